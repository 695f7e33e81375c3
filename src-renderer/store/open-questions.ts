/**
 * Which fields wait for a person, on this PC and now. Derived at every look from the merge state, and for fields where the
 * newer value wins also from when the file arrived that brought it: a stamp a day ahead of that moment came from a
 * wrong clock, however long ago that was.
 */
import { fieldOf, isTableName, type TableName } from '#domain/tables.ts'
import { aheadMs, earlyMs, madeAt, type IsSuspect } from '#sync/clock-guard.ts'
import { openConflicts } from '#sync/conflicts.ts'
import { sameValue, type Head, type RecordState } from '#sync/heads.ts'
import { unpackState } from '#sync/stamps.ts'
import { storedValue } from './commit.ts'
import { segmentsOf } from './database-replica.ts'
import type { Unsealer } from './keys.ts'
import { unsealerOf } from './read.ts'
import type { BanciDb, ImportRow, MetaRow } from './schema.ts'

export interface OpenRecord {
  readonly cls: string
  readonly table: TableName
  readonly id: string
  readonly record: RecordState
  /** Sorted; `_del` where one PC deleted what another edited. */
  readonly fields: readonly string[]
  readonly unsealer: Unsealer
  /** When its class was made; see clock-guard.ts. */
  readonly made: number | undefined
}

/** The import that brought an operation; undefined for own work and where that is not kept. */
export type Arrival = (head: Pick<Head, 'd' | 'n'>) => ImportRow | undefined
/** Why the time of an operation cannot be right. */
export type WrongClock = (head: Pick<Head, 'd' | 'n' | 't'>) => 'ahead' | 'early' | undefined

/** `now`: this PC's clock, milliseconds UTC. */
export async function readOpenRecords(db: BanciDb, now: number, cls?: string): Promise<OpenRecord[]> {
  const metas = (await db.meta.where('cf').above(0).toArray()).filter((meta) => isTableName(meta.tbl) && (cls === undefined || meta.cls === cls))
  const classes = [...new Set(metas.map((meta) => meta.cls))].sort()
  return (await Promise.all(classes.map((id) => openRecordsOf(db, now, id, metas.filter((meta) => meta.cls === id))))).flat()
}

async function openRecordsOf(db: BanciDb, now: number, cls: string, metas: readonly MetaRow[]): Promise<OpenRecord[]> {
  const unsealer = await unsealerOf(db, cls)
  const records = await statesOf(db, metas)
  // Only where the newer value wins does it matter here when a file came; looking that up reads whole segments.
  const newest = records.flatMap(({ meta, record }) => [...record].flatMap(([field, { heads }]) => (heads.length > 1 && fieldOf(meta.tbl as TableName, field)?.merge === 'newest' ? heads : [])))
  const arrival = await arrivalsOf(db, cls, newest)
  const made = madeAt(await classRecord(db, cls), now)
  const wrongClock = wrongClockBy(arrival, made, now)
  const isSuspect: IsSuspect = (head) => wrongClock(head) !== undefined
  return records.flatMap(({ meta: { tbl, id }, record }) => {
    const table = tbl as TableName
    // Sealed values are compared by what is in them: two PCs may have sealed one text with two keys.
    const values: Parameters<typeof openConflicts>[2] = { isSame: (_, field, a, b) => sameValue(unsealer.open(table, id, field, a), unsealer.open(table, id, field, b)) }
    const fields = openConflicts(`${table}/${id}`, record, values, isSuspect)
    return fields.length ? [{ cls, table, id, record, fields, unsealer, made }] : []
  })
}

export const wrongClockBy = (arrival: Arrival, made: number | undefined, now: number): WrongClock =>
  (head) => (aheadMs(head.t, arrival(head)?.at ?? now) ? 'ahead' : earlyMs(head.t, made) ? 'early' : undefined)

/** One read a table: there may be a question for every trainee. */
async function statesOf(db: BanciDb, metas: readonly MetaRow[]): Promise<{ meta: MetaRow; record: RecordState }[]> {
  const tables = [...new Set(metas.map(({ tbl }) => tbl as TableName))]
  const read = await Promise.all(tables.map(async (table) => {
    const own = metas.filter(({ tbl }) => tbl === table)
    const rows = await db.rows(table).bulkGet(own.map(({ cls, id }) => [cls, id]))
    return own.map((meta, i) => ({ meta, record: unpackState(meta, (field) => storedValue(rows[i], field)) }))
  }))
  return read.flat()
}

async function classRecord(db: BanciDb, cls: string): Promise<RecordState | undefined> {
  const meta = await db.meta.get([cls, 'class', cls])
  return meta && (await statesOf(db, [meta]))[0]!.record
}

/** Which import brought these operations: by the segment that holds them, which names it. Reads keys before bytes. */
export async function arrivalsOf(db: BanciDb, cls: string, heads: readonly Pick<Head, 'd' | 'n'>[]): Promise<Arrival> {
  const brought = new Map<string, ImportRow | undefined>()
  const imports = new Map((heads.length ? await db.imports.toArray() : []).map((row) => [row.id, row]))
  for (const d of imports.size ? new Set(heads.map((head) => head.d)) : []) {
    const keys = (await segmentsOf(db, cls, d).primaryKeys()) as unknown as [string, string, number, number][]
    const wanted = keys.filter(([, , n0, n1]) => heads.some((head) => head.d === d && n0 <= head.n && head.n <= n1))
    for (const segment of await db.segs.bulkGet(wanted)) {
      if (!segment?.imp) continue
      for (const { n } of heads.filter((head) => head.d === d && segment.n0 <= head.n && head.n <= segment.n1)) brought.set(`${d}:${n}`, imports.get(segment.imp))
    }
  }
  return ({ d, n }) => brought.get(`${d}:${n}`)
}
