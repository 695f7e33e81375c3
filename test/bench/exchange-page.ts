/** Runs inside real Chromium: a whole college arrives in one file, against the bare reading and putting of the same. */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { openDatabase } from '#store/open.ts'
import { takeFile } from '#store/import.ts'
import type { BanciDb } from '#store/schema.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import { signerOf } from '#sync/device.ts'
import { digestOf } from '#sync/digest.ts'
import { writePackage, type ClassToSend } from '#sync/package-write.ts'
import { replay } from '#sync/replay.ts'
import { NO_HASH, SEGMENT_OPERATIONS, sealSegment, type Segment } from '#sync/segment.ts'
import { verifyNatively } from '#worker/verify.ts'
import { realClass } from './workloads.ts'

const sender = signerOf(new Uint8Array(32).fill(7))
const OWN = 'bbbbbbbbbbbbbbbb'
const NOW = Date.UTC(2026, 10, 23)

interface Prepared {
  readonly file: Uint8Array
  readonly operations: number
  /** The same operations as the plainest file would hold them: JSON lines, gzip, one piece a class. */
  readonly plain: readonly Uint8Array[]
}
let prepared: Prepared | undefined

async function prepare(count: number): Promise<{ operations: number; fileBytes: number; plainBytes: number }> {
  const classes: ClassToSend[] = []
  const plain: Uint8Array[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const cls = `class${i}`
    const operations = realClass(100 + i, sender.device)
    const segments: Segment[] = []
    for (let at = 0; at < operations.length; at += SEGMENT_OPERATIONS) segments.push(await sealSegment(sender, cls, segments.at(-1)?.hash ?? NO_HASH, operations.slice(at, at + SEGMENT_OPERATIONS)))
    const digest = digestOf(replay(operations.map((op) => ({ device: sender.device, op }))).records)
    classes.push({ cls, title: cls, sensitive: false, segments, have: new Map([[sender.device, [[1, operations.length]]]]), digest, keys: [] })
    plain.push(gzipSync(strToU8(operations.map((op) => JSON.stringify(op)).join('\n'))))
    total += operations.length
  }
  const written = await writePackage({ id: 'college', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes }, sender, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  prepared = { file: written.bytes, operations: total, plain }
  return { operations: total, fileBytes: written.bytes.length, plainBytes: plain.reduce((sum, { length }) => sum + length, 0) }
}

interface Figures {
  /** Milliseconds: whole import, and of it up to the transaction's end as told by its row. */
  readonly ours: number
  readonly bareRead: number
  readonly barePut: number
  readonly rows: number
}

/** One import by the real code, then the bare one of the very rows and segments that it stored. */
async function run(round: number): Promise<Figures> {
  const { file, operations, plain } = prepared!
  const opened = await openDatabase({ indexedDB, IDBKeyRange }, `college-${round}`)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { db } = opened
  let start = performance.now()
  const outcome = await takeFile(db, { file, fileName: 'college.pxb', device: OWN, now: NOW }, new Set(), { verify: verifyNatively })
  const ours = performance.now() - start
  if (outcome.kind !== 'imported' || outcome.row.counts['operations'] !== operations || outcome.row.alarms) throw new Error(`the import did not take everything: ${outcome.kind}`)
  const stored = await storedIn(db)
  await db.delete()
  start = performance.now()
  let lines = 0
  for (const piece of plain) for (const line of strFromU8(gunzipSync(piece)).split('\n')) lines += JSON.parse(line) ? 1 : 0
  const bareRead = performance.now() - start
  if (lines !== operations) throw new Error('the bare file held something else')
  const barePut = await putBare(stored, round)
  return { ours, bareRead, barePut, rows: [...stored.values()].reduce((sum, rows) => sum + rows.length, 0) }
}

async function storedIn(db: BanciDb): Promise<Map<string, unknown[]>> {
  const stores = new Map<string, unknown[]>()
  for (const name of [...TABLE_NAMES, 'meta', 'segs', 'have', 'acks'] as const) {
    const rows = await db.table<unknown>(name).toArray()
    if (rows.length) stores.set(name, rows)
  }
  return stores
}

/** Stores with the same keys and indexes, one transaction, on the disk when it is done: IndexedDB without Dexie. */
async function putBare(stored: ReadonlyMap<string, readonly unknown[]>, round: number): Promise<number> {
  const keys: Record<string, string[]> = { meta: ['cls', 'tbl', 'id'], segs: ['cls', 'd', 'n0', 'n1'], have: ['cls', 'd'], acks: ['peer', 'cls'] }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`bare-${round}`)
    request.onupgradeneeded = () => {
      for (const name of stored.keys()) {
        const store = request.result.createObjectStore(name, { keyPath: keys[name] ?? ['cls', 'id'] })
        if (name === 'segs') store.createIndex('imp', 'imp')
        if (name === 'meta') store.createIndex('cf', 'cf')
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction([...stored.keys()], 'readwrite', { durability: 'strict' })
    for (const [name, rows] of stored) for (const row of rows) transaction.objectStore(name).put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('put'))
  })
  const ms = performance.now() - start
  db.close()
  indexedDB.deleteDatabase(`bare-${round}`)
  return ms
}

export const exchangeBench = { prepare, run }
Object.assign(globalThis, { bench: exchangeBench })
