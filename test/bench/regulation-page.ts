/** Runs inside real Chromium: a year of a college in the database, checked whole, against the bare read of the same rows. */
import { recordsOfCollege } from '#domain/college-facts.ts'
import { ORG } from '#domain/college.ts'
import { checkClass } from '#domain/regulation/check-class.ts'
import { momentOf } from '#domain/regulation/moment.ts'
import { recordsOf, SNAPSHOT_LISTS } from '#domain/snapshot.ts'
import { readEverything } from '#store/everything.ts'
import { openDatabase } from '#store/open.ts'
import type { BanciDb, StoredRow } from '#store/schema.ts'
import { collegeYear } from '#support/regulation/college-year.ts'

const NAME = 'year'
const TABLES = ['class', 'college', ...Object.keys(SNAPSHOT_LISTS)]

async function fill(): Promise<{ db: BanciDb; rows: number; classes: number; people: number }> {
  const opened = await openDatabase({ indexedDB, IDBKeyRange }, NAME)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { facts, classes } = collegeYear(2026)
  const rows = new Map<string, StoredRow[]>()
  const add = (cls: string, table: string, id: string, set: object): void => void rows.set(table, [...(rows.get(table) ?? []), { cls, id, ...set } as StoredRow])
  const byTable = (cls: string, records: ReturnType<typeof recordsOf>): void => {
    for (const { table, id, set } of records) {
      const list = rows.get(table)
      if (list) list.push({ cls, id, ...set } as StoredRow)
      else add(cls, table, id, set)
    }
  }
  byTable(ORG, recordsOfCollege(facts))
  for (const of of classes) byTable(of.class.id, recordsOf(of))
  for (const [table, list] of rows) await opened.db.table(table).bulkPut(list)
  return { db: opened.db, rows: [...rows.values()].reduce((sum, list) => sum + list.length, 0), classes: classes.length, people: classes.reduce((sum, { trainees }) => sum + trainees.length, 0) }
}

/** Every row of the same tables, as IndexedDB gives them. */
const bareRead = (db: IDBDatabase): Promise<number> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction(TABLES, 'readonly')
    let count = 0
    for (const table of TABLES) {
      const request = transaction.objectStore(table).getAll()
      request.onsuccess = () => void (count += (request.result as unknown[]).length)
    }
    transaction.oncomplete = () => resolve(count)
    transaction.onerror = () => reject(transaction.error ?? new Error('read'))
  })

/** Milliseconds of each of `runs`: the whole 工作台, its rules alone, and the bare read, in turn. */
async function workbench(runs: number) {
  const { db, rows, classes, people } = await fill()
  const now = momentOf(Date.UTC(2026, 10, 23, 1))
  const ours: number[] = []
  const rules: number[] = []
  const bare: number[] = []
  let findings = 0
  for (let i = 0; i < runs + 1; i++) {
    let start = performance.now()
    await bareRead(db.backendDB())
    const read = performance.now() - start
    start = performance.now()
    const everything = await readEverything(db)
    const middle = performance.now()
    findings = everything.classes.reduce((sum, of) => sum + checkClass(of, everything.facts, now).length, 0)
    const end = performance.now()
    if (i === 0) continue
    bare.push(read)
    ours.push(end - start)
    rules.push(end - middle)
  }
  return { ours, rules, bare, rows, classes, people, findings }
}

export const regulationBench = { workbench }
Object.assign(globalThis, { bench: regulationBench })
