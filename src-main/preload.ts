/** Builds window.host from the contract and nothing else: the page gets its functions and no way to name a channel. */
import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, FILE_OPENED_CHANNEL, LISTENING_CHANNEL } from '#contract/calls.ts'
import type { Host, IncomingFile } from '#contract/host.ts'

const host: Host = {
  info: () => ipcRenderer.invoke(channelOf('info')),
  saveFile: (file) => ipcRenderer.invoke(channelOf('saveFile'), file),
  retrySave: (retry, how) => ipcRenderer.invoke(channelOf('retrySave'), retry, how),
  pickFolder: () => ipcRenderer.invoke(channelOf('pickFolder')),
  saveAll: (folder, files) => ipcRenderer.invoke(channelOf('saveAll'), folder, files),
  openSaved: (id) => ipcRenderer.invoke(channelOf('openSaved'), id),
  showSaved: (id) => ipcRenderer.invoke(channelOf('showSaved'), id),
  print: (html) => ipcRenderer.invoke(channelOf('print'), html),
  pdfOf: (html) => ipcRenderer.invoke(channelOf('pdfOf'), html),
  pickFile: (endings) => ipcRenderer.invoke(channelOf('pickFile'), endings),
  installedFonts: (wanted) => ipcRenderer.invoke(channelOf('installedFonts'), wanted),
  machineMark: () => ipcRenderer.invoke(channelOf('machineMark')),
  exchangeSetting: () => ipcRenderer.invoke(channelOf('exchangeSetting')),
  pickExchangeFolder: (how) => ipcRenderer.invoke(channelOf('pickExchangeFolder'), how),
  setExchangeServer: (server) => ipcRenderer.invoke(channelOf('setExchangeServer'), server),
  leaveExchange: () => ipcRenderer.invoke(channelOf('leaveExchange')),
  listExchange: (folder) => ipcRenderer.invoke(channelOf('listExchange'), folder),
  readExchange: (path) => ipcRenderer.invoke(channelOf('readExchange'), path),
  createExchange: (path, bytes) => ipcRenderer.invoke(channelOf('createExchange'), path, bytes),
  replaceExchange: (path, bytes) => ipcRenderer.invoke(channelOf('replaceExchange'), path, bytes),
  removeExchange: (path) => ipcRenderer.invoke(channelOf('removeExchange'), path),
  onFileOpened: (listener) => {
    const hear = (_event: unknown, file: IncomingFile): void => listener(file)
    ipcRenderer.on(FILE_OPENED_CHANNEL, hear)
    ipcRenderer.send(LISTENING_CHANNEL)
    return () => {
      ipcRenderer.off(FILE_OPENED_CHANNEL, hear)
    }
  }
}

contextBridge.exposeInMainWorld('host', host)
