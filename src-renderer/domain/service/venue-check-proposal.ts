/** 会场布置 and 设备检查 of every venue that the timetable uses, before its first use (R8.3a–b). */
import { addDays } from '../calendar.ts'
import type { VenueCheck } from '../preparation.ts'
import type { Session } from '../session.ts'
import type { Staff } from '../staff.ts'
import { venuesOf } from '../teaching/venues.ts'

/** Held somewhere else, or in no room that is set up. */
const OUTSIDE: readonly Session['kind'][] = ['现场教学', '自学', '报到', '撤场']

export interface FirstUse {
  readonly venue: string
  readonly date: string
  /** HH:MM where the timetable tells it. */
  readonly from?: string
}

/** Each venue once, by the day it is first used. */
export function firstUses(sessions: readonly Session[]): FirstUse[] {
  const uses = sessions.filter(({ kind }) => !OUTSIDE.includes(kind)).flatMap(({ date, from, venue }) => venuesOf(venue).map((name): FirstUse => ({ venue: name, date, ...(from ? { from } : {}) })))
  const rank = ({ date, from, venue }: FirstUse): string => `${date} ${from ?? '99'} ${venue}`
  const ordered = uses.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return ordered.filter(({ venue }, i) => ordered.findIndex((other) => other.venue === venue) === i)
}

/** Who answers for each of the two. */
export const CHECK_DEPARTMENTS: Readonly<Record<VenueCheck['kind'], string>> = { 会场布置: '学员工作处', 设备检查: '图书情报信息中心' }

/** A line for each venue that has none of its kind yet, the day before it is first used; found and signed by whoever checks. */
export function proposeVenueChecks(sessions: readonly Session[], checks: readonly VenueCheck[], staff: readonly Staff[]): Omit<VenueCheck, 'id'>[] {
  const has = (kind: VenueCheck['kind'], venue: string): boolean => checks.some((check) => check.kind === kind && venuesOf(check.venue).includes(venue))
  return firstUses(sessions).flatMap(({ venue, date }) => (['会场布置', '设备检查'] as const).filter((kind) => !has(kind, venue)).map((kind) => {
    const department = CHECK_DEPARTMENTS[kind]
    const checker = staff.find((person) => person.role === '部门参与人' && person.department === department)?.name
    return { kind, venue, date: addDays(date, -1), department, ...(checker ? { checker } : {}) }
  }))
}
