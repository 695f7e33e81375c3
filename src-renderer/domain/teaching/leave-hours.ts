/** 请假学时: leave of more than one seventh of all 学时 means leaving the class (干部教育培训工作条例; a reminder, never a verdict). */
import type { AttendanceSheet } from '../attendance.ts'
import type { Session } from '../session.ts'
import { roundHours, totalHours } from './timetable.ts'

export const LEAVE_SHARE = 1 / 7

export interface Leave {
  /** 学时 of all sessions marked 请假. */
  readonly hours: number
  readonly total: number
  /** near: four fifths of the limit are used up. */
  readonly state: 'none' | 'some' | 'near' | 'over'
}

/** The leave of every trainee who has some, by trainee id. */
export function leaveByTrainee(sessions: readonly Session[], sheets: readonly AttendanceSheet[]): Map<string, Leave> {
  const total = totalHours(sessions)
  const hoursOf = new Map(sessions.map((session) => [session.id, session.hours ?? 0]))
  const sums = new Map<string, number>()
  for (const sheet of sheets) {
    const hours = hoursOf.get(sheet.id)
    if (hours === undefined) continue
    for (const [trainee, mark] of Object.entries(sheet.marks)) if (mark === '请假') sums.set(trainee, (sums.get(trainee) ?? 0) + hours)
  }
  return new Map([...sums].map(([trainee, sum]) => [trainee, { hours: roundHours(sum), total, state: stateOf(sum, total) }]))
}

function stateOf(hours: number, total: number): Leave['state'] {
  if (hours === 0) return 'none'
  if (hours > total * LEAVE_SHARE) return 'over'
  return hours >= 0.8 * total * LEAVE_SHARE ? 'near' : 'some'
}
