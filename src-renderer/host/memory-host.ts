/** The port without a machine, for tests of stores and screens: a disk in a Map that fails when told to. */
import type { Host, IncomingFile, SavedFile, SaveFailure, SaveOutcome } from '#contract/host.ts'
import { legalFileName } from '#contract/legal-file-name.ts'
import { freeName } from './numbered-name.ts'

export interface MemoryHost extends Host {
  /** What has been saved, by final name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Ids of files the page asked to open, in order. */
  readonly opened: readonly string[]
  /** The name cannot be written until it is freed: what Word does to an open file. */
  block(name: string, failure: SaveFailure): void
  free(name: string): void
  /** The next save or pick dialog is given up. */
  cancelNext(): void
  /** The next pick dialog is answered with this file. */
  willPick(file: IncomingFile): void
  /** A double click on a file outside. */
  openFromOutside(file: IncomingFile): void
}

export function createMemoryHost(): MemoryHost {
  const files = new Map<string, Uint8Array>()
  const blocked = new Map<string, SaveFailure>()
  const failedSaves = new Map<string, { name: string; bytes: Uint8Array }>()
  const nameById = new Map<string, string>()
  const opened: string[] = []
  const listeners = new Set<(file: IncomingFile) => void>()
  let isCancelled = false
  let picked: IncomingFile | undefined
  let lastId = 0

  const newId = (): string => `memory-${++lastId}`
  const takeCancel = (): boolean => {
    const was = isCancelled
    isCancelled = false
    return was
  }
  const put = (name: string, bytes: Uint8Array): SavedFile => {
    files.set(name, bytes.slice())
    const id = newId()
    nameById.set(id, name)
    return { id, name }
  }
  const write = (name: string, bytes: Uint8Array): SaveOutcome => {
    const failure = blocked.get(name)
    if (!failure) return { kind: 'saved', file: put(name, bytes) }
    const retry = newId()
    failedSaves.set(retry, { name, bytes })
    return { kind: failure, name, retry }
  }

  return {
    files,
    opened,
    block: (name, failure) => void blocked.set(name, failure),
    free: (name) => void blocked.delete(name),
    cancelNext: () => {
      isCancelled = true
    },
    willPick: (file) => {
      picked = file
    },
    openFromOutside: (file) => listeners.forEach((listener) => listener(file)),

    info: async () => ({ version: '0.0.0', kind: 'memory', platform: 'memory', computer: '测试电脑' }),
    saveFile: async (file) => (takeCancel() ? { kind: 'cancelled' } : write(legalFileName(file.name), file.bytes)),
    retrySave: async (retry, how) => {
      const failed = failedSaves.get(retry)
      if (!failed) throw new Error('refused: expired')
      failedSaves.delete(retry)
      const name = how === 'again' ? failed.name : await freeName(failed.name, (candidate) => files.has(candidate) || blocked.has(candidate), 2)
      return write(name, failed.bytes)
    },
    saveAll: async (all) => {
      if (takeCancel()) return { kind: 'cancelled' }
      const saved: SavedFile[] = []
      for (const file of all) {
        const name = await freeName(legalFileName(file.name), (candidate) => files.has(candidate))
        const failure = blocked.get(name)
        if (failure) return { kind: failure, name, saved }
        saved.push(put(name, file.bytes))
      }
      return { kind: 'saved', files: saved, folder: '内存' }
    },
    openSaved: async (id) => {
      if (nameById.has(id)) opened.push(id)
      return nameById.has(id)
    },
    showSaved: async (id) => nameById.has(id),
    pickFile: async () => {
      const file = takeCancel() ? undefined : picked
      picked = undefined
      return file
    },
    installedFonts: async () => [],
    machineMark: async () => '0'.repeat(64),
    onFileOpened: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}
