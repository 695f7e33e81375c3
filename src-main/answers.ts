/** What the machine answers to each call of the contract. */
import { hostname } from 'node:os'
import { app, type BrowserWindow } from 'electron'
import type { HostAnswers } from '#contract/calls.ts'
import { pickFile } from '#main/files/pick-file.ts'
import { FileSaver } from '#main/files/save-files.ts'
import { WrittenFiles } from '#main/files/written-files.ts'
import { installedFonts } from '#main/machine/installed-fonts.ts'
import { machineMark } from '#main/machine/machine-mark.ts'

export function createAnswers(window: BrowserWindow): HostAnswers {
  const written = new WrittenFiles()
  const saver = new FileSaver(written, window)
  return {
    info: async () => ({ version: app.getVersion(), kind: 'electron', platform: process.platform, computer: hostname() }),
    saveFile: (file) => saver.saveFile(file),
    retrySave: (retry, how) => saver.retrySave(retry, how),
    saveAll: (files) => saver.saveAll(files),
    openSaved: (id) => written.open(id),
    showSaved: (id) => written.show(id),
    pickFile: (endings) => pickFile(window, endings),
    installedFonts: (wanted) => installedFonts(wanted),
    machineMark
  }
}
