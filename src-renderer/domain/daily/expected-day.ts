/**
 * What a day is expected to bring, for those who prepare it (餐厅, 物业服务单位): what was typed, else what rooms, sign-in and
 * timetable propose. While the roster is empty the planned number of people stands in for it. Counts only.
 */
import type { LodgingDay, MealDay, VenueUse } from '../daily-figures.ts'
import { DINERS } from '../daily-figures.ts'
import { ROOM_KINDS } from '../room.ts'
import { HALVES } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { onRoster } from '../trainee.ts'
import { proposeLodging, proposeMeals, proposeVenues, type Proposal } from './daily-proposals.ts'

/** 用餐 of one day, a row a kind of diner. */
export function expectedMeals(snapshot: ClassSnapshot, date: string): MealDay[] {
  const rows = expected(proposeMeals(withPlannedPeople(snapshot), date), snapshot.mealDays.filter((row) => row.date === date))
  return rows.sort((a, b) => DINERS.indexOf(a.diners) - DINERS.indexOf(b.diners))
}

/** 住宿 of one night, a row a kind of room; none while nobody has a room and no figure was typed. */
export function expectedLodging(snapshot: ClassSnapshot, date: string): LodgingDay[] {
  const rows = expected(proposeLodging(snapshot, date), snapshot.lodgingDays.filter((row) => row.date === date))
  return rows.sort((a, b) => ROOM_KINDS.indexOf(a.roomKind) - ROOM_KINDS.indexOf(b.roomKind))
}

/** 会场 of one day, a row a venue and half-day. */
export function expectedVenues(snapshot: ClassSnapshot, date: string): VenueUse[] {
  const rows = expected(proposeVenues(snapshot, date), snapshot.venueUses.filter((row) => row.date === date))
  return rows.sort((a, b) => HALVES.indexOf(a.half) - HALVES.indexOf(b.half) || (a.id < b.id ? -1 : 1))
}

function expected<Row extends { readonly id: string }>(proposals: readonly Proposal[], typed: readonly Row[]): Row[] {
  const rowById = new Map(proposals.map(({ id, set }) => [id, { id, ...set } as unknown as Row]))
  for (const row of typed) rowById.set(row.id, { ...rowById.get(row.id), ...row })
  return [...rowById.values()]
}

function withPlannedPeople(snapshot: ClassSnapshot): ClassSnapshot {
  if (onRoster(snapshot.trainees).length > 0) return snapshot
  const planned = Math.min(snapshot.class.plannedCount ?? 0, 5000)
  return { ...snapshot, trainees: Array.from({ length: planned }, (_, i) => ({ id: `planned-${i}`, name: '' })), stays: [], attendance: [] }
}
