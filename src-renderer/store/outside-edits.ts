/** 代改告知: an edit of what another department answers for travels with the data and waits for that department's eyes. */
import { dayOfInstant } from '#domain/calendar.ts'
import { departmentOfSeat, ownerOf } from '#domain/block-owner.ts'
import { seatTitle } from '#domain/regulation/seat-view.ts'
import { TABLES, type TableName, type TableSpec } from '#domain/tables.ts'
import type { Change } from './commit.ts'
import type { Desk } from './desk.ts'
import type { Seat } from './seat.ts'

/** More records than these of one table in one save are told together: nobody reads three hundred lines about beds. */
const MOST_TOLD_APART = 5
const MOST_LABELS = 6

/**
 * The notices that go with these changes, one a record, day and author, so that ten fields of one record tell once; one a
 * table for a list filled in at a stroke, with how many records it was (`count`). None from a seat that has no department.
 */
export function outsideEdits(desk: Pick<Desk, 'now'>, seat: Pick<Seat, 'role' | 'department' | 'person'>, changes: readonly Change[]): Change[] {
  const own = departmentOfSeat(seat.role, seat.department)
  if (own === undefined) return []
  const on = dayOfInstant(desk.now())
  const told = new Map<string, Change>()
  const notice = (owner: string, place: string, record: string, what: string, count: number | null): void => {
    const id = `${on}|${seat.person || own}|${place}`.slice(0, 100)
    told.set(id, { table: 'outsideEdit', id, set: { owner, record: record.slice(0, 200), what, count, editor: seat.person || null, editorRole: seatTitle(seat), on, seenOn: null, seenBy: null } })
  }
  for (const [table, owned] of byTable(changes, own)) {
    const records = new Set(owned.map(({ change }) => change.id))
    const [first] = owned
    if (records.size > MOST_TOLD_APART) notice(first!.owner, table, `${table}/${first!.change.id}`, `${wordsOf(table, owned)}（${records.size} 处）`, records.size)
    else for (const one of owned) notice(one.owner, `${table}/${one.change.id}`, `${table}/${one.change.id}`, wordsOf(table, [one]), null)
  }
  return [...told.values()]
}

interface Owned {
  readonly change: Change
  readonly owner: string
}

function byTable(changes: readonly Change[], own: string): ReadonlyMap<TableName, readonly Owned[]> {
  const tables = new Map<TableName, Owned[]>()
  for (const change of changes) {
    const { table, set, remove } = change
    const owner = (remove ? [''] : Object.keys(set ?? {})).map((field) => ownerOf(table, field)).find((found) => found !== undefined && found !== own)
    if (owner !== undefined) tables.set(table, [...(tables.get(table) ?? []), { change, owner }])
  }
  return tables
}

/** 住宿：房间、床位, or 删除值守 where all that is told was removed. */
function wordsOf(table: TableName, owned: readonly Owned[]): string {
  const spec: TableSpec = TABLES[table]
  if (owned.every(({ change }) => change.remove)) return `删除${spec.label}`
  const labels = owned.flatMap(({ change }) => Object.keys(change.set ?? {})).flatMap((field) => (spec.fields[field] ?? spec.anyField)?.label ?? [])
  return `${spec.label}：${[...new Set(labels)].slice(0, MOST_LABELS).join('、')}`
}
