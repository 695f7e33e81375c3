/** What the machine answers to each call of the contract. */
import { hostname } from 'node:os'
import path from 'node:path'
import { app, safeStorage, type BrowserWindow } from 'electron'
import type { HostAnswers } from '#contract/calls.ts'
import { createExchangeAnswers } from '#main/exchange/exchange-answers.ts'
import { KeptPlace } from '#main/exchange/kept-place.ts'
import { pickFile } from '#main/files/pick-file.ts'
import { FileSaver } from '#main/files/save-files.ts'
import { WrittenFiles } from '#main/files/written-files.ts'
import { installedFonts } from '#main/machine/installed-fonts.ts'
import { machineMark } from '#main/machine/machine-mark.ts'
import { pdfOfHtml, printHtml } from '#main/printing/print-html.ts'
import type { PrintSheets } from '#main/printing/print-sheets.ts'

export function createAnswers(window: BrowserWindow, sheets: PrintSheets): HostAnswers {
  const written = new WrittenFiles()
  const saver = new FileSaver(written, window)
  return {
    info: async () => ({ version: app.getVersion(), kind: 'electron', platform: process.platform, computer: hostname() }),
    saveFile: (file) => saver.saveFile(file),
    retrySave: (retry, how) => saver.retrySave(retry, how),
    pickFolder: () => saver.pickFolder(),
    saveAll: (folder, files) => saver.saveAll(folder, files),
    openSaved: (id) => written.open(id),
    showSaved: (id) => written.show(id),
    print: (html) => printHtml(window, sheets, html),
    pdfOf: (html) => pdfOfHtml(window, sheets, html),
    pickFile: (endings) => pickFile(window, endings),
    installedFonts: (wanted) => installedFonts(wanted),
    machineMark,
    ...createExchangeAnswers(window, new KeptPlace(path.join(app.getPath('userData'), 'exchange-place.json'), safeStorage))
  }
}
