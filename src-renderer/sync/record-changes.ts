/** What became of each record, told and counted: what the preview of an import shows. */
import { openConflicts, type OriginOf } from './conflicts.ts'
import type { IsSuspect } from './clock-guard.ts'
import { NO_RECORD, headsOf, isDeleted, type RecordState } from './heads.ts'
import type { ClassPlan } from './import-plan.ts'
import { DELETED } from './operation.ts'
import type { OpenedValues } from './opened-values.ts'
import { shownIn } from './union.ts'

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly deleted: number
  /** Touched, and yet the same to look at. */
  readonly unchanged: number
  /** Of all these, records on which a person must decide. */
  readonly conflict: number
}

export interface RecordChange {
  readonly table: string
  readonly id: string
  readonly what: 'new' | 'changed' | 'deleted' | 'unchanged'
  readonly conflicts: readonly string[]
}

export function changeOf(name: string, before: RecordState | undefined, after: RecordState, values: OpenedValues, isSuspect: IsSuspect): RecordChange {
  const at = name.indexOf('/')
  const was = before !== undefined && !isDeleted(before)
  const is = !isDeleted(after)
  const what = is && !was ? 'new' : was && !is ? 'deleted' : was && isShownDifferently(name, before, after, values) ? 'changed' : 'unchanged'
  return { table: name.slice(0, at), id: name.slice(at + 1), what, conflicts: openConflicts(name, after, values, isSuspect) }
}

const isShownDifferently = (name: string, before: RecordState, after: RecordState, values: OpenedValues): boolean =>
  [...after.keys()].some((field) => field !== DELETED && !values.isSame(name, field, shownIn(tableOf(name), before, field) ?? null, shownIn(tableOf(name), after, field) ?? null))

const tableOf = (name: string): string => name.slice(0, name.indexOf('/'))

export interface FieldChange {
  readonly field: string
  readonly before: ReturnType<OpenedValues['show']>
  readonly after: ReturnType<OpenedValues['show']>
  readonly origin: ReturnType<OriginOf>
}

/** The drill-down into one record of a plan: every field that looks different, and whose value it now is. */
export function fieldChanges(plan: ClassPlan, change: RecordChange, values: OpenedValues, originOf: OriginOf): FieldChange[] {
  const name = `${change.table}/${change.id}`
  const before = plan.before.get(name) ?? NO_RECORD
  const after = plan.writes.records.get(name) ?? before
  return [...after.keys()].sort().flatMap((field) => {
    const [head] = headsOf(after, field)
    const [old, now] = [shownIn(change.table, before, field) ?? null, shownIn(change.table, after, field) ?? null]
    if (!head || field === DELETED || values.isSame(name, field, old, now)) return []
    return [{ field, before: values.show(name, field, old), after: values.show(name, field, now), origin: originOf(head) }]
  })
}

export function countTables(changes: readonly RecordChange[]): Map<string, Counts> {
  const tables = new Map<string, { -readonly [K in keyof Counts]: number }>()
  for (const { table, what, conflicts } of changes) {
    const counts = tables.get(table) ?? { new: 0, changed: 0, deleted: 0, unchanged: 0, conflict: 0 }
    counts[what]++
    if (conflicts.length) counts.conflict++
    tables.set(table, counts)
  }
  return tables
}
