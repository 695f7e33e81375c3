/**
 * What a field of a record is: its Chinese name, the values it may hold, how two concurrent values are treated when
 * files are exchanged, and whether it is sealed. One description serves forms, imports, checks and the merge.
 */

/** Every stored value is one of these; a field that was cleared holds null. */
export type Scalar = string | number | boolean | null

/**
 * Kinds of values that are encrypted field by field (one key per class and kind), so that a recipient can be given
 * some kinds and not others, and destroying a key destroys the values.
 */
export const SEAL_KINDS = ['identity', 'health', 'bank', 'itinerary', 'review'] as const
export type SealKind = (typeof SEAL_KINDS)[number]

/**
 * ask: two different concurrent values wait for a person. newest: the later one is taken silently, unless its clock was
 * wrong. union: a list of names that only grows; both count. For a list from which names are also struck out, union
 * would bring them back unasked.
 */
export type MergePolicy = 'ask' | 'newest' | 'union'

export type FieldKind = 'text' | 'paragraphs' | 'choice' | 'number' | 'flag' | 'date' | 'month-or-date' | 'time' | 'instant' | 'reference'

export interface FieldSpec {
  readonly label: string
  readonly kind: FieldKind
  readonly choices?: readonly string[]
  readonly required?: true
  readonly seal?: SealKind
  readonly merge: MergePolicy
  /** Longest text accepted, in characters; 200 unless told. */
  readonly longest?: number
}

type Options = Partial<Omit<FieldSpec, 'label' | 'kind'>>
const field = (kind: FieldKind) => (label: string, options: Options = {}): FieldSpec => ({ label, kind, merge: 'ask', ...options })

export const text = field('text')
export const paragraphs = (label: string, options: Options = {}): FieldSpec => field('paragraphs')(label, { longest: 20_000, ...options })
export const number = field('number')
export const flag = field('flag')
/** A calendar day of the college (Asia/Shanghai), written YYYY-MM-DD. */
export const date = field('date')
/** Birth as rosters give it: YYYY-MM or YYYY-MM-DD. */
export const monthOrDate = field('month-or-date')
/** Clock time of the college, written HH:MM. */
export const time = field('time')
/** A moment, written as ISO 8601 UTC. */
export const instant = field('instant')
/** The id of another record of the same class. */
export const reference = field('reference')
export const choice = (label: string, choices: readonly string[], options: Options = {}): FieldSpec => field('choice')(label, { choices, ...options })

/** A description for each field of a record, none forgotten. `id` is the key and no field. */
export type FieldsOf<Row> = { readonly [Name in Exclude<keyof Row, 'id'>]-?: FieldSpec }

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
/** C0 control characters other than tab and line feed; they make Word refuse a file. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const isCalendarDay = (value: string): boolean => {
  if (!DATE.test(value)) return false
  const [year, month, day] = value.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** Why `value` may not stand in the field, as a short Chinese phrase; undefined when it may. null (cleared) always may. */
export function refuse(spec: FieldSpec, value: unknown): string | undefined {
  if (value === null) return undefined
  switch (spec.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e12 ? undefined : '应是数字'
    case 'flag':
      return typeof value === 'boolean' ? undefined : '应是“是”或“否”'
  }
  if (typeof value !== 'string') return '应是文字'
  if (value.length > (spec.longest ?? 200)) return `超过 ${spec.longest ?? 200} 字`
  if (CONTROL.test(value) || LONE_SURROGATE.test(value)) return '含有不能保存的控制字符'
  switch (spec.kind) {
    case 'choice':
      return spec.choices!.includes(value) ? undefined : `应是${spec.choices!.join('、')}之一`
    case 'date':
      return isCalendarDay(value) ? undefined : '应是日期，如 2026-11-23'
    case 'month-or-date':
      return isCalendarDay(value) || MONTH.test(value) ? undefined : '应是年月，如 1980-05'
    case 'time':
      return TIME.test(value) ? undefined : '应是时刻，如 08:30'
    case 'instant':
      return INSTANT.test(value) ? undefined : '应是时间'
  }
  return undefined
}
