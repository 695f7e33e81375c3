import { dialog, type BrowserWindow } from 'electron'
import type { IncomingFile } from '#contract/host.ts'
import { readGiven } from './read-given.ts'

/** Says in the system's own box what could not be read; the page then sees the same as after 取消. */
export async function sayUnreadable(window: BrowserWindow, sentence: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', message: sentence, buttons: ['知道了'], noLink: true })
}

/** Asks for one file with one of the endings; undefined when the person gave up or it could not be read. */
export async function pickFile(window: BrowserWindow, endings: readonly string[]): Promise<IncomingFile | undefined> {
  const filters = endings.length > 0 ? [{ name: `可用的文件（${endings.join('、')}）`, extensions: [...endings] }] : []
  const answer = await dialog.showOpenDialog(window, { title: '选择文件', filters, properties: ['openFile'] })
  const file = answer.filePaths[0]
  if (answer.canceled || !file) return undefined
  const outcome = await readGiven(file)
  if (outcome.kind === 'read') return outcome.file
  await sayUnreadable(window, outcome.sentence)
  return undefined
}
