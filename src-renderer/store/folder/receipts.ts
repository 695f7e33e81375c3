/** What each PC tells of itself: who it is, what it holds of every class, and thereby that it is still there. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, toUtf8 } from '#sync/bytes.ts'
import { receiptDevice, receiptPath, RECEIPTS } from '#sync/folder-names.ts'
import { readPackage } from '#sync/package-read.ts'
import type { Desk } from '../desk.ts'
import type { ImportDeps } from '../import.ts'
import type { BanciDb, PeerRow } from '../schema.ts'
import { readTrust } from '../trust.ts'
import { listFolder, readFolder, replaceFile, RoundStopped } from './calls.ts'
import { folderIdentities } from './joined.ts'
import { heldHere } from './files.ts'
import { lackingIn } from './publish.ts'
import type { RoundDeps } from './round.ts'
import { noteFolderState, readFolderState } from './state.ts'

const SAID = 'exchange-folder-said'
/** So that the others see that this PC is still there, also where nothing changed. */
const SAY_AGAIN_MS = 6 * 3_600_000

/** When this PC last told the folder what it holds, of every class; milliseconds UTC, undefined where it never did. */
export const lastToldAt = async (db: BanciDb): Promise<number | undefined> => ((await db.local.get(SAID))?.value as { at: number } | undefined)?.at

/** Writes this PC's own, where it would say something new. */
export async function tellOwn({ desk, folder, work }: RoundDeps, id: string): Promise<void> {
  const { db } = desk
  const held = [...(await heldHere(db))].flatMap(([cls, have]) => [...have].map(([device, ranges]) => `${cls} ${device} ${JSON.stringify(ranges)}`)).sort((a, b) => (a < b ? -1 : 1))
  const now = desk.now()
  const hash = bytesToHex(sha256(toUtf8(JSON.stringify([id, desk.identity.device, work.from, held]))))
  const said = (await db.local.get(SAID))?.value as { hash: string; at: number } | undefined
  if (said?.hash === hash && now - said.at < SAY_AGAIN_MS && now >= said.at) return
  await replaceFile(folder, receiptPath(desk.identity.device), await work.receipt())
  await db.local.put({ key: SAID, value: { hash, at: now } })
}

/** Reads them. One that is half there, or not its writer's, is passed over: the next one will do. */
export async function hearAll({ desk, folder, work }: RoundDeps, known: Map<string, string>): Promise<void> {
  const { db } = desk
  const heard: Record<string, number> = {}
  for (const entry of await listFolder(folder, RECEIPTS)) {
    const device = entry.isFolder ? undefined : receiptDevice(entry.name)
    if (!device) continue
    const bytes = await readFolder(folder, receiptPath(device))
    if (!bytes) continue
    const hash = bytesToHex(sha256(bytes))
    if (known.get(device) === hash) continue
    const at = await work.hear(device, bytes)
    if (at === undefined) continue
    // Somebody else writes under this PC's name: the one whose disk was copied, or this one before it was restored.
    if (at === 'own-work') throw new RoundStopped(at)
    known.set(device, hash)
    if (device !== desk.identity.device) heard[device] = at
  }
  if (Object.keys(heard).length) await noteFolderState(db, { heard: { ...(await readFolderState(db)).heard, ...heard } })
}

/**
 * Takes one: when it was written by its own clock, in milliseconds UTC, or undefined where it cannot be used. own-work: it
 * is this PC's own and tells of work under its name that is not here.
 */
export async function takeReceipt(desk: Desk, device: string, bytes: Uint8Array, { verify }: ImportDeps): Promise<number | 'own-work' | undefined> {
  const { db } = desk
  const pkg = await readPackage(bytes, { identities: await folderIdentities(db), ...(verify ? { verify } : {}) })
  if (pkg.kind === 'refused' || pkg.manifest.sender.device !== device || pkg.segments.length) return undefined
  const { sender, createdAt } = pkg.manifest
  const at = Date.parse(createdAt)
  const now = desk.now()
  if (device === desk.identity.device) {
    const here = await heldHere(db)
    const unknown = [...pkg.haves].some(([cls, have]) => device in lackingIn(here.get(cls) ?? new Map(), have))
    return unknown ? 'own-work' : at
  }
  // Anybody who can write there can say that he holds a million things: what a stranger says is asked for from nobody.
  const trust = (await readTrust(db, desk.identity.device, now)).of(device)
  const counts = trust !== 'unknown' && trust !== 'revoked'
  await db.transaction('rw', db.peers, db.acks, async () => {
    const before = await db.peers.get(device)
    const { person, computer, campus } = sender
    const peer: PeerRow = { ...before, d: device, publicKey: fromBase64(sender.publicKey), person, computer, campus, firstSeen: before?.firstSeen ?? now, heardAt: now, ...(sender.recipient ? { recipient: sender.recipient } : {}) }
    await db.peers.put(peer)
    if (counts) await db.acks.bulkPut([...pkg.haves].map(([cls, have]) => ({ peer: device, cls, have: Object.fromEntries([...have].map(([d, ranges]) => [d, [...ranges]])), at: now })))
  })
  return at
}
