/** What a timetable amounts to: its days, its 学时, and what earlier entries suggest for a new one. */
import { eachDay } from '../calendar.ts'
import { HALVES, type Half, type Session } from '../session.ts'
import type { TrainingClass } from '../training-class.ts'

/** Every day from 报到 to 撤场 and every other day that has an entry, in order. Empty while no day is known. */
export function timetableDays(trainingClass: Pick<TrainingClass, 'arriveOn' | 'openOn' | 'closeOn' | 'withdrawOn'>, sessions: readonly Pick<Session, 'date'>[] = []): string[] {
  const first = trainingClass.arriveOn ?? trainingClass.openOn
  const last = trainingClass.withdrawOn ?? trainingClass.closeOn ?? first
  const days = first && last ? eachDay(first, last < first ? first : last) : []
  return [...new Set([...days, ...sessions.map((session) => session.date)])].sort()
}

/** 学时 in tenths at most: 0.1 + 0.2 must not show as 0.30000000000000004. */
export const roundHours = (hours: number): number => Math.round(hours * 10) / 10

export const totalHours = (sessions: readonly Session[]): number => roundHours(sessions.reduce((sum, session) => sum + (session.hours ?? 0), 0))

export type KnownTeacher = Required<Pick<Session, 'teacher'>> & Pick<Session, 'teacherUnit' | 'teacherTitle' | 'teachingDepartment'>

/** Each teacher once, as the latest entry has it; the latest first. */
export function knownTeachers(sessions: readonly Session[]): KnownTeacher[] {
  const known = new Map<string, KnownTeacher>()
  for (const { teacher, teacherUnit, teacherTitle, teachingDepartment } of latestFirst(sessions)) {
    if (teacher && !known.has(teacher)) known.set(teacher, { teacher, ...(teacherUnit ? { teacherUnit } : {}), ...(teacherTitle ? { teacherTitle } : {}), ...(teachingDepartment ? { teachingDepartment } : {}) })
  }
  return [...known.values()]
}

/** Each value that a text field has had, the latest first. */
export const knownValues = (sessions: readonly Session[], field: 'venue' | 'teacherUnit' | 'teacherTitle' | 'teachingDepartment'): string[] =>
  [...new Set(latestFirst(sessions).flatMap((session) => session[field] ?? []))]

const latestFirst = (sessions: readonly Session[]): Session[] => [...sessions].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))

export interface HalfDay {
  readonly date: string
  readonly half: Half
}

/** The half-day before or after; undefined beyond the first and last of `days`. */
export function neighbour({ date, half }: HalfDay, days: readonly string[], step: 1 | -1): HalfDay | undefined {
  const at = days.indexOf(date) * HALVES.length + HALVES.indexOf(half) + step
  const day = days[Math.floor(at / HALVES.length)]
  return at < 0 || day === undefined ? undefined : { date: day, half: HALVES[at % HALVES.length]! }
}

/** What an entry becomes in another half-day: clock times of a morning say nothing in an afternoon. */
export const placedIn = (session: Pick<Session, 'half'>, to: HalfDay): { date: string; half: Half; from?: null; to?: null } => ({ ...to, ...(session.half === to.half ? {} : { from: null, to: null }) })
