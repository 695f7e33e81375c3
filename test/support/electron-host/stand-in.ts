/**
 * Stands in for the module `electron` where its binary cannot be had: runs the real built main bundle in this process, and
 * the real built preload and page in the PC's own Chromium. What is not emulated throws by name.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { AppState } from './app.ts'
import { Windows } from './browser-window.ts'
import { ChromiumSide } from './chromium-side.ts'
import { createDialog } from './dialog.ts'
import { IpcMain } from './ipc-main.ts'
import type { ElectronModule, LaunchedApp, LaunchOptions } from './launched-app.ts'
import { createMenu } from './menu.ts'
import { runMainBundle } from './module-hook.ts'
import { Schemes } from './schemes.ts'
import { createSession, SessionState } from './session.ts'
import { strict } from './strict.ts'

interface Program {
  readonly main: string
  readonly name: string
  readonly productName?: string
  readonly version: string
}

/** A screen of 1366 × 768 with a task bar, the smallest that offices still have. */
const display = { workArea: { x: 0, y: 0, width: 1366, height: 728 }, scaleFactor: 1 }

function createModule(state: AppState, windows: Windows, schemes: Schemes, session: SessionState, ipcMain: IpcMain) {
  // Called with `new`; an ordinary function may then return its own object.
  const BrowserWindow = Object.assign(
    function BrowserWindow(options = {}) {
      const { api } = windows.open(options)
      state.events.emit('browser-window-created', {}, api)
      return api
    },
    { getAllWindows: () => [...windows.all].map((window) => window.api) }
  )
  const unanswered = (name: string) => () => {
    throw new Error(`electron stand-in: ${name} was called and the test gave no answer`)
  }
  return strict('electron', {
    app: state.api,
    BrowserWindow,
    dialog: createDialog(),
    ipcMain: ipcMain.api,
    Menu: createMenu(),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (list: readonly { scheme: string }[]) => list.forEach(({ scheme }) => schemes.register(scheme)),
      handle: schemes.handle.bind(schemes)
    }),
    // Locked as much as a test can tell: what lies on the disk is not the text.
    safeStorage: strict('safeStorage', {
      isEncryptionAvailable: () => true,
      encryptString: (text: string) => Buffer.from(`v10${Buffer.from(text, 'utf8').toString('hex')}`),
      decryptString: (bytes: Buffer) => Buffer.from(bytes.toString('latin1').slice(3), 'hex').toString('utf8')
    }),
    screen: strict('screen', { getAllDisplays: () => [display] }),
    session: createSession(session),
    shell: strict('shell', { openPath: unanswered('shell.openPath'), showItemInFolder: unanswered('shell.showItemInFolder') })
  })
}

/** As Playwright does it on the real thing: by source text, so a test that closes over a name fails here as well. */
// oxlint-disable-next-line no-eval -- the source is the test's own, and nothing else tells a closure from a function without one
const fromSource = <F>(work: F): F => (0, eval)(`(${String(work)})`) as F

export async function launchStandIn({ root, userDataDir, args = [] }: LaunchOptions): Promise<LaunchedApp> {
  const program = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Program
  const name = program.productName ?? program.name
  const state = new AppState({ root, name, version: program.version, userDataDir, args, folder: process.cwd() })
  Object.assign(state.api, { name })
  const schemes = new Schemes()
  const session = new SessionState()
  const ipcMain = new IpcMain()
  const chromium = new ChromiumSide(path.join(userDataDir, 'chromium'), schemes, session)
  const windows = new Windows({ chromium, schemes, ipcMain }, () => state.allWindowsClosed())
  state.closeWindows = async () => {
    await Promise.all([...windows.all].map((window) => window.close()))
    return windows.all.size === 0
  }
  state.finish = () => chromium.close()
  const electron = createModule(state, windows, schemes, session, ipcMain)

  const ownArguments = process.argv
  process.argv = ['electron', root, ...args]
  runMainBundle(path.resolve(root, program.main), electron)
  state.becomeReady()
  // What waits for ready runs before the arguments of this test process are put back.
  await new Promise((resolve) => setImmediate(resolve))
  process.argv = ownArguments

  const firstWindow = async (): Promise<Page> => {
    for (const window of windows.all) {
      const page = await window.page()
      await page.waitForURL((url) => url.href !== 'about:blank')
      return page
    }
    throw new Error('the program opened no window')
  }
  return {
    isReal: false,
    firstWindow,
    windows: () => Promise.all([...windows.all].map((window) => window.page())),
    evaluate: async (work: (electron: ElectronModule, arg: never) => unknown, arg?: unknown) => fromSource(work)(electron as unknown as ElectronModule, arg as never) as never,
    gone: state.gone,
    close: () => state.quit(),
    userData: path.join(userDataDir, 'chromium')
  }
}
