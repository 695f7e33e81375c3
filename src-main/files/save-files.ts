/** Saving as a person sees it: asked where, written whole, and after a failure tried again there or beside it. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { RefusedCall } from '#contract/calls.ts'
import type { FileToSave, FolderOutcome, SaveAllOutcome, SavedFile, SaveOutcome, UnsavedFile } from '#contract/host.ts'
import { splitName } from '#contract/legal-file-name.ts'
import { freePath, LONGEST_PATH, pathInFolder } from './free-path.ts'
import { standsThere } from './stands-there.ts'
import { writeWhole } from './write-whole.ts'
import type { WrittenFiles } from './written-files.ts'

interface FailedSave {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Failed saves hold their bytes: those of one 全部导出 while every paper is open in Word. */
const FAILED_SAVES_KEPT = 200

const ENDING_NAMES: Readonly<Record<string, string>> = { '.docx': 'Word 文档', '.xlsx': 'Excel 工作簿', '.pxb': '班次台数据包', '.csv': 'CSV 表格', '.txt': '文本文件' }

function filtersFor(ending: string): { name: string; extensions: string[] }[] {
  return ending === '' ? [] : [{ name: ENDING_NAMES[ending] ?? '文件', extensions: [ending.slice(1)] }]
}

export class FileSaver {
  readonly #failed = new Map<string, FailedSave>()
  readonly #written: WrittenFiles
  readonly #window: BrowserWindow
  /** Folders of this run by id, with what was written into each since it was given. */
  readonly #given = new Map<string, { readonly folder: string; readonly names: Set<string> }>()
  #folder: string | undefined

  constructor(written: WrittenFiles, window: BrowserWindow) {
    this.#written = written
    this.#window = window
  }

  async saveFile(file: FileToSave): Promise<SaveOutcome> {
    const defaultPath = pathInFolder(this.#startFolder(), file.name)
    const { ending } = splitName(path.basename(defaultPath))
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

  async pickFolder(): Promise<FolderOutcome> {
    const answer = await dialog.showOpenDialog(this.#window, { title: '保存到文件夹', defaultPath: this.#startFolder(), properties: ['openDirectory', 'createDirectory'] })
    const folder = answer.filePaths[0]
    if (answer.canceled || !folder) return { kind: 'cancelled' }
    this.#folder = folder
    const id = randomUUID()
    this.#given.set(id, { folder, names: new Set() })
    return { kind: 'given', folder: { id, name: path.basename(folder) } }
  }

  async saveAll(id: string, files: readonly FileToSave[]): Promise<SaveAllOutcome> {
    const given = this.#given.get(id)
    if (!given) throw new RefusedCall('expired')
    const saved: SavedFile[] = []
    const unsaved: UnsavedFile[] = []
    for (const { name, bytes } of files) {
      // Windows takes A.docx and a.docx for one file.
      const target = freePath(given.folder, name, (file) => given.names.has(file.toLowerCase()))
      given.names.add(target.toLowerCase())
      const stands = target.length > LONGEST_PATH ? 'deep' : await standsThere(target, bytes)
      const kind = stands === 'nothing' ? await writeWhole(target, bytes) : stands
      if (kind === 'saved' || kind === 'same') saved.push(this.#written.add(target))
      else unsaved.push({ name: path.basename(target), failure: kind, retry: this.#keep({ path: target, bytes }) })
    }
    return { saved, unsaved }
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
