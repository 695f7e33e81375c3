/** The host of this page: what the preload put there, else the browser itself. */
import type { AppInfo, Host } from '#contract/host.ts'

declare global {
  interface Window {
    readonly host?: Host
  }
}

const notYet = (name: string) => () => Promise.reject(new Error(`${name} is not there yet`))

// Replaced by browser-host.ts as soon as that lands.
const bareBrowser: Host = {
  info: async (): Promise<AppInfo> => ({ version: '', kind: 'browser', platform: navigator.platform }),
  saveFile: notYet('saveFile'), retrySave: notYet('retrySave'), saveAll: notYet('saveAll'), openSaved: async () => false, showSaved: async () => false,
  pickFile: notYet('pickFile'), installedFonts: async () => undefined, machineMark: async () => undefined, onFileOpened: () => () => {}
}

export const findHost = (): Host => window.host ?? bareBrowser
