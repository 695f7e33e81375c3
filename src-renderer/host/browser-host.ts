/**
 * The port where there is no shell: any Chromium browser on this PC. Saving asks through the File System Access API where
 * the browser has it and is a download elsewhere; opening in Word, fonts and the machine's mark are beyond a page.
 */
import type { FileToSave, Host, SaveAllOutcome, SavedFile, SaveOutcome, UnsavedFile } from '#contract/host.ts'
import { version } from '../../package.json'
import { createBrowserExchange } from './browser-exchange.ts'
import { pickFileToRead, pickFolder, pickPlaceToSave } from './file-pickers.ts'
import { freeName } from './numbered-name.ts'
import { printInFrame } from './print-frame.ts'
import { standsThere, writeHandle } from './write-handle.ts'

interface FailedSave {
  readonly handle: FileSystemFileHandle
  readonly bytes: Uint8Array
  /** Where the page was given the whole folder, it can write beside the file without asking. */
  readonly folder?: FileSystemDirectoryHandle
}

/** A folder of this run, with the names written since it was given; without a handle everything is a download. */
interface OpenFolder {
  readonly handle?: FileSystemDirectoryHandle
  readonly names: Set<string>
}

const newId = (): string => crypto.randomUUID()
const asSaved = (name: string): SavedFile => ({ id: newId(), name })

function download(name: string, bytes: Uint8Array): SavedFile {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  link.download = name
  link.click()
  // The browser reads the blob after the click; a minute is far more than it takes to start.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return asSaved(name)
}

async function hasFile(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    (error: unknown) => !(error instanceof DOMException && error.name === 'NotFoundError')
  )
}

/** The next name of a folder, told apart as Windows does: A.docx and a.docx are one file. */
async function nextName(name: string, { names }: OpenFolder): Promise<string> {
  const free = await freeName(name, (candidate) => names.has(candidate.toLowerCase()))
  names.add(free.toLowerCase())
  return free
}

async function downloadAll(folder: OpenFolder, files: readonly FileToSave[]): Promise<SaveAllOutcome> {
  const saved: SavedFile[] = []
  for (const file of files) {
    saved.push(download(await nextName(file.name, folder), file.bytes))
    // Chromium drops downloads that start in the same instant.
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return { saved, unsaved: [] }
}

export function createBrowserHost(): Host {
  const failedSaves = new Map<string, FailedSave>()
  const folders = new Map<string, OpenFolder>()

  const keep = (failed: FailedSave): string => {
    const retry = newId()
    failedSaves.set(retry, failed)
    return retry
  }

  async function write(handle: FileSystemFileHandle, bytes: Uint8Array, folder?: FileSystemDirectoryHandle): Promise<SaveOutcome> {
    const kind = await writeHandle(handle, bytes)
    if (kind === 'saved') return { kind, file: asSaved(handle.name) }
    return { kind, name: handle.name, retry: keep({ handle, bytes, ...(folder && { folder }) }) }
  }

  async function writeAll(open: OpenFolder, folder: FileSystemDirectoryHandle, files: readonly FileToSave[]): Promise<SaveAllOutcome> {
    const saved: SavedFile[] = []
    const unsaved: UnsavedFile[] = []
    for (const { name: proposed, bytes } of files) {
      const name = await nextName(proposed, open)
      const stands = await standsThere(folder, name, bytes)
      const handle = stands === 'same' ? undefined : await folder.getFileHandle(name, { create: true }).catch(() => undefined)
      const kind = stands !== 'nothing' ? stands : handle ? await writeHandle(handle, bytes) : 'gone'
      if (kind === 'saved' || kind === 'same') saved.push(asSaved(name))
      // Without so much as a handle the folder has gone, and there is nothing to write again.
      else unsaved.push({ name, failure: kind, retry: handle ? keep({ handle, bytes, folder }) : newId() })
    }
    return { saved, unsaved }
  }

  async function save(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const place = await pickPlaceToSave(name)
    if (place === 'unavailable') return { kind: 'saved', file: download(name, bytes) }
    return place ? write(place, bytes) : { kind: 'cancelled' }
  }

  return {
    ...createBrowserExchange(),
    info: async () => ({ version, kind: 'browser', platform: navigator.platform }),
    saveFile: async (file) => save(await freeName(file.name, () => false), file.bytes),
    retrySave: async (retry, how) => {
      const failed = failedSaves.get(retry)
      if (!failed) throw new Error('refused: expired')
      failedSaves.delete(retry)
      if (how === 'again') return write(failed.handle, failed.bytes, failed.folder)
      const { folder } = failed
      if (folder) return write(await folder.getFileHandle(await freeName(failed.handle.name, (candidate) => hasFile(folder, candidate), 2), { create: true }), failed.bytes, folder)
      // A page sees one file, not its folder, so the person confirms the second name.
      return save(await freeName(failed.handle.name, () => false, 2), failed.bytes)
    },
    pickFolder: async () => {
      const handle = await pickFolder()
      if (!handle) return { kind: 'cancelled' }
      const id = newId()
      folders.set(id, { names: new Set(), ...(handle !== 'unavailable' && { handle }) })
      return { kind: 'given', folder: { id, name: handle === 'unavailable' ? '下载' : handle.name } }
    },
    saveAll: async (id, files) => {
      const folder = folders.get(id)
      if (!folder) throw new Error('refused: expired')
      return folder.handle ? writeAll(folder, folder.handle, files) : downloadAll(folder, files)
    },
    openSaved: async () => false,
    showSaved: async () => false,
    print: printInFrame,
    pdfOf: async () => undefined,
    pickFile: async (endings) => {
      const file = await pickFileToRead(endings)
      try {
        return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      } catch {
        // The shell says it in the system's own box; here the browser's stands in for it.
        window.alert(`“${file!.name}”读不出来，请检查 U 盘或网络位置是否还在。`)
        return undefined
      }
    },
    installedFonts: async () => undefined,
    machineMark: async () => undefined,
    onFileOpened: () => () => {}
  }
}
