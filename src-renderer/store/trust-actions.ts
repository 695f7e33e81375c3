/** What a person at this PC says of another one: compared, one's own, administrator's, listed for all, out of use. */
import { dayOfInstant } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { toBase64 } from '#sync/bytes.ts'
import { rangesToText } from '#sync/cut-offs.ts'
import { readHead } from '#sync/segment.ts'
import { commit, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import type { BanciDb, PeerRow } from './schema.ts'

/** After the words were compared; undefined takes it back. */
export const setTrust = (db: BanciDb, device: string, trust: 'trusted' | 'own' | undefined): Promise<void> =>
  changePeer(db, device, ({ trust: _, ...peer }) => (trust ? { ...peer, trust } : withoutAdmin(peer)))

/** 管理员电脑: from now on its word counts here for other PCs, or no longer. */
export const setAdmin = (db: BanciDb, device: string, admin: boolean): Promise<void> => changePeer(db, device, (peer) => (admin ? { ...peer, admin: true } : withoutAdmin(peer)))

const withoutAdmin = ({ admin: _, ...peer }: PeerRow): PeerRow => peer

async function changePeer(db: BanciDb, device: string, change: (peer: PeerRow) => PeerRow): Promise<void> {
  await db.transaction('rw', db.peers, async () => {
    const peer = await db.peers.get(device)
    if (peer) await db.peers.put(change(peer))
  })
}

export interface Listing {
  readonly role: string | null
  /** Last day on which it counts, YYYY-MM-DD; null for no end. */
  readonly until: string | null
}

export type Listed = CommitOutcome | { readonly kind: 'no-key' }

/** Puts the PC on the college's list, for every PC that takes this one for a 管理员电脑. */
export async function listPc(desk: Desk, device: string, { role, until }: Listing): Promise<Listed> {
  const peer = await desk.db.peers.get(device)
  const key = await publicKeyOf(desk.db, device)
  if (!peer || !key) return { kind: 'no-key' }
  const { person, computer, campus } = peer
  return commit(desk, ORG, [{ table: 'deviceCertificate', id: device, set: { publicKey: toBase64(key), person: person || null, computer: computer || null, campus: campus || null, role, until } }], 'edit')
}

export const unlistPc = (desk: Desk, device: string): Promise<CommitOutcome> => commit(desk, ORG, [{ table: 'deviceCertificate', id: device, remove: true }], 'edit')

/** As it told itself, or as its signed work shows; undefined where nothing of it was ever here. */
export async function publicKeyOf(db: BanciDb, device: string): Promise<Uint8Array | undefined> {
  const told = (await db.peers.get(device))?.publicKey
  if (told?.length) return told
  const segment = await db.segs.filter((row) => row.d === device).first()
  return segment && readHead(segment.bytes).publicKey
}

/**
 * 停用: files it sends are not taken here any more, and every class says up to where its work was held, so that what comes
 * later by way of others is asked about. `reason` may be empty.
 */
export async function revokePc(desk: Desk, device: string, reason: string): Promise<void> {
  const { db } = desk
  await changePeer(db, device, (peer) => ({ ...withoutAdmin(peer), trust: 'revoked' }))
  const revokedAt = new Date(desk.now()).toISOString()
  for (const { cls, ranges } of (await db.have.toArray()).filter((row) => row.d === device && row.ranges.length)) {
    await commit(desk, cls, [{ table: 'revocation', id: device, set: { through: rangesToText(ranges), revokedAt } }], 'edit')
  }
  const key = await publicKeyOf(db, device)
  const peer = await db.peers.get(device)
  if (key) await commit(desk, ORG, [{ table: 'deviceCertificate', id: device, set: { publicKey: toBase64(key), person: peer?.person || null, computer: peer?.computer || null, revokedAt, revokedBy: desk.who() || null, reason: reason || null } }], 'edit')
}

/** 恢复使用: it is asked about like a new one, and its work is taken again from wherever it comes. */
export async function takeIntoUseAgain(desk: Desk, device: string): Promise<void> {
  const { db } = desk
  await changePeer(db, device, ({ trust: _, ...peer }) => peer)
  for (const { cls } of (await db.rows('revocation').toArray()).filter((row) => row.id === device && !row._del)) await commit(desk, cls, [{ table: 'revocation', id: device, remove: true }], 'edit')
  // Off the list as well: lifting this alone would leave a listing that nobody meant.
  await unlistPc(desk, device)
}

/** A year from `now`, as the day proposed for a listing. */
export const yearFrom = (now: number): string => dayOfInstant(now + 365 * 86_400_000)
