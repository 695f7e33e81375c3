/** Printing as far as it can be had without a printer: the window that is printed, and what the page learns of the dialog. */
import type {} from '#host/electron-host.ts'
import { expect, test } from '#support/shell-test.ts'

const HTML = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>签到表</title></head><body><p>甲</p><script>document.title = "ran"</script></body></html>'

interface OpenDialog {
  options: unknown
  answer(success: boolean, reason: string): void
}

test('a dialog given up and a printer that refuses are told apart; the hidden window ran no script and is gone afterwards', async ({ app }) => {
  await app.shell.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, window) => {
      window.webContents.print = (options, answer) => void Object.assign(globalThis, { dialog: { options, answer } })
    })
  })
  const printed = async (reason: string): Promise<{ outcome: string; title: string }> => {
    const outcome = app.page.evaluate((html) => window.host!.print(html), HTML)
    await expect.poll(() => app.shell.evaluate(() => !!(globalThis as unknown as { dialog?: OpenDialog }).dialog)).toBe(true)
    const title = await (await app.shell.windows()).at(-1)!.title()
    await app.shell.evaluate((_electron, reason) => {
      const held = globalThis as unknown as { dialog?: OpenDialog }
      held.dialog!.answer(false, reason)
      delete held.dialog
    }, reason)
    return { outcome: await outcome, title }
  }
  expect(await printed('Print job canceled')).toEqual({ outcome: 'cancelled', title: '签到表' })
  expect(await printed('Invalid printer settings')).toEqual({ outcome: 'failed', title: '签到表' })
  await expect.poll(async () => (await app.shell.windows()).length).toBe(1)
})
