/**
 * 节假日 as a file or as pasted lines: one JSON a year as in resources/calendar, or lines a person can type:
 *     2026-10-01至2026-10-07 放假 国庆节
 *     2026-10-10 上班 国庆节
 * Nothing of a list that is not wholly right is taken.
 */
import { addDays, daysBetween, readDay } from '../calendar.ts'
import type { Holiday } from '../college-lists.ts'

export const CALENDAR_FORMAT = 'banci-desk/calendar'

export interface CalendarFile {
  readonly format: typeof CALENDAR_FORMAT
  readonly year: number
  /** The notice it follows, with its number. */
  readonly source: string
  readonly days: readonly { readonly date: string; readonly kind: Holiday['kind']; readonly name?: string }[]
}

export type HolidayReading = { readonly kind: 'read'; readonly days: readonly Holiday[]; readonly source?: string } | { readonly kind: 'refused'; readonly sentence: string }

/** A stretch longer than this is a slip in a date. */
const LONGEST_STRETCH = 15
const EXAMPLE = '一行一天，写作“2026-10-01 放假 国庆节”，连着几天可写“2026-10-01至2026-10-07 放假 国庆节”'
const refused = (sentence: string): HolidayReading => ({ kind: 'refused', sentence: `${sentence}原来的节假日没有改动。` })

export function readHolidays(text: string): HolidayReading {
  const given = text.replace(/^\ufeff/, '').trim()
  if (!given) return refused(`这里面没有文字。${EXAMPLE}。`)
  const read = given.startsWith('{') || given.startsWith('[') ? readCalendarFile(given) : readLines(given)
  if (read.kind === 'refused') return read
  const kinds = new Map<string, Holiday['kind']>()
  for (const { id, kind } of read.days) {
    if (kinds.has(id) && kinds.get(id) !== kind) return refused(`${id} 既写了放假又写了上班，请改好再导入。`)
    kinds.set(id, kind)
  }
  return read
}

function readCalendarFile(text: string): HolidayReading {
  const file = parsed(text) as Partial<CalendarFile> | undefined
  if (file?.format !== CALENDAR_FORMAT || !Array.isArray(file.days)) return refused(`这个文件不是节假日表。${EXAMPLE}。`)
  const days: Holiday[] = []
  for (const [index, day] of file.days.entries()) {
    const { date, kind, name } = (day ?? {}) as { date?: unknown; kind?: unknown; name?: unknown }
    if (typeof date !== 'string' || readDay(date, '2000-01-01') !== date) return refused(`节假日表第${index + 1}条的日期“${String(date)}”不对，应写成 2026-10-01。`)
    if (kind !== '放假' && kind !== '上班') return refused(`节假日表里 ${date} 写的是“${String(kind)}”，只能是放假或上班。`)
    if (file.year !== undefined && !date.startsWith(`${file.year}-`)) return refused(`这是 ${file.year} 年的节假日表，里面却有 ${date}。`)
    days.push({ id: date, kind, ...(typeof name === 'string' && name ? { name: name.slice(0, 200) } : {}) })
  }
  return days.length ? { kind: 'read', days, ...(typeof file.source === 'string' ? { source: file.source } : {}) } : refused('这张节假日表里一天也没有。')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const LINE = /^(.+?)(?:\s*(?:至|到|—|~|～)\s*(.+?))?[\s,，]+(放假|上班|休|班)(?:[\s,，]+(.*))?$/

function readLines(text: string): HolidayReading {
  const days: Holiday[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue
    const where = `第${index + 1}行“${line.trim().slice(0, 30)}”`
    const [, first = '', last, word, name] = LINE.exec(line.normalize('NFKC').replaceAll('\t', ' ').trim()) ?? []
    if (!word) return refused(`${where}看不出是放假还是上班。${EXAMPLE}。`)
    const [from, until] = [dayWithYear(first), last === undefined ? dayWithYear(first) : dayWithYear(last)]
    if (!from || !until) return refused(`${where}的日期认不出，要连年份一起写，如 2026-10-01。`)
    const length = daysBetween(from, until) + 1
    if (length < 1 || length > LONGEST_STRETCH) return refused(`${where}的起止不对：${length < 1 ? '止在起之前' : `一段有 ${length} 天`}。`)
    const kind = word === '放假' || word === '休' ? '放假' : '上班'
    for (let i = 0; i < length; i++) days.push({ id: addDays(from, i), kind, ...(name?.trim() ? { name: name.trim().slice(0, 200) } : {}) })
  }
  return { kind: 'read', days }
}

/** A list is for one year among others: a day without its year is refused, not guessed. */
const dayWithYear = (text: string): string | undefined => (/^\d{4}/.test(text) ? readDay(text, '2000-01-01') : undefined)
