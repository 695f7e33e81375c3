import path from 'node:path'
import type { Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { launch } from './electron-host/launch.ts'
import type { LaunchedApp } from './electron-host/launched-app.ts'
import { killBrowser } from './kill-browser.ts'
import type { OpenedApp } from './opened-app.ts'
import { SavedFiles } from './saved-files.ts'

const root = path.resolve(__dirname, '../..')

export interface OpenedShell extends OpenedApp {
  readonly shell: LaunchedApp
}

/** A person who always takes the proposed name, in the folder of this PC. */
async function answerSaveDialogs(shell: LaunchedApp, folder: string): Promise<void> {
  await shell.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (async (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => ({
      canceled: false,
      filePath: `${folder}/${defaultPath.split(/[/\\]/).at(-1)}`
    })) as never
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never
  }, folder)
  // And who prints on a printer that swallows everything.
  await shell.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, window) => {
      window.webContents.print = (_options, done) => done?.(true, '')
    })
  })
}

/** The built program: in Electron where it is installed, else over the stand-in. `args` as on the command line. */
export async function openShellApp(profile: string, args: readonly string[] = []): Promise<OpenedShell> {
  const saved = new SavedFiles(profile)
  let shell!: LaunchedApp
  let page!: Page

  const start = async (): Promise<void> => {
    shell = await launch({ root, userDataDir: path.join(profile, 'data'), args })
    page = await shell.firstWindow()
    await page.waitForLoadState()
    await answerSaveDialogs(shell, saved.folder)
  }
  await start()

  return {
    where: 'shell',
    profile,
    get page() {
      return page
    },
    get shell() {
      return shell
    },
    restart: async () => {
      await shell.close()
      await start()
    },
    crashAndRestart: async () => {
      killBrowser(shell.userData)
      await shell.close()
      await start()
    },
    close: () => shell.close(),
    savedFile: (name) => saved.wait(name),
    savedNames: async () => saved.names(),
    willPick: (file) =>
      shell.evaluate(({ dialog }, file) => {
        const before = dialog.showOpenDialog
        dialog.showOpenDialog = (async () => {
          dialog.showOpenDialog = before
          return { canceled: false, filePaths: [file] }
        }) as never
      }, file),
    drop: dropFile
  }
}
