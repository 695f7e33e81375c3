/** Step 11 of an import: everything in one transaction, with what an exact undo needs beside the log. */
import { fromBase64 } from '#sync/bytes.ts'
import { receive } from '#sync/clock.ts'
import type { ClassPlan, ImportPlan } from '#sync/import-plan.ts'
import type { Author } from '#sync/manifest.ts'
import type { Have } from '#sync/ranges.ts'
import type { Segment } from '#sync/segment.ts'
import { noteWrittenAgain } from './classes-written-again.ts'
import type { ImportOrder, Planned } from './import.ts'
import { toKeyRow } from './keys.ts'
import { putRecords, RECORD_STORES } from './put-records.ts'
import { alarmsOfPlan } from './recount.ts'
import type { BanciDb, BeforeImport, HaveRow, ImportRow, PeerRow } from './schema.ts'
import { takenOver, type SenderTrust } from './trust-import.ts'

/** Stores the classes wanted; undefined where this PC's own holdings moved on since the plan was made. */
export async function storePlan(db: BanciDb, { plan, haves: before, fileHash, from }: Planned, order: ImportOrder, wanted: readonly ClassPlan[]): Promise<ImportRow | undefined> {
  for (const { cls, writes } of wanted) if (writes.again.length) await noteWrittenAgain(db, cls)
  return db.transaction('rw', [...RECORD_STORES, 'segs', 'have', 'keys', 'acks', 'peers', 'imports', 'exports', 'held'], async () => {
    const haves = new Map<string, HaveRow[]>()
    for (const { cls } of wanted) {
      const rows = await db.have.where('cls').equals(cls).toArray()
      if (!sameHave(new Map(rows.map((have) => [have.d, have.ranges])), before.get(cls)!)) return undefined
      haves.set(cls, rows)
    }
    const undo: BeforeImport = { acks: [], clocks: [], keys: [], peers: await storePeers(db, plan, order, from), imports: await db.imports.count(), exports: await db.exports.count() }
    const row = rowOf(plan, fileHash, order, wanted, undo)
    for (const classPlan of wanted) await storeClass(db, classPlan, haves.get(classPlan.cls)!, row, order, undo)
    await db.imports.put(row)
    await db.held.delete(fileHash)
    return row
  })
}

function rowOf({ manifest }: ImportPlan, fileHash: string, { now, fileName, way = 'file', by }: ImportOrder, wanted: readonly ClassPlan[], before: BeforeImport): ImportRow {
  const alarms = alarmsOfPlan(wanted)
  return {
    id: `${manifest.id}-${before.imports + 1}`, at: now, fileHash, fileName, from: manifest.sender.device, counts: totals(wanted), way, holds: manifest.kind, before,
    classes: wanted.map(({ cls }) => cls), titles: Object.fromEntries(wanted.map(({ cls, title }) => [cls, title])),
    ...(by ? { by } : {}), ...(alarms.length ? { alarms } : {})
  }
}

/** What PCs are called. A PC that was heard itself is not overwritten by what others say of it. */
async function storePeers(db: BanciDb, { manifest: { sender, authors } }: ImportPlan, { device: own, now }: ImportOrder, from: SenderTrust): Promise<BeforeImport['peers']> {
  const known = new Map((await db.peers.toArray()).map((peer) => [peer.d, peer]))
  const heard = authors.filter(({ device }) => device !== own && device !== sender.device && !known.get(device)?.publicKey.length)
  const peer = ({ device, person, computer, campus }: Author, publicKey: Uint8Array): PeerRow => ({ ...known.get(device), d: device, publicKey, person, computer, campus, firstSeen: known.get(device)?.firstSeen ?? now })
  const before = known.get(sender.device)?.publicKey.length ? {} : await takenOver(db, from)
  const rows = [...heard.map((author) => peer(author, new Uint8Array())), ...(sender.device === own ? [] : [{ ...before, ...peer(sender, fromBase64(sender.publicKey)), heardAt: now, ...(sender.recipient ? { recipient: sender.recipient } : {}) }])]
  await db.peers.bulkPut(rows)
  return rows.map((after) => ({ after, ...(known.has(after.d) ? { before: known.get(after.d)! } : {}) }))
}

async function storeClass(db: BanciDb, { cls, writes }: ClassPlan, haves: readonly HaveRow[], { id, from }: ImportRow, order: ImportOrder, undo: BeforeImport): Promise<void> {
  undo.acks.push(await storeAck(db, from, cls, writes.ack, order.now))
  // A receipt, or nothing new: then nothing of the class is touched, and one that is not here does not begin to be.
  if (!writes.segments.length && !writes.keys.length) return
  const known = new Map(haves.map((have) => [have.d, have.maxT]))
  const foreign = Math.max(0, ...writes.lastStamps.values())
  const haveRows = [...writes.have].map(([d, ranges]): HaveRow => ({ cls, d, ranges: [...ranges], maxT: Math.max(known.get(d) ?? 0, writes.lastStamps.get(d) ?? 0) }))
  // Our clock moves forward with what we learnt, so that our next edit ranks after it.
  const own = haveRows.find(({ d }) => d === order.device) ?? { cls, d: order.device, ranges: [], maxT: 0 }
  own.maxT = receive(own.maxT, foreign, order.now)
  undo.clocks.push({ cls, d: own.d, after: own.maxT, ...(known.has(own.d) ? { before: known.get(own.d)! } : {}) })
  undo.keys.push(...writes.keys.map((key) => ({ cls, kind: key.kind, id: key.id })))
  await Promise.all([
    putSegments(db, cls, writes.segments, id),
    putRecords(db, cls, writes.records),
    db.have.bulkPut(haveRows.includes(own) ? haveRows : [...haveRows, own]),
    db.keys.bulkPut(writes.keys.map(toKeyRow))
  ])
}

/**
 * A run that takes the place of another of the same numbers (one that was ceded) belongs to no import: taken back with it,
 * the part that both share would be gone.
 */
async function putSegments(db: BanciDb, cls: string, segments: readonly Segment[], imp: string): Promise<void> {
  const there = await db.segs.bulkGet(segments.map(({ device, n0, n1 }) => [cls, device, n0, n1]))
  await db.segs.bulkPut(segments.map(({ device, n0, n1, bytes, hash }, i) => ({ cls, d: device, n0, n1, bytes, hash, ...(there[i] ? {} : { imp }) })))
}

/**
 * What the PC says of itself now counts, also where it says less than before: a disk that was put back without a word has
 * lost work, and only whoever sends it again brings it home. A package that comes late costs some bytes, nothing else.
 */
async function storeAck(db: BanciDb, peer: string, cls: string, have: Have, at: number): Promise<BeforeImport['acks'][number]> {
  const before = await db.acks.get([peer, cls])
  await db.acks.put({ peer, cls, have: Object.fromEntries([...have].map(([d, ranges]) => [d, [...ranges]])), at })
  return { cls, ...(before ? { before } : {}) }
}

const sameHave = (a: Have, b: Have): boolean => {
  const text = (have: Have): string => JSON.stringify([...have].filter(([, ranges]) => ranges.length).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

function totals(classes: readonly ClassPlan[]): Record<string, number> {
  const sum: Record<string, number> = { classes: classes.length, operations: 0, new: 0, changed: 0, deleted: 0, conflict: 0 }
  for (const { operations, tables } of classes) {
    sum['operations']! += operations
    for (const counts of tables.values()) for (const what of ['new', 'changed', 'deleted', 'conflict'] as const) sum[what]! += counts[what]
  }
  return sum
}
