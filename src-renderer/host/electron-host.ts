import type { Host } from '#contract/host.ts'

declare global {
  interface Window {
    /** Put there by src-main/preload.ts; absent in a plain browser. */
    readonly host?: Host
  }
}

/** The preload has built the whole port already; undefined outside the shell. */
export function electronHost(): Host | undefined {
  return window.host
}
