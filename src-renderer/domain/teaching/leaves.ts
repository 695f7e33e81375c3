/** 请假 as the sign-in sheets have it: who missed which sessions, and how far each has come towards one seventh of the 学时. */
import type { Session } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { onRoster, type Trainee } from '../trainee.ts'
import { leaveByTrainee, type Leave } from './leave-hours.ts'

export interface LeaveOfPerson extends Leave {
  readonly trainee: Trainee
  /** In the order of the timetable. */
  readonly sessions: readonly Session[]
}

/** Everybody on the roster who was marked 请假 in a session, in roster order. */
export function leavesOf({ trainees, sessions, attendance }: Pick<ClassSnapshot, 'trainees' | 'sessions' | 'attendance'>): LeaveOfPerson[] {
  const leaves = leaveByTrainee(sessions, attendance)
  const sheetById = new Map(attendance.map((sheet) => [sheet.id, sheet]))
  return onRoster(trainees).flatMap((trainee): LeaveOfPerson[] => {
    const missed = sessions.filter(({ id }) => sheetById.get(id)?.marks[trainee.id] === '请假')
    const leave = leaves.get(trainee.id)
    return leave && missed.length ? [{ ...leave, trainee, sessions: missed }] : []
  })
}
