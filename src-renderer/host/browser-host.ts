/**
 * The port where there is no shell: any Chromium browser on this PC. Saving asks through the File System Access API where
 * the browser has it and is a download elsewhere; opening in Word, fonts and the machine's mark are beyond a page.
 */
import type { FileToSave, Host, SaveAllOutcome, SavedFile, SaveOutcome } from '#contract/host.ts'
import { legalFileName } from '#contract/legal-file-name.ts'
import { version } from '../../package.json'
import { pickFileToRead, pickFolder, pickPlaceToSave } from './file-pickers.ts'
import { freeName } from './numbered-name.ts'
import { writeHandle } from './write-handle.ts'

interface FailedSave {
  readonly handle: FileSystemFileHandle
  readonly bytes: Uint8Array
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

async function downloadAll(files: readonly FileToSave[]): Promise<SaveAllOutcome> {
  const saved: SavedFile[] = []
  for (const file of files) {
    const name = await freeName(legalFileName(file.name), (candidate) => saved.some((other) => other.name === candidate))
    saved.push(download(name, file.bytes))
    // Chromium drops downloads that start in the same instant.
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return { kind: 'saved', files: saved, folder: '下载' }
}

async function writeAll(folder: FileSystemDirectoryHandle, files: readonly FileToSave[]): Promise<SaveAllOutcome> {
  const saved: SavedFile[] = []
  for (const file of files) {
    const name = await freeName(legalFileName(file.name), (candidate) => hasFile(folder, candidate))
    const handle = await folder.getFileHandle(name, { create: true }).catch(() => undefined)
    const kind = handle ? await writeHandle(handle, file.bytes) : 'denied'
    if (kind !== 'saved') return { kind, name, saved }
    saved.push(asSaved(name))
  }
  return { kind: 'saved', files: saved, folder: folder.name }
}

export function createBrowserHost(): Host {
  const failedSaves = new Map<string, FailedSave>()

  async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<SaveOutcome> {
    const kind = await writeHandle(handle, bytes)
    if (kind === 'saved') return { kind, file: asSaved(handle.name) }
    const retry = newId()
    failedSaves.set(retry, { handle, bytes })
    return { kind, name: handle.name, retry }
  }

  async function save(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const place = await pickPlaceToSave(name)
    if (place === 'unavailable') return { kind: 'saved', file: download(name, bytes) }
    return place ? write(place, bytes) : { kind: 'cancelled' }
  }

  return {
    info: async () => ({ version, kind: 'browser', platform: navigator.platform }),
    saveFile: (file) => save(legalFileName(file.name), file.bytes),
    retrySave: async (retry, how) => {
      const failed = failedSaves.get(retry)
      if (!failed) throw new Error('refused: expired')
      failedSaves.delete(retry)
      if (how === 'again') return write(failed.handle, failed.bytes)
      // A page sees one file, not its folder, so the person confirms the second name.
      return save(await freeName(failed.handle.name, () => false, 2), failed.bytes)
    },
    saveAll: async (files) => {
      const folder = await pickFolder()
      if (folder === 'unavailable') return downloadAll(files)
      return folder ? writeAll(folder, files) : { kind: 'cancelled' }
    },
    openSaved: async () => false,
    showSaved: async () => false,
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
