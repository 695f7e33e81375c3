/** The one window. */
import path from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { lockNavigation } from '#main/guard/lock-navigation.ts'
import { log } from '#main/diagnostics/log.ts'
import { offerContextMenu } from './menu.ts'
import { isOnScreen, readWindowState, writeWindowState, type WindowState } from './window-state.ts'

/** Offices still have screens of 1366 × 768, of which the task bar takes 40. */
const FIRST_SIZE = { width: 1280, height: 728 }
const SMALLEST = { minWidth: 1024, minHeight: 640 }

/** A page that died takes nothing saved with it; the person decides when it comes back. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: '页面意外停止了',
    detail: '已经显示“已保存”的内容都在本机，没有丢失。重新载入后可以继续。',
    buttons: ['重新载入', '退出'],
    noLink: true
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}

function keepState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    writeWindowState(file, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), zoom: window.webContents.getZoomFactor() })
  })
}

function placeOf(state: WindowState | undefined): Partial<Electron.Rectangle> {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  return state && isOnScreen(state.bounds, workAreas) ? state.bounds : FIRST_SIZE
}

/** `preload` and `stateFile` are full paths. The window shows itself once the page has been painted. */
export function createAppWindow(preload: string, stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...placeOf(state),
    ...SMALLEST,
    title: app.name,
    icon: path.join(app.getAppPath(), 'resources/icons/icon.png'),
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged
    }
  })
  lockNavigation(window.webContents)
  offerContextMenu(window.webContents)
  keepState(window, stateFile)
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize()
    window.show()
  })
  // Chromium forgets the factor at each load.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(state?.zoom ?? 1))
  window.webContents.on('render-process-gone', (_event, { exitCode }) => {
    log('page-gone', { exitCode })
    void offerReload(window)
  })
  return window
}

/** A second start brings the first one's window to the front. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
