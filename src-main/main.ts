/** Boot order of the shell. It moves bytes and opens a window; what a class is, only the page knows. */
import path from 'node:path'
import { app, Menu, session } from 'electron'
import { createAnswers } from '#main/answers.ts'
import { log, openLog } from '#main/diagnostics/log.ts'
import { filesInArguments } from '#main/files/files-in-arguments.ts'
import { OpenedFromOutside } from '#main/files/opened-from-outside.ts'
import { answerCalls } from '#main/guard/answer-calls.ts'
import { APP_PAGE } from '#main/guard/app-origin.ts'
import { registerAppScheme, serveApp } from '#main/guard/app-protocol.ts'
import { switchNetworkOff } from '#main/guard/no-network.ts'
import { restrictPermissions } from '#main/guard/permissions.ts'
import { PrintSheets } from '#main/printing/print-sheets.ts'
import { bringToFront, createAppWindow } from '#main/window/app-window.ts'
import { createMenu } from '#main/window/menu.ts'

/** Built beside this file by electron-vite. */
const PRELOAD = path.join(__dirname, '../preload/preload.js')
const PAGE_FOLDER = path.join(__dirname, '../renderer')

/** Not the roaming profile: a domain PC would copy the database over the network at each log-in and log-off. */
function keepDataOnThisPc(): void {
  const local = process.env['LOCALAPPDATA']
  if (local && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(local, 'BanciDesk'))
}

function start(): void {
  const userData = app.getPath('userData')
  openLog(path.join(userData, 'logs'))
  log('start', { packaged: app.isPackaged })

  restrictPermissions(session.defaultSession)
  switchNetworkOff(session.defaultSession, !app.isPackaged)
  const sheets = new PrintSheets()
  serveApp(PAGE_FOLDER, sheets)

  const window = createAppWindow(PRELOAD, path.join(userData, 'window.json'))
  Menu.setApplicationMenu(createMenu(window.webContents, !app.isPackaged))
  const opened = new OpenedFromOutside(window)
  answerCalls(createAnswers(window, sheets), () => opened.pageListens())

  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) opened.pageLeft()
  })
  opened.offer(filesInArguments(process.argv.slice(1), process.cwd()))
  app.on('second-instance', (_event, args, from) => {
    bringToFront(window)
    opened.offer(filesInArguments(args.slice(1), from))
  })
  void window.loadURL(APP_PAGE)
}

keepDataOnThisPc()
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}
