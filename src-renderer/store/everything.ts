/**
 * Every class of this PC at once, for the 工作台 and the 日历: each store is read whole one time. Sealed values stay sealed;
 * no rule needs more of them than that they are there.
 */
import type { CollegeFacts } from '#domain/college-facts.ts'
import { SNAPSHOT_LISTS, snapshotOf, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { Unsealer } from './keys.ts'
import { plainRow, readClasses, readCollegeFacts } from './read.ts'
import type { BanciDb } from './schema.ts'

export interface Everything {
  readonly facts: CollegeFacts
  /** Classes that were not put away (已收起). Of an extract nothing is to be done here. */
  readonly classes: readonly ClassSnapshot[]
}

const LISTS = Object.keys(SNAPSHOT_LISTS) as ListTable[]

export async function readEverything(db: BanciDb): Promise<Everything> {
  const [facts, classes, ...tables] = await Promise.all([readCollegeFacts(db), readClasses(db), ...LISTS.map((table) => db.rows(table).toArray())])
  const none = new Unsealer([])
  const byClass = new Map<string, Partial<Record<ListTable, Record<string, unknown>[]>>>()
  LISTS.forEach((table, i) => {
    for (const row of tables[i]!) {
      if (row._del) continue
      const lists = byClass.get(row.cls) ?? {}
      byClass.set(row.cls, lists)
      ;(lists[table] ??= []).push(plainRow(table, row, none) as unknown as Record<string, unknown>)
    }
  })
  return { facts, classes: classes.filter(({ closed, extractOf }) => !closed && extractOf === undefined).map((of) => snapshotOf(of, byClass.get(of.id) ?? {}, facts.college)) }
}
