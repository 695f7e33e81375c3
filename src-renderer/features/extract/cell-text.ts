/** A value of an extract in words: days and moments as people write them, another record by its name. */
import { clockOfInstant, dayOfInstant, longDate, shortDateWithWeekday } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { SNAPSHOT_LISTS, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { fieldOf, TABLES, type TableName, type TableSpec } from '#domain/tables.ts'

export function cellText(snapshot: ClassSnapshot, table: TableName, field: string, value: Scalar | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  switch (fieldOf(table, field)?.kind) {
    case 'date':
      return table === 'class' ? longDate(value) : shortDateWithWeekday(value)
    case 'instant':
      return `${longDate(dayOfInstant(Date.parse(value)))} ${clockOfInstant(Date.parse(value))}`
    case 'reference':
      return nameOf(snapshot, value)
    default:
      return value
  }
}

/** What the record of that id is called, whichever list it stands in. */
function nameOf(snapshot: ClassSnapshot, id: string): string {
  for (const [table, list] of Object.entries(SNAPSHOT_LISTS) as [ListTable, keyof ClassSnapshot][]) {
    const row = (snapshot[list] as readonly { readonly id: string }[]).find((one) => one.id === id) as Readonly<Record<string, unknown>> | undefined
    const { title }: TableSpec = TABLES[table]
    if (row && title && typeof row[title] === 'string') return row[title]
  }
  return ''
}
