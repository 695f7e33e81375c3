/** The port without a machine, for tests of stores and screens: a disk in a Map that fails when told to. */
import type { Host, IncomingFile, SavedFile, SaveFailure, SaveOutcome, UnsavedFile } from '#contract/host.ts'
import type { ExchangePlace } from '#contract/exchange-folder.ts'
import { createMemoryFolder, type MemoryFolder } from './memory-folder.ts'
import { freeName } from './numbered-name.ts'

export interface MemoryHost extends Host {
  /** What has been saved, by final name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What a picked exchange folder holds; several hosts may be given one. */
  readonly exchangeFolder: MemoryFolder
  /** Ids of files the page asked to open, in order. */
  readonly opened: readonly string[]
  /** Documents that went to the printer, in order. */
  readonly printed: readonly string[]
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

export function createMemoryHost(exchangeFolder = createMemoryFolder()): MemoryHost {
  const files = new Map<string, Uint8Array>()
  const blocked = new Map<string, SaveFailure>()
  const failedSaves = new Map<string, { name: string; bytes: Uint8Array }>()
  const nameById = new Map<string, string>()
  const opened: string[] = []
  const printed: string[] = []
  const folders = new Map<string, Set<string>>()
  const listeners = new Set<(file: IncomingFile) => void>()
  let isCancelled = false
  let picked: IncomingFile | undefined
  let place: ExchangePlace | undefined
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
  const keep = (name: string, bytes: Uint8Array): string => {
    const retry = newId()
    failedSaves.set(retry, { name, bytes })
    return retry
  }
  const same = (one: Uint8Array, two: Uint8Array): boolean => one.length === two.length && one.every((byte, at) => byte === two[at])
  const write = (name: string, bytes: Uint8Array): SaveOutcome => {
    const failure = blocked.get(name)
    if (!failure) return { kind: 'saved', file: put(name, bytes) }
    return { kind: failure, name, retry: keep(name, bytes) }
  }

  return {
    files,
    exchangeFolder,
    opened,
    printed,
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
    saveFile: async (file) => (takeCancel() ? { kind: 'cancelled' } : write(await freeName(file.name, () => false), file.bytes)),
    retrySave: async (retry, how) => {
      const failed = failedSaves.get(retry)
      if (!failed) throw new Error('refused: expired')
      failedSaves.delete(retry)
      const name = how === 'again' ? failed.name : await freeName(failed.name, (candidate) => files.has(candidate) || blocked.has(candidate), 2)
      return write(name, failed.bytes)
    },
    pickFolder: async () => {
      if (takeCancel()) return { kind: 'cancelled' }
      const id = newId()
      folders.set(id, new Set())
      return { kind: 'given', folder: { id, name: '内存' } }
    },
    saveAll: async (folder, all) => {
      const names = folders.get(folder)
      if (!names) throw new Error('refused: expired')
      const saved: SavedFile[] = []
      const unsaved: UnsavedFile[] = []
      for (const { name: proposed, bytes } of all) {
        const name = await freeName(proposed, (candidate) => names.has(candidate.toLowerCase()))
        names.add(name.toLowerCase())
        const there = files.get(name)
        const failure = blocked.get(name) ?? (there && !same(there, bytes) ? 'taken' : undefined)
        if (failure) unsaved.push({ name, failure, retry: keep(name, bytes) })
        else saved.push(put(name, bytes))
      }
      return { saved, unsaved }
    },
    openSaved: async (id) => {
      if (nameById.has(id)) opened.push(id)
      return nameById.has(id)
    },
    showSaved: async (id) => nameById.has(id),
    print: async (html) => {
      if (takeCancel()) return 'cancelled'
      printed.push(html)
      return 'printed'
    },
    pdfOf: async () => undefined,
    pickFile: async () => {
      const file = takeCancel() ? undefined : picked
      picked = undefined
      return file
    },
    installedFonts: async () => [],
    machineMark: async () => '0'.repeat(64),
    exchangeSetting: async () => ({ canFolder: true, canServer: true, ...(place && { place }) }),
    pickExchangeFolder: async () => (takeCancel() ? { kind: 'cancelled' } : (place = { kind: 'folder', name: '内存' })),
    setExchangeServer: async ({ address }) => (address.startsWith('http') ? (place = { kind: 'server', name: address }) : { kind: 'address' }),
    leaveExchange: async () => {
      place = undefined
    },
    listExchange: async (path) => (place ? exchangeFolder.list(path) : { kind: 'gone' }),
    readExchange: async (path) => (place ? exchangeFolder.read(path) : { kind: 'gone' }),
    createExchange: async (path, bytes) => (place ? exchangeFolder.create(path, bytes) : 'gone'),
    replaceExchange: async (path, bytes) => (place ? exchangeFolder.replace(path, bytes) : 'gone'),
    removeExchange: async (path) => (place ? exchangeFolder.remove(path) : 'gone'),
    onFileOpened: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}
