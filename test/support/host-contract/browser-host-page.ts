/** The real browser host in a real page; only the person in front of the browser's own dialogs is played. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'

let bundled: Promise<string> | undefined

/** The host's module as one script that leaves window.browserHost behind. */
function bundle(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: path.resolve('src-renderer/host/browser-host.ts'), formats: ['iife'], name: 'browserHostModule' } }
  }).then((outputs) => (outputs as Rolldown.RolldownOutput[])[0]!.output[0].code)
  return bundled
}

/**
 * The pickers answer with handles of the origin's private file system: real handles with real locks, but without a
 * dialog that nobody here could click.
 */
function playPerson(): void {
  const person = { givesUpNext: false }
  const choose = async <T>(handle: () => Promise<T>): Promise<T> => {
    if (person.givesUpNext) {
      person.givesUpNext = false
      throw new DOMException('The user aborted a request.', 'AbortError')
    }
    return handle()
  }
  Object.assign(window, {
    person,
    showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
      choose(async () => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })),
    showDirectoryPicker: () => choose(() => navigator.storage.getDirectory())
  })
}

/** A printer that keeps the words of what it prints; no dialog of the system could be answered here. */
function playPrinter(): void {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const inside = get!.call(this) as Window
      inside.print = () => Object.assign(window, { printed: inside.document.body.innerText })
      return inside
    }
  })
}

export async function putBrowserHost(page: Page, withPickers: boolean): Promise<void> {
  if (withPickers) await page.evaluate(playPerson)
  await page.evaluate(playPrinter)
  await page.evaluate(`${await bundle()}; window.browserHost = browserHostModule.createBrowserHost()`)
}
