import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { servePage } from '../tooling/serve.mjs'
import { openChromium } from './chromium.ts'
import { dropFile } from './drop-file.ts'
import { killBrowser } from './kill-browser.ts'
import type { OpenedApp } from './opened-app.ts'
import { SavedFiles } from './saved-files.ts'

/** One server a worker process, so that a restarted app finds its IndexedDB under the same origin. */
let server: ReturnType<typeof servePage> | undefined

/** No person can answer the pickers of the File System Access API here, so saving falls back to downloads. */
function withoutFilePickers(): void {
  for (const name of ['showSaveFilePicker', 'showDirectoryPicker', 'showOpenFilePicker']) Reflect.deleteProperty(window, name)
}

/** The built page in the PC's own browser, from a local address, over the browser host. */
export async function openBrowserApp(profile: string): Promise<OpenedApp> {
  server ??= servePage(0)
  const { url } = await server
  const userData = path.join(profile, 'chromium')
  const saved = new SavedFiles(profile)
  let context!: BrowserContext
  let page!: Page

  const start = async (): Promise<void> => {
    context = await openChromium(userData)
    await context.addInitScript(withoutFilePickers)
    page = context.pages()[0] ?? (await context.newPage())
    page.on('download', (download) => void download.saveAs(path.join(saved.folder, download.suggestedFilename())))
    await page.goto(url)
  }
  await start()

  return {
    where: 'browser',
    profile,
    get page() {
      return page
    },
    restart: async () => {
      await context.close()
      await start()
    },
    crashAndRestart: async () => {
      killBrowser(userData)
      await context.close()
      await start()
    },
    close: () => context.close(),
    savedFile: (name) => saved.wait(name),
    savedNames: async () => saved.names(),
    willPick: async (file) => void page.once('filechooser', (chooser) => void chooser.setFiles(file)),
    drop: dropFile
  }
}
