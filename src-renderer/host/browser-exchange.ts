/** The exchange folder of a page in a browser: a folder that a person gave, and gives again after each start. No server. */
import type { Host } from '#contract/host.ts'
import type { ExchangeFolder, ExchangePlace } from '#contract/exchange-folder.ts'
import { canPickFolder, pickFolder } from './file-pickers.ts'
import { createHandleFolder } from './handle-folder.ts'
import { forgetHandle, keepHandle, keptHandle } from './kept-handle.ts'

/** Chromium only, and missing in TypeScript's DOM library. */
interface Permitted {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>
}

const READ_AND_WRITE = { mode: 'readwrite' } as const

type ExchangeCalls = Pick<Host, 'exchangeSetting' | 'pickExchangeFolder' | 'setExchangeServer' | 'leaveExchange' | 'listExchange' | 'readExchange' | 'createExchange' | 'replaceExchange' | 'removeExchange'>

export function createBrowserExchange(): ExchangeCalls {
  let opened: FileSystemDirectoryHandle | undefined
  const kept = async (): Promise<FileSystemDirectoryHandle | undefined> => (opened ??= await keptHandle().catch(() => undefined))
  const isAllowed = async (handle: FileSystemDirectoryHandle & Permitted): Promise<boolean> => (await handle.queryPermission?.(READ_AND_WRITE) ?? 'granted') === 'granted'
  const shown = async (handle: FileSystemDirectoryHandle): Promise<ExchangePlace> => ({ kind: 'folder', name: handle.name, ...((await isAllowed(handle)) ? {} : { asks: true as const }) })
  const inFolder = async <T>(work: (folder: ExchangeFolder) => Promise<T>, closed: (why: 'gone' | 'denied') => T): Promise<T> => {
    const handle = await kept()
    if (!handle) return closed('gone')
    return (await isAllowed(handle)) ? work(createHandleFolder(handle)) : closed('denied')
  }

  return {
    exchangeSetting: async () => {
      const handle = await kept()
      return { canFolder: canPickFolder(), canServer: false, ...(handle && { place: await shown(handle) }) }
    },
    pickExchangeFolder: async (how) => {
      const known: (FileSystemDirectoryHandle & Permitted) | undefined = how === 'same' ? await kept() : undefined
      if (known) return (await known.requestPermission?.(READ_AND_WRITE)) === 'denied' ? { kind: 'denied' } : shown(known)
      const handle = await pickFolder()
      if (!handle || handle === 'unavailable') return { kind: handle ?? 'cancelled' }
      opened = handle
      await keepHandle(handle)
      return shown(handle)
    },
    setExchangeServer: async () => ({ kind: 'unavailable' }),
    leaveExchange: async () => {
      opened = undefined
      await forgetHandle()
    },
    listExchange: (path) => inFolder((folder) => folder.list(path), (kind) => ({ kind })),
    readExchange: (path) => inFolder((folder) => folder.read(path), (kind) => ({ kind })),
    createExchange: (path, bytes) => inFolder((folder) => folder.create(path, bytes), (kind) => kind),
    replaceExchange: (path, bytes) => inFolder((folder) => folder.replace(path, bytes), (kind) => kind),
    removeExchange: (path) => inFolder((folder) => folder.remove(path), (kind) => kind)
  }
}
