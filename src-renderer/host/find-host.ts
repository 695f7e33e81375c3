import type { Host } from '#contract/host.ts'
import { createBrowserHost } from './browser-host.ts'
import { electronHost } from './electron-host.ts'

/** The shell's hands where the page runs in the shell, else the browser's. */
export function findHost(): Host {
  return electronHost() ?? createBrowserHost()
}
