/**
 * Taking a package: planned in memory, shown to a person, then stored in one transaction that is on the disk when it
 * returns. Until that transaction nothing is written, whatever the file held.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { isTableName, TABLE_NAMES } from '#domain/tables.ts'
import { receive } from '#sync/clock.ts'
import { visible, type RecordState } from '#sync/heads.ts'
import { planImport, type ClassPlan, type ImportPlan } from '#sync/import-plan.ts'
import type { Author } from '#sync/manifest.ts'
import type { Value } from '#sync/operation.ts'
import { readPackage, type ReadOptions } from '#sync/package-read.ts'
import type { Refused } from '#sync/package-refusal.ts'
import { fromBase64 } from '#sync/bytes.ts'
import type { Have } from '#sync/ranges.ts'
import { metaRow, storedRow } from './commit.ts'
import { DatabaseReplica } from './database-replica.ts'
import { toKeyRow } from './keys.ts'
import type { BanciDb, HaveRow, ImportRow, PeerRow } from './schema.ts'

export interface ImportOrder {
  readonly file: Uint8Array
  readonly fileName: string
  readonly passphrase?: string
  /** This PC. */
  readonly device: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export type PlannedImport = { readonly kind: 'planned'; readonly plan: ImportPlan; readonly haves: ReadonlyMap<string, Have>; readonly fileHash: string; readonly importedAt?: number } | Refused

/** Steps 1 to 10: nothing is written. */
export async function planFile(db: BanciDb, order: ImportOrder, options: Pick<ReadOptions, 'verify'> = {}): Promise<PlannedImport> {
  const pkg = await readPackage(order.file, { ...options, ...(order.passphrase === undefined ? {} : { passphrase: order.passphrase }) })
  if (pkg.kind === 'refused') return pkg
  const replica = new DatabaseReplica(db, order.device)
  const haves = new Map<string, Have>()
  for (const { cls } of pkg.manifest.classes) haves.set(cls, await replica.have(cls))
  const plan = await planImport(pkg, replica, { now: order.now })
  if (plan.kind === 'refused') return plan
  const fileHash = bytesToHex(sha256(order.file))
  const earlier = (await db.imports.toArray()).find((row) => row.fileHash === fileHash)
  return { kind: 'planned', plan, haves, fileHash, ...(earlier ? { importedAt: earlier.at } : {}) }
}

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly row: ImportRow; readonly conflicts: number }
  /** Nothing was stored: work under this PC's own name is unknown here. It takes a new identity first, then imports again. */
  | { readonly kind: 'identity-alarm' }
  | Refused

/** Step 11. Plans again, because something may have been typed since the preview; `leftOut` holds ids of classes. */
export async function takeFile(db: BanciDb, order: ImportOrder, leftOut: ReadonlySet<string>, options: Pick<ReadOptions, 'verify'> = {}): Promise<ImportOutcome> {
  for (;;) {
    const planned = await planFile(db, order, options)
    if (planned.kind === 'refused') return planned
    if (planned.plan.identityAlarm) return { kind: 'identity-alarm' }
    const row = await storePlan(db, planned, order, leftOut)
    if (row) return { kind: 'imported', row, conflicts: planned.plan.classes.filter(({ cls }) => !leftOut.has(cls)).reduce((sum, { conflicts }) => sum + conflicts.length, 0) }
  }
}

/** Stores the plan; undefined where this PC's own holdings moved on since it was made. */
async function storePlan(db: BanciDb, { plan, haves: before, fileHash }: Extract<PlannedImport, { kind: 'planned' }>, order: ImportOrder, leftOut: ReadonlySet<string>): Promise<ImportRow | undefined> {
  const { sender } = plan.manifest
  const wanted = plan.classes.filter(({ cls }) => !leftOut.has(cls))
  const row: ImportRow = { id: `${plan.manifest.id}-${order.now}`, at: order.now, fileHash, fileName: order.fileName, from: sender.device, counts: totals(wanted) }
  return db.transaction('rw', [...TABLE_NAMES, 'unknown', 'meta', 'segs', 'have', 'keys', 'acks', 'peers', 'imports'], async () => {
    const haves = new Map<string, HaveRow[]>()
    for (const { cls } of wanted) {
      const rows = await db.have.where('cls').equals(cls).toArray()
      if (!sameHave(new Map(rows.map((have) => [have.d, have.ranges])), before.get(cls)!)) return undefined
      haves.set(cls, rows)
    }
    for (const classPlan of wanted) await storeClass(db, classPlan, haves.get(classPlan.cls)!, row, order)
    await storePeers(db, plan, order)
    await db.imports.put(row)
    return row
  })
}

/** What PCs are called. A PC that was heard itself is not overwritten by what others say of it. */
async function storePeers(db: BanciDb, { manifest: { sender, authors } }: ImportPlan, { device: own, now }: ImportOrder): Promise<void> {
  const known = new Map((await db.peers.toArray()).map((peer) => [peer.d, peer]))
  const heard = authors.filter(({ device }) => device !== own && device !== sender.device && !known.get(device)?.publicKey.length)
  const peer = ({ device, person, computer, campus }: Author, publicKey: Uint8Array): PeerRow => ({ ...known.get(device), d: device, publicKey, person, computer, campus, firstSeen: known.get(device)?.firstSeen ?? now })
  await db.peers.bulkPut([...heard.map((author) => peer(author, new Uint8Array())), ...(sender.device === own ? [] : [{ ...peer(sender, fromBase64(sender.publicKey)), heardAt: now, ...(sender.recipient ? { recipient: sender.recipient } : {}) }])])
}

async function storeClass(db: BanciDb, { cls, writes }: ClassPlan, haves: readonly HaveRow[], { id, from }: ImportRow, order: ImportOrder): Promise<void> {
  await storeAck(db, from, cls, writes.ack, order.now)
  // A receipt, or nothing new: then nothing of the class is touched, and one that is not here does not begin to be.
  if (!writes.segments.length && !writes.keys.length) return
  const records = [...writes.records].map(([name, record]) => ({ table: name.slice(0, name.indexOf('/')), id: name.slice(name.indexOf('/') + 1), record }))
  const known = new Map(haves.map((have) => [have.d, have.maxT]))
  const foreign = Math.max(0, ...writes.lastStamps.values())
  const haveRows = [...writes.have].map(([d, ranges]): HaveRow => ({ cls, d, ranges: [...ranges], maxT: Math.max(known.get(d) ?? 0, writes.lastStamps.get(d) ?? 0) }))
  // Our clock moves forward with what we learnt, so that our next edit ranks after it.
  const own = haveRows.find(({ d }) => d === order.device) ?? { cls, d: order.device, ranges: [], maxT: 0 }
  own.maxT = receive(own.maxT, foreign, order.now)
  await Promise.all([
    db.segs.bulkPut(writes.segments.map(({ device, n0, n1, bytes, hash }) => ({ cls, d: device, n0, n1, bytes, hash, imp: id }))),
    db.meta.bulkPut(records.map(({ table, id: record, record: state }) => metaRow(cls, table, record, state))),
    ...TABLE_NAMES.map((table) => {
      const rows = records.filter((entry) => entry.table === table).map((entry) => storedRow(cls, table, entry.id, entry.record))
      return rows.length ? db.rows(table).bulkPut(rows) : undefined
    }),
    db.unknown.bulkPut(records.filter(({ table }) => !isTableName(table)).map(({ table, id: record, record: state }) => ({ cls, tbl: table, id: record, values: visibleValues(state) }))),
    db.have.bulkPut(haveRows.includes(own) ? haveRows : [...haveRows, own]),
    db.keys.bulkPut(writes.keys.map(toKeyRow))
  ])
}

/**
 * What the PC says of itself now counts, also where it says less than before: a disk that was put back without a word has
 * lost work, and only whoever sends it again brings it home. A package that comes late costs some bytes, nothing else.
 */
const storeAck = (db: BanciDb, peer: string, cls: string, have: Have, at: number) => db.acks.put({ peer, cls, have: Object.fromEntries([...have].map(([d, ranges]) => [d, [...ranges]])), at })

function visibleValues(record: RecordState): Record<string, Value> {
  return Object.fromEntries([...record.keys()].map((field) => [field, visible(record, field) ?? null]))
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
