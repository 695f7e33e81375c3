/** Who this PC is: an Ed25519 key that never leaves it, and the id derived from it. */
import { liveQuery } from 'dexie'
import { deviceId, type Signer } from '#sync/device.ts'
import { signIncarnation, type Incarnation } from '#sync/incarnation.ts'
import type { Desk } from './desk.ts'
import { retireReadingKey } from './reading-key.ts'
import { sealTail } from './seal-tail.ts'
import type { BanciDb } from './schema.ts'

interface StoredIdentity {
  readonly publicKey: Uint8Array
  readonly privateKey: CryptoKey
}

/** Why this PC goes by another name than before, for telling its people. */
export type RenamedBecause = 'machine' | 'own-work'
export interface Renamed {
  readonly because: RenamedBecause
  /** Milliseconds UTC. */
  readonly at: number
}

const IDENTITY = 'identity'
const INCARNATIONS = 'incarnations'
const MACHINE = 'machine-mark'
/** Web lock held while a new name is taken up and what goes with it is done; a page waits for it before it loads again. */
export const RENAMING = 'banci-renaming'
/** `Renamed`, for useLocal. */
export const RENAMED = 'renamed'

async function freshIdentity(subtle: SubtleCrypto): Promise<StoredIdentity> {
  const pair = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
  return { publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)), privateKey: pair.privateKey }
}

/**
 * A new identity for a PC whose data was restored or copied: what it wrote so far is sealed under the old name, the old
 * key vouches for the new one, and the page must be loaded again to write under it. Returns the new device id.
 */
export async function rotateIdentity(desk: Desk, because: RenamedBecause, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  const { db, identity } = desk
  for (const cls of new Set((await db.tail.toArray()).map((row) => row.cls))) await sealTail(desk, cls)
  const fresh = await freshIdentity(subtle)
  const device = deviceId(fresh.publicKey)
  const step = await signIncarnation(identity, device)
  await db.transaction('rw', db.local, async () => {
    const earlier = await incarnations(db)
    const renamed: Renamed = { because, at: desk.now() }
    await db.local.bulkPut([{ key: IDENTITY, value: fresh }, { key: INCARNATIONS, value: [...earlier, step] }, { key: RENAMED, value: renamed }])
    await retireReadingKey(db)
  })
  return device
}

/** Every time this PC took a new name, oldest first. */
export const incarnations = async (db: BanciDb): Promise<readonly Incarnation[]> => ((await db.local.get(INCARNATIONS))?.value as readonly Incarnation[] | undefined) ?? []

/** The names this PC wrote under before. */
export const formerNames = async (db: BanciDb): Promise<string[]> => (await incarnations(db)).map(({ of }) => of)

/**
 * At start: whether the data lie on the machine they were written on. The first mark is only kept; where the host knows
 * none (a browser) there is nothing to compare. `elsewhere`: copied or restored onto another machine, so a new name is due.
 */
export async function compareMachine(db: BanciDb, mark: string | undefined): Promise<'same' | 'elsewhere'> {
  if (mark === undefined) return 'same'
  const known = (await db.local.get(MACHINE))?.value as string | undefined
  if (known === undefined) await db.local.put({ key: MACHINE, value: mark })
  return known === undefined || known === mark ? 'same' : 'elsewhere'
}

/** At start, before anything is written: a new name where the data came from another machine. Returns whether it took one. */
export async function renameOnNewMachine(desk: Desk, mark: string | undefined, subtle: SubtleCrypto = crypto.subtle): Promise<boolean> {
  if ((await compareMachine(desk.db, mark)) === 'same') return false
  await rotateIdentity(desk, 'machine', subtle)
  // Only now: where the program dies in between, it takes a further name at the next start, which harms nobody.
  await desk.db.local.put({ key: MACHINE, value: mark })
  return true
}

/** Tells once when this PC has another name than `device`, whichever window or worker gave it. Returns how to stop. */
export function whenRenamed(db: BanciDb, device: string, then: () => void): () => void {
  const following = liveQuery(() => db.local.get(IDENTITY)).subscribe((row) => {
    const stored = row?.value as StoredIdentity | undefined
    if (!stored || deviceId(stored.publicKey) === device) return
    following.unsubscribe()
    then()
  })
  return () => following.unsubscribe()
}

/** The identity kept in this database, made on first use. */
export async function ownIdentity(db: BanciDb, subtle: SubtleCrypto): Promise<Signer> {
  let stored = (await db.local.get(IDENTITY))?.value as StoredIdentity | undefined
  if (!stored) {
    const fresh = await freshIdentity(subtle)
    // Two windows may start at once: the first one stored counts for both.
    stored = await db.transaction('rw', db.local, async () => {
      const other = (await db.local.get(IDENTITY))?.value as StoredIdentity | undefined
      if (!other) await db.local.put({ key: IDENTITY, value: fresh })
      return other ?? fresh
    })
  }
  const { publicKey, privateKey } = stored
  return {
    device: deviceId(publicKey),
    publicKey,
    sign: async (bytes) => new Uint8Array(await subtle.sign('Ed25519', privateKey, new Uint8Array(bytes)))
  }
}
