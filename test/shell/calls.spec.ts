import type {} from '#host/electron-host.ts'
import { expect, test } from '#support/shell-test.ts'

test('a page that is not ours has a host that refuses it', async ({ app }) => {
  await app.shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.loadURL('data:text/html,<title>stranger</title>'))
  await expect(app.page).toHaveTitle('stranger')
  const answers = await app.page.evaluate(() =>
    Promise.all([window.host!.info(), window.host!.machineMark(), window.host!.pickFile([])].map((call) => call.then(() => 'answered', (error: Error) => error.message)))
  )
  for (const answer of answers) expect(answer).toContain('refused: foreign-sender')
})

test('whatever the page sends that the contract does not say is refused before anything is done', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const host = window.host as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
    const junk: unknown[] = [undefined, null, 0, -1, NaN, '', 'x'.repeat(1_000_000), true, [], {}, [[]], new Date(0), new Uint8Array(3), new Map([[1, 2]]), { name: 1, bytes: 2 }, { name: 'a.docx', bytes: [1, 2, 3] }, { name: 'a.docx', bytes: new Uint8Array(1), path: '/etc/x' }, { __proto__: null, name: 'x' }]
    const lawful: Record<string, (value: unknown) => boolean> = {
      openSaved: () => false,
      showSaved: () => false,
      pickFile: (value) => Array.isArray(value) && value.length === 0,
      print: (value) => typeof value === 'string' && value !== '',
      pdfOf: (value) => typeof value === 'string' && value !== '',
      installedFonts: (value) => Array.isArray(value) && value.length === 0
    }
    const wrong: string[] = []
    for (const method of ['saveFile', 'retrySave', 'saveAll', 'openSaved', 'showSaved', 'print', 'pdfOf', 'pickFile', 'installedFonts']) {
      for (const value of junk) {
        if (lawful[method]?.(value)) continue
        const answer = await host[method]!(value, value).then(() => 'answered', (error: Error) => error.message)
        if (!answer.includes('refused: bad-payload')) wrong.push(`${method}(${String(value).slice(0, 40)}): ${answer}`)
      }
    }
    return wrong
  })
  expect(answers).toEqual([])
  expect(await app.savedNames()).toEqual([])
})

test('a function cannot be sent at all', async ({ app }) => {
  const answer = await app.page.evaluate(() => window.host!.openSaved((() => 1) as never).then(() => 'answered', (error: Error) => error.message))
  expect(answer).toContain('could not be cloned')
})
