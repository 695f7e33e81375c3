import { _electron } from '@playwright/test'
import { findElectron } from '../../tooling/find-electron.mjs'
import { sandboxArguments } from '../../tooling/find-browser.mjs'
import type { LaunchedApp, LaunchOptions } from './launched-app.ts'
import { launchStandIn } from './stand-in.ts'

async function launchReal(executablePath: string, { root, userDataDir, args = [] }: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${userDataDir}`, ...sandboxArguments, ...args], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return {
    isReal: true,
    firstWindow: () => app.firstWindow(),
    windows: async () => app.windows(),
    evaluate: app.evaluate.bind(app) as LaunchedApp['evaluate'],
    gone: app.waitForEvent('close').then(() => undefined),
    close: () => app.close(),
    userData: userDataDir
  }
}

/** The built program in Electron where its binary is on this PC, else over the stand-in. */
export function launch(options: LaunchOptions): Promise<LaunchedApp> {
  const executable = findElectron()
  return executable ? launchReal(executable, options) : launchStandIn(options)
}
