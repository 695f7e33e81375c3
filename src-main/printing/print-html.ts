/** Paper straight to the printer, or into a PDF file: a hidden window that lives for this one document and runs no script. */
import { BrowserWindow, type WebContents } from 'electron'
import type { PrintOutcome } from '#contract/host.ts'
import { lockNavigation } from '#main/guard/lock-navigation.ts'
import type { PrintSheets } from './print-sheets.ts'

/** A child of `parent`, so that it never outlives the program's window. */
async function inHiddenWindow<T>(parent: BrowserWindow, sheets: PrintSheets, html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
  const hidden = new BrowserWindow({ parent, show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false } })
  lockNavigation(hidden.webContents)
  try {
    await hidden.loadURL(sheets.put(html))
    return await work(hidden.webContents)
  } finally {
    hidden.close()
  }
}

/** Chromium's words for 取消: Print job canceled. Everything else is a printer that refused or is not there. */
const outcomeOf = (success: boolean, reason: string): PrintOutcome => (success ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed')

/** The margins are in the document, so the printer adds none. */
export const printHtml = (parent: BrowserWindow, sheets: PrintSheets, html: string): Promise<PrintOutcome> =>
  inHiddenWindow(parent, sheets, html, (contents) => new Promise((resolve) => contents.print({ silent: false, printBackground: true, margins: { marginType: 'none' } }, (success, reason) => resolve(outcomeOf(success, reason)))))

export const pdfOfHtml = (parent: BrowserWindow, sheets: PrintSheets, html: string): Promise<Uint8Array> => inHiddenWindow(parent, sheets, html, (contents) => contents.printToPDF({ preferCSSPageSize: true, printBackground: true }))
