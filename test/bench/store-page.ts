/** Runs inside real Chromium: what a durable save costs there, against the bare put of the same row. */
import { commit } from '#store/commit.ts'
import type { Desk } from '#store/desk.ts'
import { ownIdentity } from '#store/identity.ts'
import { takeFile } from '#store/import.ts'
import { openDatabase } from '#store/open.ts'
import { signerOf } from '#sync/device.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { writePackage } from '#sync/package-write.ts'
import { verifyNatively } from '#worker/verify.ts'

async function openBenchDesk(name: string): Promise<Desk> {
  const opened = await openDatabase({ indexedDB, IDBKeyRange }, name)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return { db: opened.db, identity: await ownIdentity(opened.db, crypto.subtle), now: () => Date.now(), random: (n) => crypto.getRandomValues(new Uint8Array(n)), who: () => '测速' }
}

const bareDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('bare')
    request.onupgradeneeded = () => request.result.createObjectStore('row', { keyPath: ['cls', 'id'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })

const barePut = (db: IDBDatabase, row: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction('row', 'readwrite', { durability: 'strict' })
    transaction.objectStore('row').put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('put'))
  })

/** Milliseconds of each of `runs` saves, ours and bare in turn, after ten of each to warm up. */
async function localEdits(runs: number): Promise<{ ours: number[]; bare: number[] }> {
  const desk = await openBenchDesk('edits')
  const trainees = Array.from({ length: 200 }, (_, i) => ({ table: 'trainee' as const, id: `t${i}`, set: { name: `学员${i}`, organization: '演示监狱', phone: '19900000000', position: '科长' } }))
  await commit(desk, 'class', trainees, 'roster')
  const db = await bareDatabase()
  const ours: number[] = []
  const bare: number[] = []
  for (let i = 0; i < runs + 10; i++) {
    const id = `t${i % 200}`
    const start = performance.now()
    await commit(desk, 'class', [{ table: 'trainee', id, set: { position: `职务${i}` } }], 'edit')
    const between = performance.now()
    await barePut(db, { cls: 'class', id, name: `学员${i}`, organization: '演示监狱', phone: '19900000000', position: `职务${i}` })
    if (i < 10) continue
    ours.push(between - start)
    bare.push(performance.now() - between)
  }
  return { ours, bare }
}

const RECORDS = 300
const FIELDS = ['name', 'position', 'rank', 'phone', 'group', 'remark', 'department', 'organization', 'ethnicity', 'education', 'plate', 'lodging'] as const

/** A package of `count` operations on 300 trainees, as another PC would send it, without encryption. */
async function packageOf(count: number): Promise<Uint8Array> {
  const sender = new MemoryReplica(signerOf(crypto.getRandomValues(new Uint8Array(32))))
  for (let i = 0; i < count; i++) {
    const field = FIELDS[(i * 7) % FIELDS.length]!
    sender.write('class', `trainee/t${(i * 13) % RECORDS}`, { [field]: field === 'phone' ? `199${String(i).padStart(8, '0')}` : `第${i}次` }, { person: '测速', why: 'edit', now: 1_790_000_000_000 + i * 1000 })
  }
  const written = await writePackage({ id: 'bench', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [await sender.toSend('class', [])] }, signerOf(crypto.getRandomValues(new Uint8Array(32))), { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

/** The whole import, from the bytes of the file to the finished transaction, against one bare row an operation. */
async function imports(count: number, runs: number): Promise<{ ours: number[]; rowEach: number[]; bytes: number }> {
  const file = await packageOf(count)
  const ours: number[] = []
  const rowEach: number[] = []
  for (let i = 0; i < runs; i++) {
    const desk = await openBenchDesk(`import-${i}`)
    let start = performance.now()
    const outcome = await takeFile(desk.db, { file, fileName: 'bench.pxb', device: desk.identity.device, now: Date.now() }, new Set(), { verify: verifyNatively })
    ours.push(performance.now() - start)
    if (outcome.kind !== 'imported' || outcome.row.counts['operations'] !== count) throw new Error('the import did not take everything')
    await desk.db.delete()
    start = performance.now()
    await putEach(count, i)
    rowEach.push(performance.now() - start)
  }
  return { ours, rowEach, bytes: file.length }
}

async function putEach(count: number, run: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`rows-${run}`)
    request.onupgradeneeded = () => request.result.createObjectStore('op', { keyPath: ['cls', 'd', 'n'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('op', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('op')
    for (let n = 1; n <= count; n++) store.put({ cls: 'class', d: 'abcdefghij234567', n, t: n, r: `trainee/t${n % RECORDS}`, s: { position: `第${n}次` }, o: { position: [`abcdefghij234567:${n - 1}`] } })
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('put'))
  })
  db.close()
}

export const storeBench = { localEdits, imports }
Object.assign(globalThis, { bench: storeBench })
