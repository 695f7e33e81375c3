import type { Page } from '@playwright/test'
import { test } from '#support/app-test.ts'
import { putBrowserHost } from '#support/host-contract/browser-host-page.ts'
import { hostInPage } from '#support/host-contract/host-in-page.ts'
import { askingHostPromises, hostPromises } from '#support/host-contract/promises.ts'
import type { AskingHost, TestedHost } from '#support/host-contract/tested-host.ts'

/** The file chooser of a plain input: answered once, or given up once. */
function choosing(page: Page): Pick<TestedHost, 'willPick'> & { giveUp: () => void } {
  return {
    willPick: async ({ name, bytes }) => void page.once('filechooser', (chooser) => void chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })),
    giveUp: () => void page.once('filechooser', (chooser) => void chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel'))))
  }
}

function withPickers(page: Page): AskingHost {
  const { willPick, giveUp } = choosing(page)
  return {
    host: hostInPage(() => page, 'browserHost'),
    willPick,
    cancelNext: async () => {
      await page.evaluate('person.givesUpNext = true')
      giveUp()
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
        Object.assign(window, { lock: await open.call(handle, { mode: 'exclusive' }) })
      }, name)
      return () => page.evaluate('lock.abort()')
    }
  }
}

test.describe('the browser host keeps what every host promises, where the browser can ask for a place', () => {
  for (const { sentence, keep } of [...hostPromises, ...askingHostPromises]) {
    test(sentence, async ({ app }) => {
      await putBrowserHost(app.page, true)
      await keep(withPickers(app.page))
    })
  }
})

test.describe('the browser host keeps what every host promises, where saving is a download', () => {
  for (const { sentence, keep } of hostPromises) {
    test(sentence, async ({ app }) => {
      await putBrowserHost(app.page, false)
      await keep({
        host: hostInPage(() => app.page, 'browserHost'),
        willPick: choosing(app.page).willPick,
        read: async (name) => (await app.savedFile(name)).bytes
      })
    })
  }
})
