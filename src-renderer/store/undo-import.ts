/**
 * The exact undo of an import: its segments leave, and what they touched is worked out anew from the rest, as if the file
 * had never come. Only while nothing rests on it: the other PCs must not have heard that it is here.
 */
import { ORG } from '#domain/college.ts'
import type { RecordState } from '#sync/heads.ts'
import { withdraw, type Withdrawal } from '#sync/withdrawal.ts'
import type { Desk } from './desk.ts'
import { lastToldAt } from './folder/receipts.ts'
import { formerNames } from './identity.ts'
import { classesBrought, isAfter, markedWork } from './imported-work.ts'
import { dropRecords, putRecords, RECORD_STORES } from './put-records.ts'
import type { BanciDb, HaveRow, ImportRow, PeerRow } from './schema.ts'

/**
 * Why it cannot be as if the file had never come. undone: it was taken back already. nothing: it brought nothing. folder: the
 * folder would bring it again at once. own-work: it brought back this PC's own lost work. unrecorded: an older version took it.
 * left: a file that builds on it, or tells that it is here, has left. See Withdrawal for the others.
 */
export type ExactBar = 'undone' | 'nothing' | 'folder' | 'own-work' | 'unrecorded' | 'left' | NonNullable<Withdrawal['inUse']>

export async function undoExactly({ db, identity, now, who }: Desk, importId: string): Promise<ExactBar | undefined> {
  return db.transaction('rw', [...RECORD_STORES, 'segs', 'have', 'keys', 'acks', 'peers', 'imports', 'tail', 'exports', 'folderFile', 'local'], async () => {
    const row = await db.imports.get(importId)
    if (!row) return 'undone'
    const withdrawals = await withdrawalsOf(db, row)
    const bar = await barToExact(db, row, withdrawals, identity.device)
    if (bar) return bar
    for (const [cls, withdrawal] of withdrawals) await takeOut(db, cls, withdrawal, row)
    await restoreAcks(db, row)
    await restorePeers(db, row)
    const { before: _, ...kept } = row
    await db.imports.put({ ...kept, undone: 'exact', undoneAt: now(), ...(who() ? { undoneBy: who() } : {}) })
    return undefined
  })
}

export async function withdrawalsOf(db: BanciDb, row: ImportRow): Promise<ReadonlyMap<string, Withdrawal>> {
  const withdrawals = new Map<string, Withdrawal>()
  for (const cls of await classesBrought(db, row)) withdrawals.set(cls, withdraw(await markedWork(db, cls, row)))
  return withdrawals
}

/** undefined: it can. `device`: this PC. */
export async function barToExact(db: BanciDb, row: ImportRow, withdrawals: ReadonlyMap<string, Withdrawal>, device: string): Promise<ExactBar | undefined> {
  if (row.undone) return 'undone'
  if (!withdrawals.size) return 'nothing'
  if (row.way === 'folder') return 'folder'
  if (!row.before) return 'unrecorded'
  const own = new Set([device, ...(await formerNames(db))])
  if ((await db.segs.where('imp').equals(row.id).toArray()).some(({ d }) => own.has(d))) return 'own-work'
  for (const { inUse } of withdrawals.values()) if (inUse) return inUse
  return (await hasLeft(db, row, [...withdrawals.keys()])) ? 'left' : undefined
}

/** A package or receipt of one of these classes went out since. The college's settings go along with every one. */
async function hasLeft(db: BanciDb, row: ImportRow, classes: readonly string[]): Promise<boolean> {
  const concerns = (given: readonly string[]): boolean => classes.some((cls) => cls === ORG || given.includes(cls))
  const exports = await db.exports.toArray()
  const since = exports.filter(({ at }) => at >= row.at)
  // As many entries were added as are younger, or the clock was turned back meanwhile and nothing can be told from it.
  if (since.length !== exports.length - row.before!.exports) return true
  if (since.some(({ to, classes: given }) => to !== 'word' && concerns(given))) return true
  if (((await lastToldAt(db)) ?? 0) >= row.at) return true
  return (await db.folderFile.toArray()).some(({ state, at, cls }) => state === 'own' && at >= row.at && classes.includes(cls))
}

async function takeOut(db: BanciDb, cls: string, { records, left, keys }: Withdrawal, row: ImportRow): Promise<void> {
  const segments = (await db.segs.where('imp').equals(row.id).toArray()).filter((segment) => segment.cls === cls)
  await db.segs.bulkDelete(segments.map(({ d, n0, n1 }) => [cls, d, n0, n1]))
  await putRecords(db, cls, await inStoredOrder(db, cls, new Map([...records].filter(([, record]) => record.size))))
  await dropRecords(db, cls, [...records].filter(([, record]) => !record.size).map(([name]) => name))
  await db.keys.bulkDelete(row.before!.keys.filter((key) => key.cls === cls && !keys.has(key.id)).map(({ kind, id }) => [cls, kind, id]))
  for (const d of new Set(segments.map((segment) => segment.d))) {
    const ranges = left.have.get(d)
    if (ranges) await db.have.put({ cls, d, ranges: [...ranges], maxT: left.lastStamps.get(d)! })
    else await db.have.delete([cls, d])
  }
  const clock = row.before!.clocks.find((entry) => entry.cls === cls)
  const own: HaveRow | undefined = clock && (await db.have.get([cls, clock.d]))
  // Our clock goes back to where it was only if nothing moved it since.
  if (!clock || !own || own.maxT !== clock.after) return
  if (clock.before === undefined && !own.ranges.length) await db.have.delete([cls, clock.d])
  else if (clock.before !== undefined) await db.have.put({ ...own, maxT: clock.before })
}

/** Fields stand in the order in which they first came, which the replay does not know: what is stored does. */
async function inStoredOrder(db: BanciDb, cls: string, records: ReadonlyMap<string, RecordState>): Promise<ReadonlyMap<string, RecordState>> {
  const names = [...records.keys()]
  const metas = await db.meta.bulkGet(names.map((name): [string, string, string] => [cls, name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)]))
  return new Map(names.map((name, i) => {
    const record = records.get(name)!
    const fields = Object.keys(metas[i]?.h ?? {}).filter((field) => record.has(field))
    return [name, new Map([...fields, ...record.keys()].map((field) => [field, record.get(field)!]))]
  }))
}

/** What the sender had said before counts again, unless it has spoken since. */
async function restoreAcks(db: BanciDb, row: ImportRow): Promise<void> {
  const { from, before } = row
  const since = (await db.imports.toArray()).filter((other) => other.from === from && other.undone !== 'exact' && isAfter(other, row))
  for (const { cls, before: ack } of before!.acks) {
    if (since.some(({ classes }) => classes?.includes(cls))) continue
    if (ack) await db.acks.put(ack)
    else await db.acks.delete([from, cls])
  }
}

/** PCs it told of are forgotten again, unless a person or another file has said something of them since. */
async function restorePeers(db: BanciDb, { before }: ImportRow): Promise<void> {
  for (const { before: peer, after } of before!.peers) {
    const now = await db.peers.get(after.d)
    if (!now || plain(now) !== plain(after)) continue
    if (peer) await db.peers.put(peer)
    else await db.peers.delete(after.d)
  }
}

const plain = (peer: PeerRow): string => JSON.stringify({ ...peer, publicKey: [...peer.publicKey] })
