/**
 * A database of every released version opens for ever. The files in databases/ are frozen: nobody edits or remakes them.
 * A new version of the database gets a new one, once, when it is released:
 *
 *   BANCI_FREEZE=1 npx vitest run -c test/tooling/vitest.config.ts test/migrations/databases.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readHistory } from '#store/journal.ts'
import { DATABASE_NAME, openDatabase } from '#store/open.ts'
import { DATABASE_VERSION } from '#store/migrations/all.ts'
import { readSnapshot } from '#store/read.ts'
import type { BanciDb } from '#store/schema.ts'
import { sealTail } from '#store/seal-tail.ts'
import { fromBase64, toBase64 } from '#sync/bytes.ts'
import { openTestDesk } from '#support/test-desk.ts'

interface Frozen {
  /** As IndexedDB counts: Dexie's version times ten. */
  version: number
  stores: { name: string; keyPath: string | string[]; indexes: { name: string; keyPath: string | string[] }[]; rows: unknown[] }[]
  cls: string
  snapshot: unknown
  history: unknown
}

const file = (version: number): string => path.join(import.meta.dirname, 'databases', `v${version}.json`)
const asIs = (_table: string, _field: string, value: string | number | boolean | null) => value
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, part: unknown) => (part instanceof Uint8Array ? { base64: toBase64(part) } : part)))
const revive = (text: string): Frozen =>
  JSON.parse(text, (_key, part: unknown) => (typeof part === 'object' && part !== null && 'base64' in part ? fromBase64(String(part.base64)) : part)) as Frozen

async function freeze(): Promise<Frozen> {
  const desk = await openTestDesk('张老师')
  const { id: cls } = await createClass(desk, { name: '演示第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' })
  await commit(desk, cls, [
    { table: 'trainee', id: 'a', set: { name: '演示𠅤', idNumber: '990101198001010012', diet: '清真' } },
    { table: 'session', id: 's', set: { date: '2026-11-23', half: '上午', kind: '讲授', title: '演示课程', hours: 4 } },
    { table: 'attendance', id: 's', set: { a: '到' } }
  ], 'roster')
  await sealTail(desk, cls)
  await commit(desk, cls, [{ table: 'class', id: cls, set: { place: '第一报告厅' } }], 'edit')
  await commit(desk, cls, [{ table: 'session', id: 's', remove: true }], 'edit')
  const idb = desk.db.backendDB()
  const transaction = idb.transaction([...idb.objectStoreNames], 'readonly')
  const stores = await Promise.all([...idb.objectStoreNames].map(async (name) => {
    const store = transaction.objectStore(name)
    const indexes = [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }))
    const { keyPath } = store
    // The private key of `local` cannot leave the database it was made in.
    const rows = name === 'local' ? [] : await desk.db.table(name).toArray()
    return { name, keyPath: keyPath as string | string[], indexes, rows }
  }))
  return { version: idb.version, stores, cls, snapshot: await readSnapshot(desk.db, cls), history: await readHistory(desk.db, cls, asIs) }
}

/** The old database, made without any of today's code. */
async function rebuild(frozen: Frozen): Promise<{ indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  await new Promise<void>((resolve, reject) => {
    const request = engine.indexedDB.open(DATABASE_NAME, frozen.version)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of frozen.stores) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath)
        for (const row of rows) store.put(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
  return engine
}

async function tablesOf(db: BanciDb, names: readonly string[]): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.table(name).toArray()] as const)))
}

test.runIf(process.env['BANCI_FREEZE'] === '1')('freezing: a version is frozen once', async () => {
  expect(existsSync(file(DATABASE_VERSION))).toBe(false)
  writeFileSync(file(DATABASE_VERSION), `${JSON.stringify(plain(await freeze()), undefined, 1)}\n`)
})

for (let version = 1; version <= DATABASE_VERSION; version++) {
  test(`a database of version ${version} opens, every row of it still there, and reads as it did`, async () => {
    const frozen = revive(readFileSync(file(version), 'utf8'))
    const engine = await rebuild(frozen)
    const opened = await openDatabase(engine)
    if (opened.kind !== 'open') throw new Error(opened.kind)
    const tables = await tablesOf(opened.db, frozen.stores.map(({ name }) => name))
    // Opening writes down in `local` which version it was; no other store gains a row.
    for (const { name, rows } of frozen.stores) if (name !== 'local') expect(tables[name], name).toMatchObject(rows)
    // Lists of later versions are empty there.
    expect(plain(await readSnapshot(opened.db, frozen.cls))).toMatchObject(plain(frozen.snapshot) as object)
    expect(plain(await readHistory(opened.db, frozen.cls, asIs))).toEqual(plain(frozen.history))
  })
}
