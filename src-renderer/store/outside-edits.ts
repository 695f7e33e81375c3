/** 代改告知: an edit of what another department answers for travels with the data and waits for that department's eyes. */
import { dayOfInstant } from '#domain/calendar.ts'
import { departmentOfSeat, ownerOf } from '#domain/block-owner.ts'
import { TABLES, type TableSpec } from '#domain/tables.ts'
import type { Change } from './commit.ts'
import type { Desk } from './desk.ts'
import type { Seat } from './seat.ts'

/**
 * The notices that go with these changes, one a record, day and author, so that ten fields of one record tell once. None
 * from a seat that has no department, nor for a class that nobody else has a part in yet.
 */
export function outsideEdits(desk: Pick<Desk, 'now'>, seat: Pick<Seat, 'role' | 'department' | 'person'>, changes: readonly Change[]): Change[] {
  const own = departmentOfSeat(seat.role, seat.department)
  if (own === undefined) return []
  const on = dayOfInstant(desk.now())
  const notices = new Map<string, Change>()
  for (const { table, id, set, remove } of changes) {
    const fields = Object.keys(set ?? {})
    const owner: string | undefined = remove ? ownerOf(table, '') : fields.map((field) => ownerOf(table, field)).find((found) => found !== undefined && found !== own)
    if (owner === undefined || owner === own) continue
    const spec: TableSpec = TABLES[table]
    const labels = fields.map((field) => (spec.fields[field] ?? spec.anyField)?.label).filter((label) => label !== undefined)
    const what = remove ? `删除${spec.label}` : `${spec.label}：${[...new Set(labels)].slice(0, 6).join('、')}`
    const notice = `${on}|${seat.person || own}|${table}/${id}`.slice(0, 100)
    notices.set(notice, { table: 'outsideEdit', id: notice, set: { owner, record: `${table}/${id}`.slice(0, 200), what, editor: seat.person || null, editorRole: seat.role, on, seenOn: null, seenBy: null } })
  }
  return [...notices.values()]
}
