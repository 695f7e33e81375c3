/** Days and clock times of the college as rules compare them, and how its deadlines are counted. */
import { addDays, clockOfInstant, dayOfInstant } from '../calendar.ts'
import type { Holiday } from '../college-lists.ts'
import type { Stay } from '../room.ts'
import type { RuleFigures } from '../rule-set.ts'
import type { TrainingClass } from '../training-class.ts'

/** A moment of the college (Asia/Shanghai). */
export interface Moment {
  /** YYYY-MM-DD */
  readonly day: string
  /** YYYY-MM-DD HH:MM; compares as text. */
  readonly minute: string
}

export const momentOf = (ms: number): Moment => ({ day: dayOfInstant(ms), minute: `${dayOfInstant(ms)} ${clockOfInstant(ms)}` })

/** A day and, where known, a clock; without one `unknown` decides: the day's first or last minute. */
export const minuteOf = (day: string, clock: string | undefined, unknown: '00:00' | '23:59'): string => `${day} ${clock ?? unknown}`

/** Hours from one minute to another, both YYYY-MM-DD HH:MM. */
export const hoursBetween = (from: string, to: string): number => (Date.parse(`${to.replace(' ', 'T')}:00Z`) - Date.parse(`${from.replace(' ', 'T')}:00Z`)) / 3_600_000

/** When 报到 begins: the planned window, or the first minute of its day. undefined while the day is not known. */
export const arrivalStart = (of: TrainingClass): string | undefined => (of.arriveOn ? minuteOf(of.arriveOn, of.arriveFrom, '00:00') : undefined)
/** The last minute of the planned 报到 window. */
export const arrivalEnd = (of: TrainingClass): string | undefined => (of.arriveOn ? minuteOf(of.arriveOn, of.arriveTo, '23:59') : undefined)
/** 进场: when the first trainee really came in, as recorded or as the first 报到 was registered; undefined until then. */
export function firstArrival(of: TrainingClass, stays: readonly Stay[]): string | undefined {
  const recorded = of.firstArrivalOn ? minuteOf(of.firstArrivalOn, of.firstArrivalTime, '00:00') : undefined
  const registered = stays.flatMap(({ arrivedAt }) => arrivedAt ?? []).sort()[0]
  return recorded ?? (registered === undefined ? undefined : momentOf(Date.parse(registered)).minute)
}
/** 撤场, to the minute where that is recorded, else the end of its day, else of the day of 结业. */
export const withdrawal = (of: TrainingClass): string | undefined => (of.withdrawOn ? minuteOf(of.withdrawOn, of.withdrawTime, '23:59') : of.closeOn && minuteOf(of.closeOn, undefined, '23:59'))
/** 班次结束: 撤场 unless the college counts from 结业. */
export const endOf = (of: TrainingClass, rules: RuleFigures): string | undefined => (rules.classEnd === '结业' ? (of.closeOn ?? of.withdrawOn) : (of.withdrawOn ?? of.closeOn))

/** Saturdays and Sundays unless worked on, and days off as published. */
export function isDayOff(day: string, holidays: readonly Holiday[]): boolean {
  const published = holidays.find(({ id }) => id === day)?.kind
  if (published) return published === '放假'
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** The last day of a term of `days` from `start`, the starting day itself not counted (民法典 第二百零一条). */
export function termEnd(start: string, days: number, rules: Pick<RuleFigures, 'dayKind' | 'shiftsHolidays'>, holidays: readonly Holiday[]): string {
  let day = start
  if (rules.dayKind === '自然日') day = addDays(start, days)
  else for (let left = days; left > 0; ) if (!isDayOff((day = addDays(day, 1)), holidays)) left--
  if (rules.shiftsHolidays) while (isDayOff(day, holidays)) day = addDays(day, 1)
  return day
}
