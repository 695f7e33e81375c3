/** Which Chromium-based browser this PC has: for `npm start` without Electron, and for the tests. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
const onMac = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Chromium.app/Contents/MacOS/Chromium']
const onLinux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']

function candidates() {
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
    return onWindows.flatMap((file) => folders.map((folder) => path.join(folder, file)))
  }
  if (process.platform === 'darwin') return onMac.map((file) => path.join('/Applications', file))
  const folders = (process.env['PATH'] ?? '').split(':').concat('/usr/bin', '/snap/bin')
  return onLinux.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** Full path of the browser, or undefined. BANCI_BROWSER names one by hand. */
export function findBrowser() {
  return [process.env['BANCI_BROWSER'] ?? '', ...candidates()].find((file) => {
    try {
      if (file === '') return false
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Chromium refuses its sandbox to root; nobody else gives it up. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
