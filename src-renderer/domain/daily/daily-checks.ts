/** Soft checks of the daily figures (第八条（八）): they point, they never block. */
import { shortDate } from '../calendar.ts'
import type { DailyFacts } from './daily-proposals.ts'
import type { LodgingDay, MealDay } from '../daily-figures.ts'
import { presentOn } from './present-counts.ts'
import { USUAL_BEDS } from '../lodging/room-ranges.ts'
import type { Room } from '../room.ts'

export interface DailyRemark {
  readonly date: string
  readonly category: '住宿' | '用餐' | '会场' | '其他活动'
  /** The record it speaks of. */
  readonly id: string
  readonly sentence: string
}

export function checkDay(facts: DailyFacts, date: string): DailyRemark[] {
  const present = presentOn(facts, date).length
  return [
    ...facts.lodgingDays.filter((row) => row.date === date).flatMap((row) => remarkOfLodging(row, facts.rooms)),
    ...facts.mealDays.filter((row) => row.date === date).flatMap((row) => remarkOfMeals(row, present, facts.trainees.length > 0))
  ]
}

/** 人·夜 ≤ 床位: as many people as the rooms counted can hold, the largest rooms of that kind first. */
function remarkOfLodging(row: LodgingDay, rooms: readonly Room[]): DailyRemark[] {
  const people = (row.trainees ?? 0) + (row.workers ?? 0) + (row.teachers ?? 0)
  const remark = (sentence: string): DailyRemark[] => [{ date: row.date, category: '住宿', id: row.id, sentence: `${shortDate(row.date)}${row.roomKind}：${sentence}` }]
  if (row.rooms === undefined) return people > 0 ? remark(`住了 ${people} 人，还没有填间数`) : []
  const beds = rooms.filter((room) => room.kind === row.roomKind).map((room) => room.beds).sort((a, b) => b - a).slice(0, row.rooms)
  const capacity = beds.reduce((sum, count) => sum + count, 0) + (row.rooms - beds.length) * USUAL_BEDS[row.roomKind]
  return people > capacity ? remark(`${row.rooms} 间至多住 ${capacity} 人，现在填了 ${people} 人`) : []
}

/** 用餐 ≤ 在院人数; workers and guests are not on the roster, so only trainees can be checked. */
function remarkOfMeals(row: MealDay, present: number, hasRoster: boolean): DailyRemark[] {
  if (row.diners !== '学员' || !hasRoster) return []
  const most = Math.max(row.breakfast ?? 0, row.lunch ?? 0, row.dinner ?? 0)
  return most > present ? [{ date: row.date, category: '用餐', id: row.id, sentence: `${shortDate(row.date)}：学员用餐 ${most} 人，当天在院 ${present} 人` }] : []
}
