/** Which evaluation forms a class hands out: one 服务质量 of the class, one 教学质量 of each lesson with a teacher. */
import type { EvaluationKind, EvaluationRound } from '../evaluation.ts'
import { inTimetableOrder, TEACHING_KINDS, type Session } from '../session.ts'

export interface PlannedRound {
  /** The id its record has or will have: two PCs that begin the same form make one record. */
  readonly id: string
  readonly kind: EvaluationKind
  readonly session?: Session
  readonly round?: EvaluationRound
}

export const SERVICE_ROUND = '服务质量'
export const lessonRound = (sessionId: string): string => `教学质量|${sessionId}`

const isEvaluated = (session: Session): boolean => TEACHING_KINDS.includes(session.kind) && session.kind !== '自学' && Boolean(session.teacher?.trim())

/** Lessons in the order of the timetable, then the service form; a round whose lesson is gone stays, at the end. */
export function plannedRounds(sessions: readonly Session[], rounds: readonly EvaluationRound[]): PlannedRound[] {
  const byId = new Map(rounds.map((round) => [round.id, round]))
  const lessons = inTimetableOrder(sessions).filter((session) => isEvaluated(session) || byId.has(lessonRound(session.id))).map((session) => planned(lessonRound(session.id), '教学质量', byId, session))
  const known = new Set([SERVICE_ROUND, ...lessons.map(({ id }) => id)])
  const orphans = [...rounds].filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return [...lessons, planned(SERVICE_ROUND, '服务质量', byId), ...orphans.map(({ id, kind }) => planned(id, kind, byId))]
}

function planned(id: string, kind: EvaluationKind, byId: ReadonlyMap<string, EvaluationRound>, session?: Session): PlannedRound {
  const round = byId.get(id)
  return { id, kind, ...(session ? { session } : {}), ...(round ? { round } : {}) }
}
