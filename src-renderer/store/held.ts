/**
 * Files that were not taken, kept aside with the reason: the stick may be gone and the message deleted by the time
 * somebody asks. They never grow without bound: what was refused leaves before what waits, the oldest first, and whoever keeps
 * a file is told which did.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BanciDb, HeldRow } from './schema.ts'

export const MOST_HELD = { files: 30, bytes: 100 * 1024 * 1024 }

export interface RefusedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** RefusalCode, or why it waits for a person. */
  readonly code: string
  readonly sentence: string
  /** Device of the sender, where that could be read. */
  readonly from?: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Kept {
  readonly id: string
  /** Names of older files that had to go. */
  readonly dropped: readonly string[]
  /** False where the file alone is more than may be kept: its name and the reason stay, its content does not. */
  readonly whole: boolean
}

/** A file is known by its hash: refused twice it is kept once, with the latest reason. */
export const fileHashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** What a person has still to look at is somebody's work; a hundred files of noise must not push it out. */
const waits = ({ code }: HeldRow): boolean => code === 'waiting'

export async function keepAside(db: BanciDb, { bytes, fileName, code, sentence, from, now }: RefusedFile, most = MOST_HELD): Promise<Kept> {
  const id = fileHashOf(bytes)
  const whole = bytes.length <= most.bytes
  const row: HeldRow = { id, at: now, fileName, fileHash: id, code, sentence, ...(from ? { from } : {}), bytes: whole ? bytes : new Uint8Array() }
  return db.transaction('rw', db.held, async () => {
    const others = (await db.held.orderBy('at').reverse().toArray()).filter((other) => other.id !== id)
    const kept = [row, ...others].sort((a, b) => Number(waits(b)) - Number(waits(a)))
    const gone: HeldRow[] = []
    let [files, size] = [0, 0]
    for (const one of kept) {
      files++
      size += one.bytes.length
      if (files > most.files || size > most.bytes) gone.push(one)
    }
    const dropped = gone.filter((one) => one !== row)
    // No room beside what waits: then its name and the reason stay.
    const isWhole = whole && !gone.includes(row)
    await db.held.bulkDelete(dropped.map((other) => other.id))
    await db.held.put(isWhole ? row : { ...row, bytes: new Uint8Array() })
    return { id, dropped: dropped.map((other) => other.fileName).reverse(), whole: isWhole }
  })
}
