/** An exchange folder in a Map, for tests: several memory hosts may share one, and it fails when told to. */
import type { ExchangeFolder, FolderEntry, FolderFailure } from '#contract/exchange-folder.ts'

export interface MemoryFolder extends ExchangeFolder {
  /** What lies there by relative path, for tests to look at and to meddle with. */
  readonly files: Map<string, Uint8Array>
  /** Every call from now on answers so; undefined: it works again. */
  fail(failure: FolderFailure | undefined): void
}

export function createMemoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array>()
  let failure: FolderFailure | undefined
  return {
    files,
    fail: (next) => {
      failure = next
    },
    list: async (folder) => {
      if (failure) return { kind: failure }
      const above = folder === '' ? '' : `${folder}/`
      const entries = new Map<string, FolderEntry>()
      for (const [path, bytes] of files) {
        if (!path.startsWith(above)) continue
        const [name = '', ...rest] = path.slice(above.length).split('/')
        entries.set(name, { name, isFolder: rest.length > 0, length: rest.length ? 0 : bytes.length })
      }
      return { kind: 'listed', entries: [...entries.values()] }
    },
    read: async (path) => {
      if (failure) return { kind: failure }
      const bytes = files.get(path)
      return bytes ? { kind: 'read', bytes: bytes.slice() } : { kind: 'absent' }
    },
    create: async (path, bytes) => {
      if (failure) return failure
      if (files.has(path)) return 'there'
      files.set(path, bytes.slice())
      return 'created'
    },
    replace: async (path, bytes) => {
      if (failure) return failure
      files.set(path, bytes.slice())
      return 'replaced'
    },
    remove: async (path) => {
      if (failure) return failure
      files.delete(path)
      return 'removed'
    }
  }
}
