/** Runs inside real Chromium: what a durable save costs there, against the bare put of the same row. */
import { commit } from '#store/commit.ts'
import type { Desk } from '#store/desk.ts'
import { ownIdentity } from '#store/identity.ts'
import { openDatabase } from '#store/open.ts'

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

export const storeBench = { localEdits }
Object.assign(globalThis, { bench: storeBench })
