/**
 * Files that came back, kept on this PC and never exchanged. They are encrypted with a key that the browser made and will not
 * hand out. That keeps them from whoever copies the files of the data folder and looks into them, and from every exchange
 * file and error report; it does not keep them from somebody who opens this program as this user of Windows. When the vault
 * of the app lock comes, it wraps this key like the keys of sealed values.
 */
import type { Desk } from './desk.ts'
import { newId } from './desk.ts'
import type { BanciDb, ScanRow } from './schema.ts'

const KEY = 'scan-key'
/** More is no page of a scanner. */
export const MOST_SCAN = 50 * 2 ** 20

export interface Scan {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Of which version a kept file is: the version's id and chance, so that a second file does not replace the first. */
const idFor = (desk: Pick<Desk, 'random'>, version: string): string => `${version} ${newId(desk)}`
export const versionOfScan = (id: string): string => id.slice(0, id.lastIndexOf(' '))

async function keyOf(db: BanciDb, subtle: SubtleCrypto): Promise<CryptoKey> {
  const stored = (await db.local.get(KEY))?.value as CryptoKey | undefined
  if (stored) return stored
  const fresh = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two windows may keep their first file at once: the first key stored counts for both.
  return db.transaction('rw', db.local, async () => {
    const other = (await db.local.get(KEY))?.value as CryptoKey | undefined
    if (!other) await db.local.put({ key: KEY, value: fresh })
    return other ?? fresh
  })
}

/** The bytes belong to this class and this name: a row put in another's place does not open. */
const bound = (row: Pick<ScanRow, 'id' | 'cls' | 'name'>): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify([row.cls, row.id, row.name]))

/** Returns the id it is kept under. */
export async function keepScan(desk: Desk, cls: string, version: string, file: { readonly name: string; readonly bytes: Uint8Array }, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  const row = { id: idFor(desk, version), cls, version, name: file.name.slice(-200), at: desk.now(), iv: desk.random(12) }
  const box = await subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(row.iv), additionalData: bound(row) }, await keyOf(desk.db, subtle), new Uint8Array(file.bytes))
  await desk.db.scan.put({ ...row, bytes: new Uint8Array(box) })
  return row.id
}

/** undefined where there is none of that id, or it cannot be opened with the key of this PC. */
export async function openScan(db: BanciDb, id: string, subtle: SubtleCrypto = crypto.subtle): Promise<Scan | undefined> {
  const row = await db.scan.get(id)
  if (!row) return undefined
  try {
    const bytes = await subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(row.iv), additionalData: bound(row) }, await keyOf(db, subtle), new Uint8Array(row.bytes))
    return { id, name: row.name, bytes: new Uint8Array(bytes) }
  } catch {
    return undefined
  }
}

/** Ids of what is kept of a class, without reading the files. */
export const scanIds = async (db: BanciDb, cls: string): Promise<string[]> => (await db.scan.where('cls').equals(cls).primaryKeys()) as string[]

export const dropScan = (db: BanciDb, id: string): Promise<void> => db.scan.delete(id)
