import type { Page } from '@playwright/test'
import type { IncomingFile } from '#contract/host.ts'
import { test } from '#support/app-test.ts'
import { putBrowserHost } from '#support/host-contract/browser-host-page.ts'
import { hostInPage } from '#support/host-contract/host-in-page.ts'
import { askingHostPromises, hostPromises } from '#support/host-contract/promises.ts'
import type { AskingHost, TestedHost } from '#support/host-contract/tested-host.ts'

/** Answers the file chooser of a plain input: with the next file, or by giving up. */
function playChooser(page: Page): (file: IncomingFile | 'give up') => void {
  let next: IncomingFile | 'give up' = 'give up'
  page.on('filechooser', (chooser) => {
    if (next === 'give up') void chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')))
    else void chooser.setFiles({ name: next.name, mimeType: '', buffer: Buffer.from(next.bytes) })
  })
  return (file) => (next = file)
}

function withPickers(page: Page): AskingHost {
  const answerChooser = playChooser(page)
  return {
    host: hostInPage(() => page, 'browserHost'),
    willPick: async (file) => void answerChooser(file),
    printed: () => page.evaluate<string>('printed'),
    cancelNext: async () => {
      answerChooser('give up')
      await page.evaluate('person.givesUpNext = true')
    },
    read: async (name) => {
      const text = await page.evaluate(async (name) => {
        const file = await navigator.storage.getDirectory().then((folder) => folder.getFileHandle(name)).then((handle) => handle.getFile(), () => undefined)
        return file && Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('')
      }, name)
      return text === undefined ? undefined : Uint8Array.from(Buffer.from(text, 'latin1'))
    },
    // A real lock: another tab that writes the same file and does not let go.
    block: async (name) => {
      await page.evaluate(async (name) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
        const open = handle.createWritable as (options: object) => Promise<FileSystemWritableFileStream>
        const held = window as unknown as { locks?: Record<string, FileSystemWritableFileStream> }
        ;(held.locks ??= {})[name] = await open.call(handle, { mode: 'exclusive' })
      }, name)
      return () => page.evaluate((name) => (window as unknown as { locks: Record<string, FileSystemWritableFileStream> }).locks[name]!.abort(), name)
    }
  }
}

test('the browser host keeps what every host promises, where the browser can ask for a place', async ({ app }) => {
  await putBrowserHost(app.page, true)
  const tested = withPickers(app.page)
  for (const { sentence, keep } of [...hostPromises, ...askingHostPromises]) {
    await test.step(sentence, () => keep(tested))
    await app.page.evaluate('person.givesUpNext = false')
  }
})

test('the browser host keeps what every host promises, where saving is a download', async ({ app }) => {
  await putBrowserHost(app.page, false)
  const answerChooser = playChooser(app.page)
  const tested: TestedHost = {
    host: hostInPage(() => app.page, 'browserHost'),
    willPick: async (file) => void answerChooser(file),
    printed: () => app.page.evaluate<string>('printed'),
    read: async (name) => (await app.savedFile(name)).bytes
  }
  for (const { sentence, keep } of hostPromises) await test.step(sentence, () => keep(tested))
})
