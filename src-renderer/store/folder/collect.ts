/** The way in: packages of the others that are new here. What is needed is known from what each PC tells of itself. */
import { classFolder, CLASSES, isClassFolder, nameHash, packageName } from '#sync/folder-names.ts'
import { isDeviceId } from '#sync/device.ts'
import { missingHere } from '#sync/export-selection.ts'
import type { BanciDb, FolderFileRow } from '../schema.ts'
import { readAcks } from '../export.ts'
import { readTrust } from '../trust.ts'
import { listFolder, readFolder, removeFile, RoundStopped } from './calls.ts'
import { folderRows, heldHere, pathOfRow, rowPath } from './files.ts'
import type { RoundDeps } from './round.ts'

const DAY_MS = 86_400_000
/** A listing may lag behind; what two of them do not show has left. */
const GONE_AFTER = 2

/**
 * Adds to `taken` the operations that came in, by device of the sender. `everything`: every directory is listed, not only
 * those of classes in which something is known to be missing. Returns how many files stay unfinished for over a day.
 */
export async function collect(deps: RoundDeps, id: string, everything: boolean, taken: Record<string, number>): Promise<number> {
  const { desk, folder } = deps
  const { db } = desk
  await settleWaiting(deps, id)
  const rows = new Map((await folderRows(db, id)).map((row) => [row.path, row]))
  const known = new Directories([...rows.values()])
  const wanted = everything ? undefined : await wantedFolders(db, [...rows.values()])
  const folders = new Set([...(await listFolder(folder, CLASSES)).filter((entry) => entry.isFolder && isClassFolder(entry.name)).map(({ name }) => name), ...known.classes()])
  // The college's settings first: they say who is trusted.
  for (const name of [...folders].filter((one) => wanted?.has(one) ?? true).sort((a, b) => Number(b === 'org') - Number(a === 'org'))) {
    const devices = (await listFolder(folder, `${CLASSES}/${name}`)).filter((entry) => entry.isFolder && isDeviceId(entry.name)).map((entry) => entry.name)
    for (const device of new Set([...devices, ...known.devices(name)])) {
      const files = await listPackages(deps, name, device)
      await noteMissing(db, known.files(name, device), new Set(files.map(({ path }) => rowPath(id, path))))
      for (const { path, hash } of files) {
        const row = rows.get(rowPath(id, path))
        if (row && row.state !== 'unfinished') continue
        const operations = await takeOne(deps, { id, path, hash, device, name, row })
        if (operations) taken[device] = (taken[device] ?? 0) + operations
      }
    }
  }
  return (await folderRows(db, id)).filter((row) => row.state === 'unfinished' && desk.now() - row.at > DAY_MS).length
}

/** By number, so that a class grows as it was written; any other order would do as well. */
async function listPackages({ folder }: RoundDeps, name: string, device: string): Promise<{ path: string; hash: string; number: number }[]> {
  const above = `${CLASSES}/${name}/${device}`
  const files = (await listFolder(folder, above)).flatMap((entry) => {
    const known = entry.isFolder ? undefined : packageName(entry.name)
    return known ? [{ path: `${above}/${entry.name}`, ...known }] : []
  })
  return files.sort((a, b) => a.number - b.number)
}

/** Where the files lie that were seen before; a directory that is listed no more had its files taken away with it. */
class Directories {
  readonly #rows: readonly { readonly row: FolderFileRow; readonly name: string; readonly device: string }[]
  constructor(rows: readonly FolderFileRow[]) {
    this.#rows = rows.map((row) => {
      const [, name = '', device = ''] = pathOfRow(row).split('/')
      return { row, name, device }
    })
  }
  classes = (): string[] => this.#rows.map(({ name }) => name)
  devices = (name: string): string[] => this.#rows.filter((one) => one.name === name).map(({ device }) => device)
  files = (name: string, device: string): FolderFileRow[] => this.#rows.filter((one) => one.name === name && one.device === device).map(({ row }) => row)
}

/** Folders of classes of which somebody said to hold what is not here, and of files that had not arrived whole. */
async function wantedFolders(db: BanciDb, rows: readonly FolderFileRow[]): Promise<ReadonlySet<string>> {
  const [here, acks] = await Promise.all([heldHere(db), readAcks(db)])
  const lacking = [...acks].filter(([cls, known]) => missingHere(here.get(cls) ?? new Map(), [...known.values()]).size > 0).map(([cls]) => classFolder(cls))
  return new Set([...lacking, ...rows.filter(({ state }) => state === 'unfinished').map((row) => pathOfRow(row).split('/')[1]!)])
}

interface Found {
  readonly id: string
  readonly path: string
  readonly hash: string
  readonly device: string
  /** Of its class. */
  readonly name: string
  readonly row: FolderFileRow | undefined
}

/** Operations that came in with it. */
async function takeOne({ desk, folder, work }: RoundDeps, { id, path, hash, device, name, row }: Found): Promise<number> {
  const { db } = desk
  const bytes = await readFolder(folder, path)
  if (!bytes) return 0
  const about = { path: rowPath(id, path), d: device, at: row?.at ?? desk.now() }
  if (nameHash(bytes) !== hash) {
    // Own ones are whole when they are written; what a server kept half of will never be.
    if (device === desk.identity.device && row && desk.now() - row.at > DAY_MS) {
      await removeFile(folder, path)
      await db.folderFile.delete(row.path)
    } else await db.folderFile.put({ ...about, cls: name, state: 'unfinished' })
    return 0
  }
  const outcome = await work.take({ bytes, device, folder: name })
  if (outcome.kind === 'own-work' || outcome.kind === 'no-space') throw new RoundStopped(outcome.kind)
  const { kind, cls, have, waitsFor, operations } = outcome
  await db.folderFile.put({ ...about, cls, state: kind, have, ...(waitsFor ? { waitsFor } : {}) })
  return kind === 'taken' ? operations : 0
}

/** Files that waited: for a PC that is trusted by now, or for a person who has taken or thrown away what was kept aside. */
async function settleWaiting({ desk }: RoundDeps, id: string): Promise<void> {
  const { db } = desk
  const waiting = (await folderRows(db, id)).filter(({ state }) => state === 'waiting')
  if (!waiting.length) return
  const [book, here, held] = await Promise.all([readTrust(db, desk.identity.device, desk.now()), heldHere(db), db.held.toArray()])
  for (const row of waiting) {
    if (missingHere(here.get(row.cls) ?? new Map(), [new Map(Object.entries(row.have ?? {}))]).size === 0) await db.folderFile.put({ ...settled(row), state: 'taken' })
    else if (row.waitsFor === 'stranger') {
      // Read anew from the folder: nothing of a stranger is kept here.
      if (book.of(row.d) !== 'unknown') await db.folderFile.delete(row.path)
    } else if (!held.some(({ code, from }) => code === 'waiting' && from === row.d)) await db.folderFile.put({ ...settled(row), state: 'refused' })
  }
}

const settled = ({ waitsFor: _, ...row }: FolderFileRow): FolderFileRow => row

/** What left the folder counts no more, so that whoever still holds the work puts it there again. */
async function noteMissing(db: BanciDb, rows: readonly FolderFileRow[], listed: ReadonlySet<string>): Promise<void> {
  for (const row of rows) {
    if (listed.has(row.path)) {
      if (row.missed) await db.folderFile.put({ ...row, missed: 0 })
    } else if ((row.missed ?? 0) + 1 >= GONE_AFTER) await db.folderFile.delete(row.path)
    else await db.folderFile.put({ ...row, missed: (row.missed ?? 0) + 1 })
  }
}
