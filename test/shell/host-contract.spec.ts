import { mkdir, rmdir, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '#support/app-test.ts'
import type { Host } from '#contract/host.ts'
import { hostInPage } from '#support/host-contract/host-in-page.ts'
import { askingHostPromises, hostPromises } from '#support/host-contract/promises.ts'
import type { AskingHost } from '#support/host-contract/tested-host.ts'
import { openShellApp, type OpenedShell } from '#support/shell-app.ts'

/** The system's dialog, left open until the words of the window that is being printed have been read. */
function withPrinter(app: OpenedShell, host: Host): { host: Host; printed: () => Promise<string> } {
  let words = ''
  const print: Host['print'] = async (html) => {
    await app.shell.evaluate(({ app }) => {
      app.once('browser-window-created', (_event, window) => {
        window.webContents.print = (_options, done) => void Object.assign(globalThis, { pressPrint: () => done!(true, '') })
      })
    })
    const outcome = host.print(html)
    await expect.poll(() => app.shell.evaluate(() => 'pressPrint' in globalThis)).toBe(true)
    const pages = await app.shell.windows()
    words = await pages.at(-1)!.innerText('body')
    await app.shell.evaluate(() => (globalThis as unknown as { pressPrint(): void }).pressPrint())
    return outcome
  }
  return { host: new Proxy(host, { get: (target, method) => (method === 'print' ? print : Reflect.get(target, method)) }), printed: async () => words }
}

function testedShell(app: OpenedShell, profile: string): AskingHost {
  const inFolder = (name: string): string => path.join(profile, 'saved', name)
  return {
    ...withPrinter(app, hostInPage(() => app.page, 'host')),
    read: async (name) => (existsSync(inFolder(name)) ? readFileSync(inFolder(name)) : undefined),
    cancelNext: () =>
      app.shell.evaluate(({ dialog }) => {
        const { showSaveDialog, showOpenDialog } = dialog
        const giveUp = async (): Promise<never> => {
          Object.assign(dialog, { showSaveDialog, showOpenDialog })
          return { canceled: true, filePath: '', filePaths: [] } as never
        }
        Object.assign(dialog, { showSaveDialog: giveUp, showOpenDialog: giveUp })
      }),
    // A folder in the way: on Linux the one thing that root cannot write over either.
    block: async (name) => {
      await mkdir(inFolder(name))
      return () => rmdir(inFolder(name))
    },
    willPick: async (file) => {
      await writeFile(path.join(profile, file.name), file.bytes)
      await app.willPick(path.join(profile, file.name))
    }
  }
}

test("the shell's host keeps what every host promises", async ({}, info) => {
  const profile = info.outputPath('pc')
  const app = await openShellApp(profile)
  const tested = testedShell(app, profile)
  for (const { sentence, keep } of [...hostPromises, ...askingHostPromises]) await test.step(sentence, () => keep(tested))
  await app.close()
})
