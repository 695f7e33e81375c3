/** Runs inside real Chromium: an import into a real database, during which the test pulls the plug. */
import { imageOf } from '#support/database-image.ts'
import { takeFile } from '#store/import.ts'
import { openDatabase } from '#store/open.ts'
import type { BanciDb } from '#store/schema.ts'
import { verifyNatively } from '#worker/verify.ts'

/** The same in every database, so that the same import gives the same bytes. */
const DEVICE = 'a'.repeat(16)
const NOW = Date.UTC(2026, 10, 23, 1)

const open = async (name: string): Promise<BanciDb> => {
  const opened = await openDatabase({ indexedDB, IDBKeyRange }, name)
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened))
  return opened.db
}

const fileAt = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer())

/** Hex of SHA-256 over every row of every store. */
async function image(name: string): Promise<string> {
  const db = await open(name)
  const text = await imageOf(db)
  db.close()
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Takes what the test serves at `url`; milliseconds and writes that it took. `beforeWrite` is called with the number of each. */
async function take(name: string, url: string, beforeWrite: (k: number) => void = () => undefined): Promise<{ ms: number; writes: number }> {
  const db = await open(name)
  const file = await fileAt(url)
  const { put } = IDBObjectStore.prototype
  let writes = 0
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    beforeWrite(++writes)
    return put.apply(this, args)
  }
  const started = performance.now()
  const outcome = await takeFile(db, { file, fileName: 'a.pxb', device: DEVICE, now: NOW }, new Set(), { verify: verifyNatively })
  IDBObjectStore.prototype.put = put
  const ms = performance.now() - started
  if (outcome.kind !== 'imported') throw new Error(outcome.kind)
  db.close()
  return { ms, writes }
}

/** The answer never comes: while the page waits for it, the browser is killed. */
function kill(): void {
  const request = new XMLHttpRequest()
  request.open('POST', '/kill', false)
  request.send()
}

/** Never returns: the plug is pulled at write `at`, or `at` milliseconds after the import began. */
async function takeAndDie(name: string, url: string, when: 'write' | 'ms', at: number): Promise<void> {
  if (when === 'ms') setTimeout(kill, at)
  await take(name, url, (k) => when === 'write' && k === at && kill())
  // It was quicker than the clock: then it is a plug pulled right after.
  kill()
}

/** Rows by store: what a state that should not be consists of. */
async function counts(name: string): Promise<Record<string, number>> {
  const db = await open(name)
  const found: Record<string, number> = {}
  for (const table of db.tables) found[table.name] = await table.count()
  db.close()
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count))
}

const page = { image, take, takeAndDie, counts }
export type ImportPage = typeof page
Object.assign(globalThis, { importPage: page })
