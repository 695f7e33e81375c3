/** Saving as a person sees it: asked where, written whole, and after a failure tried again there or beside it. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { RefusedCall } from '#contract/calls.ts'
import type { FileToSave, SaveAllOutcome, SavedFile, SaveOutcome } from '#contract/host.ts'
import { splitEnding } from '#contract/legal-file-name.ts'
import { freePath, pathInFolder } from './free-path.ts'
import { writeWhole } from './write-whole.ts'
import type { WrittenFiles } from './written-files.ts'

interface FailedSave {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Failed saves hold their bytes; nobody has more than a few dialogs open. */
const FAILED_SAVES_KEPT = 10

const ENDING_NAMES: Readonly<Record<string, string>> = { '.docx': 'Word 文档', '.xlsx': 'Excel 工作簿', '.pxb': '班次台数据包', '.csv': 'CSV 表格', '.txt': '文本文件' }

function filtersFor(ending: string): { name: string; extensions: string[] }[] {
  return ending === '' ? [] : [{ name: ENDING_NAMES[ending] ?? '文件', extensions: [ending.slice(1)] }]
}

export class FileSaver {
  readonly #failed = new Map<string, FailedSave>()
  readonly #written: WrittenFiles
  readonly #window: BrowserWindow
  #folder: string | undefined

  constructor(written: WrittenFiles, window: BrowserWindow) {
    this.#written = written
    this.#window = window
  }

  async saveFile(file: FileToSave): Promise<SaveOutcome> {
    const defaultPath = pathInFolder(this.#startFolder(), file.name)
    const { ending } = splitEnding(path.basename(defaultPath))
    const answer = await dialog.showSaveDialog(this.#window, { title: '另存为', defaultPath, filters: filtersFor(ending) })
    if (answer.canceled || !answer.filePath) return { kind: 'cancelled' }
    this.#folder = path.dirname(answer.filePath)
    return this.#write(answer.filePath, file.bytes)
  }

  async retrySave(retry: string, how: 'again' | 'beside'): Promise<SaveOutcome> {
    const failed = this.#failed.get(retry)
    if (!failed) throw new RefusedCall('expired')
    this.#failed.delete(retry)
    const target = how === 'again' ? failed.path : freePath(path.dirname(failed.path), path.basename(failed.path), undefined, 2)
    return this.#write(target, failed.bytes)
  }

  async saveAll(files: readonly FileToSave[]): Promise<SaveAllOutcome> {
    const answer = await dialog.showOpenDialog(this.#window, { title: '保存到文件夹', defaultPath: this.#startFolder(), properties: ['openDirectory', 'createDirectory'] })
    const folder = answer.filePaths[0]
    if (answer.canceled || !folder) return { kind: 'cancelled' }
    this.#folder = folder
    const saved: SavedFile[] = []
    for (const file of files) {
      const target = freePath(folder, file.name)
      const kind = await writeWhole(target, file.bytes)
      if (kind !== 'saved') return { kind, name: path.basename(target), saved }
      saved.push(this.#written.add(target))
    }
    return { kind: 'saved', files: saved, folder: path.basename(folder) }
  }

  async #write(target: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const kind = await writeWhole(target, bytes)
    if (kind === 'saved') return { kind, file: this.#written.add(target) }
    return { kind, name: path.basename(target), retry: this.#keep({ path: target, bytes }) }
  }

  #keep(failed: FailedSave): string {
    const retry = randomUUID()
    this.#failed.set(retry, failed)
    const oldest = this.#failed.keys().next()
    if (this.#failed.size > FAILED_SAVES_KEPT && !oldest.done) this.#failed.delete(oldest.value)
    return retry
  }

  /** Where the last file of this run went, at first 我的文档. */
  #startFolder(): string {
    return this.#folder ?? app.getPath('documents')
  }
}
