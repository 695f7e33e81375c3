/**
 * 自用表样: a Word form of the college's own in place of a paper's built-in layout. Kept on this PC and not exchanged: the file
 * itself is passed on, and put in on the next PC.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { Desk } from './desk.ts'

export interface OwnFormFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex: stamped into every paper that is made of it. */
  readonly hash: string
  /** YYYY-MM-DD it was put in. */
  readonly on: string
}

/** More is no form: a page of pictures is a few megabytes. */
export const MOST_FORM = 10 * 2 ** 20

/** Of `local`; read with useLocal. */
export const ownFormKey = (kind: PaperId): string => `template:${kind}`

export async function putOwnForm({ db }: Pick<Desk, 'db'>, kind: PaperId, { name, bytes }: Pick<OwnFormFile, 'name' | 'bytes'>, on: string): Promise<void> {
  await db.local.put({ key: ownFormKey(kind), value: { name, bytes, hash: bytesToHex(sha256(bytes)), on } satisfies OwnFormFile })
}

export const removeOwnForm = async ({ db }: Pick<Desk, 'db'>, kind: PaperId): Promise<void> => db.local.delete(ownFormKey(kind))

/** The form of a paper, where the college has one. */
export const ownForm = async ({ db }: Pick<Desk, 'db'>, kind: PaperId): Promise<OwnFormFile | undefined> => (await db.local.get(ownFormKey(kind)))?.value as OwnFormFile | undefined
