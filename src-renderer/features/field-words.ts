/** Values of any field as a person reads them, and what a person typed as a value of that field. */
import { clockOfInstant, dayOfInstant, longDateWithWeekday, readDay, shortDate } from '#domain/calendar.ts'
import { refuse, type Scalar } from '#domain/field.ts'
import { maskedValue } from '#domain/reading/mask.ts'
import { fieldOf, type TableName } from '#domain/tables.ts'
import type { Side } from '#store/conflicts.ts'

interface Place {
  readonly table: TableName
  readonly field: string
}

/** Whether anything of the value is hidden until someone asks to see it whole. */
export const isMasked = ({ table, field }: Place, value: Scalar): boolean => maskedValue(table, field, value) !== value

export function shownValue({ table, field }: Place, value: Scalar, whole = false): string {
  if (value === null || value === '') return '（空）'
  const spec = fieldOf(table, field)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (spec?.kind === 'date' && typeof value === 'string') return longDateWithWeekday(value)
  return String(whole ? value : maskedValue(table, field, value))
}

/** What was typed, as the field keeps it; undefined where it cannot. A day without a year is the one nearest to `today`. */
export function typedValue({ table, field }: Place, text: string, today: string): Scalar | undefined {
  const spec = fieldOf(table, field)
  if (!spec) return undefined
  const value: Scalar | undefined = spec.kind === 'number' ? Number(text) : spec.kind === 'flag' ? (text === '是' ? true : text === '否' ? false : undefined) : spec.kind === 'date' ? readDay(text, today) : text
  return value === undefined || refuse(spec, value) ? undefined : value
}

/** The field that stands for "deleted there, edited here". */
export const DELETED_FIELD = '_del'

const moment = (at: number): string => `${shortDate(dayOfInstant(at))} ${clockOfInstant(at)}`

/** 李四 · 办公室电脑 · 11月20日 15:02 */
export function originWords(side: Side, own: string): string {
  const wrote = [side.person || '未填姓名', computerWords(side, own), moment(side.at)].join(' · ')
  const clock = side.wrongClock ? `（那台电脑当时的时钟${side.wrongClock === 'ahead' ? '快' : '慢'}了，时间不准）` : ''
  return `${wrote}${clock}`
}

/** 11月23日 09:00 随“第3期.pxb”导入; nothing of what was written here. */
export const broughtWords = ({ broughtBy }: Side): string => (broughtBy ? `${moment(broughtBy.at)} 随“${broughtBy.fileName}”导入` : '')

export const computerWords = (side: Pick<Side, 'device' | 'computer'>, own: string): string => (side.device === own ? '本机' : side.computer || `电脑 ${side.device.slice(0, 4)}`)
