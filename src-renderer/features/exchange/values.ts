/** Values of any field as a person reads them, and what a person typed as a value of that field. */
import { longDateWithWeekday, readDay } from '#domain/calendar.ts'
import { refuse, type Scalar } from '#domain/field.ts'
import { fieldOf, type TableName } from '#domain/tables.ts'

interface Place {
  readonly table: TableName
  readonly field: string
}

/** Whether the field is shown masked until someone asks to see it whole. */
export const isMasked = ({ table, field }: Place): boolean => fieldOf(table, field)?.seal === 'identity'

/** ID numbers show their last four characters, everywhere but where they are asked for. */
export function shownValue({ table, field }: Place, value: Scalar): string {
  if (value === null || value === '') return '（空）'
  const spec = fieldOf(table, field)
  if (isMasked({ table, field }) && typeof value === 'string') return `尾号 ${value.slice(-4)}`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (spec?.kind === 'date' && typeof value === 'string') return longDateWithWeekday(value)
  return String(value)
}

/** What was typed, as the field keeps it; undefined where it cannot. A day without a year is read in the year of `today`. */
export function typedValue({ table, field }: Place, text: string, today: string): Scalar | undefined {
  const spec = fieldOf(table, field)
  if (!spec) return undefined
  const value: Scalar | undefined = spec.kind === 'number' ? Number(text) : spec.kind === 'flag' ? (text === '是' ? true : text === '否' ? false : undefined) : spec.kind === 'date' ? readDay(text, today) : text
  return value === undefined || refuse(spec, value) ? undefined : value
}
