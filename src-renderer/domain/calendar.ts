/** Calendar days of the college, written YYYY-MM-DD; no clock and no time zone enters here. */

const DAY = 86_400_000
const toUtc = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const fromUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const pad = (n: number): string => String(n).padStart(2, '0')

/** 2026-11-23 plus 1 is 2026-11-24. */
export const addDays = (day: string, days: number): string => fromUtc(toUtc(day) + days * DAY)
/** Days from one day to another; the same day gives 0. */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / DAY)
export const weekday = (day: string): string => '日一二三四五六'[new Date(toUtc(day)).getUTCDay()]!

/** The Sunday of a day's week, which begins on Monday. */
export const sundayOf = (day: string): string => addDays(day, (7 - new Date(toUtc(day)).getUTCDay()) % 7)

/** Every day from first to last, both included; at most 400, so that a slip in a year cannot fill the memory. */
export function eachDay(first: string, last: string): string[] {
  const count = Math.min(daysBetween(first, last), 399)
  return Array.from({ length: Math.max(0, count + 1) }, (_, i) => addDays(first, i))
}

/** Every day of a month YYYY-MM. */
export const daysOfMonth = (month: string): string[] => eachDay(`${month}-01`, fromUtc(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)))

/** 2026年11月23日, without leading zeros (GB/T 9704-2012 7.3.5.4). */
export const longDate = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
/** 11月23日 */
export const shortDate = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
/** 2026年11月23日（周一） */
export const longDateWithWeekday = (day: string): string => `${longDate(day)}（周${weekday(day)}）`
/** 11月23日（周一） */
export const shortDateWithWeekday = (day: string): string => `${shortDate(day)}（周${weekday(day)}）`

/** 2026年11月23日至27日, 2026年11月30日至12月2日, or over a new year with both years; one day alone as itself. */
export function dateRange(first: string, last: string): string {
  if (first === last) return longDate(first)
  if (first.slice(0, 7) === last.slice(0, 7)) return `${longDate(first)}至${Number(last.slice(8))}日`
  return `${longDate(first)}至${first.slice(0, 4) === last.slice(0, 4) ? shortDate(last) : longDate(last)}`
}

/** The calendar day of the college (UTC+8 all year) at a moment in milliseconds. */
export const dayOfInstant = (ms: number): string => fromUtc(ms + 8 * 3_600_000)
/** HH:MM of the college at a moment in milliseconds; HH:MM:SS with `seconds`. */
export const clockOfInstant = (ms: number, seconds = false): string => new Date(ms + 8 * 3_600_000).toISOString().slice(11, seconds ? 19 : 16)

/**
 * Reads a day as office staff type it: 1123, 11.23, 11-23, 11月23日, 20261123, 2026.11.23, 2026/11/23, 2026年11月23日.
 * Without a year it is the one nearest to `today`. undefined where it is no day.
 */
export function readDay(typed: string, today: string): string | undefined {
  const s = typed.normalize('NFKC').replace(/（.*?）|\(.*?\)/g, '').replace(/\s/g, '').replace(/[年月./]/g, '-').replace(/日$/, '')
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(s) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(s)
  if (match) return realDay(Number(match[1]), Number(match[2]), Number(match[3]))
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(s) ?? /^(\d{1,2})(\d{2})$/.exec(s)
  if (!short) return undefined
  const year = Number(today.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((y) => realDay(y, Number(short[1]), Number(short[2]))).filter((day) => day !== undefined)
  return candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
}

function realDay(year: number, month: number, day: number): string | undefined {
  const text = `${year}-${pad(month)}-${pad(day)}`
  return month >= 1 && month <= 12 && day >= 1 && year >= 1900 && fromUtc(Date.UTC(year, month - 1, day)) === text ? text : undefined
}
