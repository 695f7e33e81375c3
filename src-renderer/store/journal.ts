/** The one journal of a class, read: what 历史 shows and what undo needs. */
import { isTableName, fieldOf, TABLES, type TableSpec } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { clockMs } from '#sync/clock.ts'
import { DELETED, dotOf, recordOf, type Dot, type Value, type Written } from '#sync/operation.ts'
import { noBudget } from '#sync/columns.ts'
import { Known } from '#sync/ranges.ts'
import { readStored } from '#sync/segment.ts'
import { withoutCeded } from '#sync/written-again.ts'
import { unsealerOf } from './read.ts'
import type { BanciDb } from './schema.ts'

/** Every operation of a class that this PC holds, oldest stamp first; without those that were ceded (written-again.ts). */
export async function readOperations(db: BanciDb, cls: string): Promise<Written[]> {
  const all = await readSigned(db, cls)
  const seen = new Known()
  // Overlapping segments are lawful; the tail wins nothing, it is the same operation.
  const once = withoutCeded(all).filter(({ device, op }) => {
    if (seen.has(device, op.n)) return false
    seen.add(device, op.n)
    return true
  })
  return once.sort((a, b) => a.op.t - b.op.t || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.op.n - b.op.n))
}

/** All that was signed, also what others say was ceded: where only some PCs' word counts, nobody else may take it out. */
export async function readSigned(db: BanciDb, cls: string): Promise<Written[]> {
  const [segments, tail] = await Promise.all([db.segs.where('cls').equals(cls).toArray(), db.tail.where('cls').equals(cls).toArray()])
  const budget = noBudget()
  const all: Written[] = []
  for (const { d, bytes } of segments) for (const op of readStored(bytes, budget)) all.push({ device: d, op })
  for (const { d, op } of tail) all.push({ device: d, op })
  return all
}

/** The value every operation gave to a field, by dot, so that "before" can be told. */
export function valuesByDot(written: readonly Written[]): (dot: Dot, field: string) => Value | undefined {
  const byDot = new Map(written.map(({ device, op }) => [dotOf(device, op.n), op]))
  return (dot, field) => {
    const op = byDot.get(dot)
    return op && Object.hasOwn(op.s, field) ? op.s[field] : undefined
  }
}

export interface HistoryChange {
  readonly field: string
  readonly label: string
  readonly before: Scalar
  readonly after: Scalar
}

export interface HistoryEntry {
  readonly dot: Dot
  readonly batch: string
  /** Milliseconds UTC. */
  readonly at: number
  readonly person: string
  readonly device: string
  readonly why: string
  readonly table: string
  readonly tableLabel: string
  readonly id: string
  readonly action: 'created' | 'changed' | 'deleted' | 'restored'
  readonly changes: readonly HistoryChange[]
}

/** 历史 of a class, newest first: who, when, on which PC, before and after. Sealed values as the caller's mask shows them. */
export async function readHistory(db: BanciDb, cls: string, mask: (table: string, field: string, value: Scalar) => Scalar): Promise<HistoryEntry[]> {
  const [written, unsealer] = await Promise.all([readOperations(db, cls), unsealerOf(db, cls)])
  const valueAt = valuesByDot(written)
  const known = new Set<string>()
  const entries = written.map(({ device, op }): HistoryEntry => {
    const { table, id } = recordOf(op)
    const spec: TableSpec | undefined = isTableName(table) ? TABLES[table] : undefined
    const show = (field: string, value: Value | undefined): Scalar => (value === undefined || value === null ? null : mask(table, field, unsealer.open(table, id, field, value)))
    // In the order of the form, whatever order the fields were stored in.
    const order = spec ? Object.keys(spec.fields) : []
    const set = Object.entries(op.s).filter(([field]) => field !== DELETED).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1))
    const changes = set.map(([field, value]): HistoryChange => ({
      field,
      label: (isTableName(table) ? fieldOf(table, field)?.label : undefined) ?? field,
      before: show(field, (op.o?.[field] ?? []).map((dot) => valueAt(dot, field)).find((before) => before !== undefined)),
      after: show(field, value)
    }))
    const action = op.s[DELETED] === true ? 'deleted' : op.s[DELETED] === false ? 'restored' : known.has(op.r) ? 'changed' : 'created'
    known.add(op.r)
    return { dot: dotOf(device, op.n), batch: op.b, at: clockMs(op.t), person: op.u, device, why: op.w, table, tableLabel: spec?.label ?? table, id, action, changes }
  })
  return entries.reverse()
}
