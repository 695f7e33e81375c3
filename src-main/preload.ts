/** Builds window.host from the contract and nothing else: the page gets ten functions and no way to name a channel. */
import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, FILE_OPENED_CHANNEL, LISTENING_CHANNEL } from '#contract/calls.ts'
import type { Host, IncomingFile } from '#contract/host.ts'

const host: Host = {
  info: () => ipcRenderer.invoke(channelOf('info')),
  saveFile: (file) => ipcRenderer.invoke(channelOf('saveFile'), file),
  retrySave: (retry, how) => ipcRenderer.invoke(channelOf('retrySave'), retry, how),
  saveAll: (files) => ipcRenderer.invoke(channelOf('saveAll'), files),
  openSaved: (id) => ipcRenderer.invoke(channelOf('openSaved'), id),
  showSaved: (id) => ipcRenderer.invoke(channelOf('showSaved'), id),
  pickFile: (endings) => ipcRenderer.invoke(channelOf('pickFile'), endings),
  installedFonts: (wanted) => ipcRenderer.invoke(channelOf('installedFonts'), wanted),
  machineMark: () => ipcRenderer.invoke(channelOf('machineMark')),
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
