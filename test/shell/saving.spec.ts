import type {} from '#host/electron-host.ts'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '#support/shell-test.ts'

const save = (name: string, text: string) => ({ name, text })

test('the save dialog is asked with a legal name in 我的文档 and an ending in words; then Word can open the file', async ({ app }) => {
  await app.shell.evaluate(({ dialog, shell }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked, openedPaths: [] as string[] })
    const { showSaveDialog } = dialog
    dialog.showSaveDialog = (async (window: never, options: never) => {
      asked.push(options)
      return showSaveDialog(window, options)
    }) as never
    shell.openPath = async (file) => {
      ;(globalThis as unknown as { openedPaths: string[] }).openedPaths.push(file)
      return ''
    }
  })
  const opened = await app.page.evaluate(async ({ name, text }) => {
    const outcome = await window.host!.saveFile({ name, bytes: new TextEncoder().encode(text) })
    return outcome.kind === 'saved' && (await window.host!.openSaved(outcome.file.id))
  }, save('签到表:一期.docx', '甲'))
  expect(opened).toBe(true)

  const file = await app.savedFile('签到表：一期.docx')
  expect(file.bytes.toString()).toBe('甲')
  expect(await app.shell.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths)).toEqual([file.path])
  const [asked] = await app.shell.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string; filters: unknown }[] }).asked)
  expect(path.basename(asked!.defaultPath)).toBe('签到表：一期.docx')
  expect(asked!.filters).toEqual([{ name: 'Word 文档', extensions: ['docx'] }])
})

test('a file that was deleted since is not opened', async ({ app }) => {
  const id = await app.page.evaluate(async () => {
    const outcome = await window.host!.saveFile({ name: 'a.docx', bytes: new Uint8Array(1) })
    return outcome.kind === 'saved' ? outcome.file.id : ''
  })
  const { path: file } = await app.savedFile('a.docx')
  const { unlinkSync } = await import('node:fs')
  unlinkSync(file)
  expect(await app.page.evaluate((id) => window.host!.openSaved(id), id)).toBe(false)
})

test('a stick that is gone when saving: the page learns it, and saving again there works once it is back', async ({ app }) => {
  const stick = path.join(app.profile, 'stick')
  await app.shell.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as never
  }, path.join(stick, '方案.docx'))
  const retry = await app.page.evaluate(async () => {
    const outcome = await window.host!.saveFile({ name: '方案.docx', bytes: new TextEncoder().encode('新') })
    return 'retry' in outcome ? `${outcome.kind} ${outcome.retry}` : outcome.kind
  })
  expect(retry).toMatch(/^gone /)
  const { mkdirSync } = await import('node:fs')
  mkdirSync(stick)
  const outcome = await app.page.evaluate((id) => window.host!.retrySave(id, 'again'), retry.slice(5))
  expect(outcome).toMatchObject({ kind: 'saved', file: { name: '方案.docx' } })
  expect(readFileSync(path.join(stick, '方案.docx'), 'utf8')).toBe('新')
  expect(readdirSync(stick)).toEqual(['方案.docx'])
})

test('papers for a folder so deep that Word could not open them are listed, with day and version whole, and not written', async ({ app }) => {
  const { mkdirSync } = await import('node:fs')
  const deep = path.join(app.profile, 'x'.repeat(235 - app.profile.length))
  mkdirSync(deep)
  await app.shell.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never
  }, deep)
  const outcome = await app.page.evaluate(async () => {
    const given = await window.host!.pickFolder()
    return given.kind === 'given' ? window.host!.saveAll(given.folder.id, [{ name: '很长的班次名称_签到表_20261123_v3.docx', bytes: new Uint8Array(1) }]) : undefined
  })
  expect(outcome?.saved).toEqual([])
  expect(outcome?.unsaved).toMatchObject([{ name: expect.stringMatching(/_20261123_v3\.docx$/), failure: 'deep' }])
  expect(readdirSync(deep)).toEqual([])
})

test('a file that cannot be read is said in the system box, and the page sees it as given up', async ({ app }) => {
  await app.shell.evaluate(({ dialog }) => {
    Object.assign(globalThis, { boxes: [] })
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      ;(globalThis as unknown as { boxes: string[] }).boxes.push(message)
      return { response: 0, checkboxChecked: false }
    }) as never
  })
  await app.willPick(path.join(app.profile, '没有.xlsx'))
  expect(await app.page.evaluate(() => window.host!.pickFile(['xlsx']))).toBeUndefined()
  expect(await app.shell.evaluate(() => (globalThis as unknown as { boxes: string[] }).boxes)).toEqual(['“没有.xlsx”读不出来，请检查 U 盘或网络位置是否还在。'])
})

test('the log tells that something was refused or failed, and no name of a file', async ({ app }) => {
  await app.page.evaluate(() => window.host!.openSaved(7 as never).catch(() => undefined))
  await app.shell.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: '/nonexistent/王某某.docx' })) as never
  })
  await app.page.evaluate(() => window.host!.saveFile({ name: '王某某.docx', bytes: new Uint8Array(1) }))
  const log = readFileSync(path.join(app.profile, 'data/logs/banci-desk.log'), 'utf8')
  const events = log.trim().split('\n').map((line) => (JSON.parse(line) as { event: string }).event)
  expect(events).toEqual(['start', 'call-refused', 'save-failed'])
  expect(log).not.toMatch(/王某某|nonexistent|docx/)
})

test('a file given by double click, or by a second start, arrives in the page', async ({ openShell }, info) => {
  const first = info.outputPath('一期.pxb')
  const second = info.outputPath('二期.pxb')
  writeFileSync(first, 'one')
  writeFileSync(second, 'two')
  const app = await openShell(info.outputPath('pc'), [first])
  await app.page.evaluate(() => {
    Object.assign(window, { heard: [] })
    window.host!.onFileOpened(({ name, bytes }) => (window as unknown as { heard: string[] }).heard.push(`${name} ${new TextDecoder().decode(bytes)}`))
  })
  // The page itself may have taken the first file before the test began to listen; a second start is heard by both.
  const { launch } = await import('#support/electron-host/launch.ts')
  test.skip(app.shell.isReal, 'Playwright cannot start a second Electron that ends at once')
  const again = await launch({ root: process.cwd(), userDataDir: path.join(app.profile, 'data'), args: [second] })
  await again.gone
  await expect.poll(() => app.page.evaluate('heard')).toContain('二期.pxb two')
  expect(await app.shell.windows()).toHaveLength(1)
})
