/** Whether a database is one whole: every row what its operations say, every holding backed by segments, nothing besides. */
import { expect } from 'vitest'
import { isTableName, TABLE_NAMES } from '#domain/tables.ts'
import { metaRow, storedRow } from '#store/commit.ts'
import { readOperations } from '#store/journal.ts'
import type { BanciDb } from '#store/schema.ts'
import { freshBudget } from '#sync/columns.ts'
import type { RecordState } from '#sync/heads.ts'
import { union, type Ranges } from '#sync/ranges.ts'
import { replay } from '#sync/replay.ts'
import { isSigned, readHead, readOperations as readSegment } from '#sync/segment.ts'
import { testVerify } from '#support/test-keys.ts'

/** Rows of a store without what a replay may order otherwise: the dictionary of stamps and the order of fields. */
const settled = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner))

export async function expectWhole(db: BanciDb): Promise<void> {
  const haves = await db.have.toArray()
  const classes = new Set([...haves.map(({ cls }) => cls), ...(await db.segs.toArray()).map(({ cls }) => cls), ...(await db.meta.toArray()).map(({ cls }) => cls)])
  for (const cls of classes) {
    const segments = await db.segs.where('cls').equals(cls).toArray()
    for (const row of segments) {
      const head = readHead(row.bytes)
      expect([head.cls, head.device, head.n0, head.n1, head.hash]).toEqual([cls, row.d, row.n0, row.n1, row.hash])
      expect(await isSigned(head, testVerify)).toBe(true)
      expect(readSegment(head, freshBudget())).toHaveLength(row.n1 - row.n0 + 1)
    }
    const { records, have } = replay(await readOperations(db, cls))
    const held = haves.filter((row) => row.cls === cls && row.ranges.length)
    expect(new Map(held.map(({ d, ranges }) => [d, ranges]))).toEqual(have)
    const tail = await db.tail.where('cls').equals(cls).toArray()
    for (const { d, ranges } of held) {
      const backed = [...segments.filter((row) => row.d === d).map((row): Ranges => [[row.n0, row.n1]]), ...tail.filter((row) => row.d === d).map((row): Ranges => [[row.n, row.n]])].reduce(union, [])
      expect(ranges).toEqual(backed)
    }
    await expectRows(db, cls, records)
  }
}

async function expectRows(db: BanciDb, cls: string, records: ReadonlyMap<string, RecordState>): Promise<void> {
  const split = [...records].map(([name, record]) => ({ table: name.slice(0, name.indexOf('/')), id: name.slice(name.indexOf('/') + 1), record }))
  const metas = await db.meta.where('cls').equals(cls).toArray()
  expect(new Set(metas.map((meta) => `${meta.tbl}/${meta.id}`))).toEqual(new Set(records.keys()))
  for (const { table, id, record } of split) {
    const meta = (await db.meta.get([cls, table, id]))!
    const fresh = metaRow(cls, table, id, record)
    expect(meta.cf).toBe(fresh.cf)
    expect(headsIn(meta)).toBe(headsIn(fresh))
    if (isTableName(table)) expect(settled(await db.rows(table).get([cls, id]))).toBe(settled(storedRow(cls, table, id, record)))
  }
  for (const table of TABLE_NAMES) expect(await db.rows(table).where('cls').equals(cls).count()).toBe(split.filter((each) => each.table === table).length)
  const unknown = await db.unknown.where('[cls+tbl+id]').between([cls, '', ''], [cls, [], []]).toArray()
  expect(new Set(unknown.map(({ tbl, id }) => `${tbl}/${id}`))).toEqual(new Set(split.filter(({ table }) => !isTableName(table)).map(({ table, id }) => `${table}/${id}`)))
  for (const { tbl, id, values } of unknown) expect(settled(values)).toBe(settled(Object.fromEntries([...records.get(`${tbl}/${id}`)!].map(([field, { heads }]) => [field, heads[0]?.v ?? null]))))
}

/** Stamps in place of their numbers in the dictionary. */
const headsIn = ({ D, h, alt, pd, seen }: ReturnType<typeof metaRow>): string =>
  settled({ heads: Object.fromEntries(Object.entries(h).map(([field, at]) => [field, (Array.isArray(at) ? at : [at as number]).map((i) => D[i])])), alt: alt ?? {}, pd: Object.fromEntries(Object.entries(pd ?? {}).map(([field, dots]) => [field, [...dots].sort()])), seen: seen ?? [] })
