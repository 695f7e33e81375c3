/** 日常数据 summed: what the 数据确认单 and the screens of the daily figures both show (第八条（八）). No money in it. */
import { eachDay } from '../calendar.ts'
import type { Activity, LodgingDay, MealDay, VenueUse } from '../daily-figures.ts'
import { DINERS } from '../daily-figures.ts'
import { ROOM_KINDS, type RoomKind } from '../room.ts'
import type { ClassSnapshot } from '../snapshot.ts'

/** Days of the class, 报到 to 撤场; where those are not set, from the first to the last day anything is planned or recorded. */
export function classDays(snapshot: Pick<ClassSnapshot, 'class' | 'sessions' | 'lodgingDays' | 'mealDays' | 'venueUses' | 'activities'>): string[] {
  const { arriveOn, openOn, closeOn, withdrawOn } = snapshot.class
  const recorded = [snapshot.sessions, snapshot.lodgingDays, snapshot.mealDays, snapshot.venueUses, snapshot.activities].flatMap((rows) => rows.map((row) => row.date))
  const known = [arriveOn, openOn, closeOn, withdrawOn, ...recorded].filter((day) => day !== undefined).sort()
  // A record outside the planned days still happened: it widens the range rather than vanish from the sums.
  return known.length === 0 ? [] : eachDay(known[0]!, known.at(-1)!)
}

export interface LodgingSum {
  readonly roomKind: RoomKind
  /** 间·夜 */
  readonly roomNights: number
  /** 人·夜 of each kind of guest, and of all. */
  readonly trainees: number
  readonly workers: number
  readonly teachers: number
  readonly personNights: number
}

/** Guests of one record, all kinds. */
export const guestsOf = (day: LodgingDay): number => (day.trainees ?? 0) + (day.workers ?? 0) + (day.teachers ?? 0)

/** One sum a kind of room that was used, in the order of ROOM_KINDS. */
export const sumLodging = (days: readonly LodgingDay[]): LodgingSum[] =>
  ROOM_KINDS.flatMap((roomKind) => {
    const own = days.filter((day) => day.roomKind === roomKind)
    const total = (of: (day: LodgingDay) => number | undefined): number => own.reduce((sum, day) => sum + (of(day) ?? 0), 0)
    return own.length === 0 ? [] : [{ roomKind, roomNights: total((day) => day.rooms), trainees: total((day) => day.trainees), workers: total((day) => day.workers), teachers: total((day) => day.teachers), personNights: total(guestsOf) }]
  })

export interface MealSum {
  readonly diners: MealDay['diners']
  readonly breakfast: number
  readonly lunch: number
  readonly dinner: number
  /** 人次 of all three. */
  readonly persons: number
}

/** One sum a kind of diner that was recorded, in the order of DINERS. Figures are 人次. */
export const sumMeals = (days: readonly MealDay[]): MealSum[] =>
  DINERS.flatMap((diners) => {
    const own = days.filter((day) => day.diners === diners)
    const total = (of: (day: MealDay) => number | undefined): number => own.reduce((sum, day) => sum + (of(day) ?? 0), 0)
    const [breakfast, lunch, dinner] = [total((day) => day.breakfast), total((day) => day.lunch), total((day) => day.dinner)]
    return own.length === 0 ? [] : [{ diners, breakfast, lunch, dinner, persons: breakfast + lunch + dinner }]
  })

/** Half-days that a record counts; one unless told. */
export const halfDaysOf = (use: VenueUse): number => use.units ?? 1

/** Half-days a venue, in the order of first use. */
export function sumVenues(uses: readonly VenueUse[]): { readonly venue: string; readonly halfDays: number }[] {
  const sums = new Map<string, number>()
  for (const use of inDayOrder(uses)) sums.set(use.venue, (sums.get(use.venue) ?? 0) + halfDaysOf(use))
  return [...sums].map(([venue, halfDays]) => ({ venue, halfDays }))
}

/** Quantities an item and unit, in the order of first mention. */
export function sumActivities(activities: readonly Activity[]): { readonly item: string; readonly unit: string; readonly quantity: number }[] {
  const sums = new Map<string, { item: string; unit: string; quantity: number }>()
  for (const { item, unit = '', quantity } of inDayOrder(activities)) {
    const key = `${item}\n${unit}`
    const sum = sums.get(key) ?? { item, unit, quantity: 0 }
    sums.set(key, { ...sum, quantity: sum.quantity + (quantity ?? 0) })
  }
  return [...sums.values()]
}

/** By day, then as given. */
export const inDayOrder = <T extends { readonly date: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
