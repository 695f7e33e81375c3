import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A program of a few lines, to try the stand-in on something smaller than ours. Answers its folder. */
export function writeSmallProgram(folder: string, { main, preload = '', page = '<title>small</title>' }: { main: string; preload?: string; page?: string }): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'small', productName: '小程序', version: '1.2.3', main: 'main.js' }))
  writeFileSync(path.join(folder, 'preload.js'), preload)
  writeFileSync(
    path.join(folder, 'main.js'),
    `const electron = require('electron')
const path = require('node:path')
const { app, BrowserWindow, ipcMain, protocol } = electron
protocol.registerSchemesAsPrivileged([{ scheme: 'small', privileges: { standard: true, secure: true } }])
const openWindow = (options = {}) => {
  const window = new BrowserWindow({ width: 900, height: 500, ...options, webPreferences: { preload: path.join(__dirname, 'preload.js'), ...options.webPreferences } })
  window.loadURL('small://page/index.html')
  return window
}
const servePage = () => protocol.handle('small', () => new Response(${JSON.stringify(page)}, { headers: { 'content-type': 'text/html' } }))
${main}`
  )
  return folder
}
