/** The calls of the contract about the exchange folder: one place at a time, a folder or a server. */
import path from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { HostAnswers } from '#contract/calls.ts'
import type { ExchangeFolder, ExchangePlace } from '#contract/exchange-folder.ts'
import type { KeptPlace, Place } from './kept-place.ts'
import { createLocalFolder } from './local-folder.ts'
import { createWebdavFolder, serverAddress } from './webdav-folder.ts'

type ExchangeAnswers = Pick<HostAnswers, 'exchangeSetting' | 'pickExchangeFolder' | 'setExchangeServer' | 'leaveExchange' | 'listExchange' | 'readExchange' | 'createExchange' | 'replaceExchange' | 'removeExchange'>

const shown = (place: Place): ExchangePlace =>
  place.kind === 'folder' ? { kind: 'folder', name: path.basename(place.path) || place.path } : { kind: 'server', name: place.address, ...(place.password === undefined ? { asks: true as const } : {}) }

function folderOf(place: Place | undefined): ExchangeFolder | undefined {
  if (place?.kind === 'folder') return createLocalFolder(place.path)
  const address = place && serverAddress(place.address)
  return address && place.password !== undefined ? createWebdavFolder(address, { user: place.user, password: place.password }) : undefined
}

export function createExchangeAnswers(window: BrowserWindow, kept: KeptPlace): ExchangeAnswers {
  let open = folderOf(kept.get())
  const take = (place: Place): ExchangePlace => {
    kept.keep(place)
    open = folderOf(place)
    return shown(place)
  }
  /** Without a place nothing is there; a server whose password is not known lets nobody in. */
  const closed = (): 'gone' | 'login' => (kept.get() ? 'login' : 'gone')
  return {
    exchangeSetting: async () => {
      const place = kept.get()
      return { canFolder: true, canServer: true, ...(place && { place: shown(place) }) }
    },
    pickExchangeFolder: async (how) => {
      const place = kept.get()
      if (how === 'same' && place?.kind === 'folder') return shown(place)
      const answer = await dialog.showOpenDialog(window, { title: '选择交换文件夹', properties: ['openDirectory', 'createDirectory'] })
      const folder = answer.filePaths[0]
      return answer.canceled || !folder ? { kind: 'cancelled' } : take({ kind: 'folder', path: folder })
    },
    setExchangeServer: async ({ address: typed, user, password }) => {
      const address = serverAddress(typed)
      if (!address) return { kind: 'address' }
      const answer = await createWebdavFolder(address, { user, password }).list('')
      return answer.kind === 'listed' ? take({ kind: 'server', address: address.href, user, password }) : { kind: answer.kind }
    },
    leaveExchange: async () => {
      kept.forget()
      open = undefined
    },
    listExchange: async (folder) => (open ? open.list(folder) : { kind: closed() }),
    readExchange: async (file) => (open ? open.read(file) : { kind: closed() }),
    createExchange: async (file, bytes) => (open ? open.create(file, bytes) : closed()),
    replaceExchange: async (file, bytes) => (open ? open.replace(file, bytes) : closed()),
    removeExchange: async (file) => (open ? open.remove(file) : closed())
  }
}
