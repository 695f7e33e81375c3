/** The exchange folder through a handle that a person gave to the page. Chromium writes beside a file and swaps on close. */
import type { ExchangeFolder, FolderEntry, FolderFailure } from '#contract/exchange-folder.ts'
import { writeWhole } from './write-handle.ts'

const FAILURE_BY_NAME: Readonly<Record<string, FolderFailure>> = { NoModificationAllowedError: 'busy', InvalidModificationError: 'busy', InvalidStateError: 'busy', AbortError: 'busy', QuotaExceededError: 'full', NotAllowedError: 'denied', SecurityError: 'denied', TypeMismatchError: 'busy' }
const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError'
const failureOf = (error: unknown): FolderFailure => (error instanceof DOMException ? (FAILURE_BY_NAME[error.name] ?? 'gone') : 'gone')

type Entries = AsyncIterable<[string, FileSystemHandle]>

export function createHandleFolder(root: FileSystemDirectoryHandle): ExchangeFolder {
  const folderAt = async (path: string, create: boolean): Promise<FileSystemDirectoryHandle> => {
    let folder = root
    for (const name of path.split('/').filter(Boolean)) folder = await folder.getDirectoryHandle(name, { create })
    return folder
  }
  const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
  /** A handle outlives its folder: only walking into it tells. */
  const absence = async <T>(ifThere: T): Promise<T | FolderFailure> => {
    try {
      await (root as unknown as Entries)[Symbol.asyncIterator]().next()
      return ifThere
    } catch (error) {
      return isMissing(error) ? 'gone' : failureOf(error)
    }
  }
  const write = async (path: string, bytes: Uint8Array): Promise<void> => writeWhole(await (await folderAt(above(path), true)).getFileHandle(nameOf(path), { create: true }), bytes)
  const stands = async (path: string): Promise<boolean> => {
    try {
      await (await folderAt(above(path), false)).getFileHandle(nameOf(path))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  return {
    list: async (path) => {
      try {
        const entries: FolderEntry[] = []
        for await (const [name, handle] of (await folderAt(path, false)) as unknown as Entries) {
          const length = handle.kind === 'file' ? await (handle as FileSystemFileHandle).getFile().then(({ size }) => size, () => undefined) : 0
          if (length !== undefined) entries.push({ name, isFolder: handle.kind === 'directory', length })
        }
        return { kind: 'listed', entries }
      } catch (error) {
        if (!isMissing(error)) return { kind: failureOf(error) }
        const there = await absence('there' as const)
        return there === 'there' ? { kind: 'listed', entries: [] } : { kind: there }
      }
    },
    read: async (path) => {
      try {
        const file = await (await (await folderAt(above(path), false)).getFileHandle(nameOf(path))).getFile()
        return { kind: 'read', bytes: new Uint8Array(await file.arrayBuffer()) }
      } catch (error) {
        return { kind: isMissing(error) ? await absence('absent' as const) : error instanceof DOMException && error.name === 'NotReadableError' ? 'busy' : failureOf(error) }
      }
    },
    create: async (path, bytes) => {
      try {
        if (await stands(path)) return 'there'
      } catch (error) {
        return failureOf(error)
      }
      try {
        await write(path, bytes)
        return 'created'
      } catch (error) {
        // The browser makes an empty file before it is written.
        await folderAt(above(path), false).then((folder) => folder.removeEntry(nameOf(path))).catch(() => undefined)
        return failureOf(error)
      }
    },
    replace: async (path, bytes) => {
      try {
        await write(path, bytes)
        return 'replaced'
      } catch (error) {
        return failureOf(error)
      }
    },
    remove: async (path) => {
      try {
        await (await folderAt(above(path), false)).removeEntry(nameOf(path))
        return 'removed'
      } catch (error) {
        return isMissing(error) ? absence('removed' as const) : failureOf(error)
      }
    }
  }
}
