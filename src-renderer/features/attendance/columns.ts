/** The columns of the sign-in matrix: who, then 报到, then every session that takes attendance. */
import { ARRIVAL, MARKS } from '#domain/attendance.ts'
import { shortDateWithWeekday, weekday } from '#domain/calendar.ts'
import { clockRange } from '#domain/reading/clock-range.ts'
import { takesAttendance, type Session } from '#domain/session.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { MarkChoice } from '#ui/grid/column.ts'
import type { MatrixSession } from '#ui/mark-matrix.tsx'

export const NAME = 'name'
export const GROUP = 'group'
export const LEAVE = 'leave'

/** One sheet of the matrix. */
export interface SheetColumn {
  readonly id: string
  readonly date?: string
  /** 上午 讲授: what fits over one narrow column. */
  readonly heading: string
  /** 11月24日上午 监狱执法规范化 */
  readonly title: string
  readonly clock: string
}

const SIGNS = { 到: '√', 迟到: '迟', 早退: '早', 请假: '假', 缺席: '缺' } as const
export const MARK_CHOICES: readonly MarkChoice[] = MARKS.map((value, index) => ({ value, sign: SIGNS[value], keys: String(index + 1) }))

export const sheetsOf = (sessions: readonly Session[], arriveOn: string | undefined): SheetColumn[] => [
  { id: ARRIVAL, ...(arriveOn ? { date: arriveOn } : {}), heading: '报到', title: '报到', clock: '' },
  ...sessions.filter(takesAttendance).map(
    (session): SheetColumn => ({ id: session.id, date: session.date, heading: `${session.half} ${session.kind}`, title: `${shortDateWithWeekday(session.date)}${session.half} ${session.title}`, clock: clockRange(session.from, session.to) })
  )
]

/** 11.24 周二: a heading must fit over one narrow column. */
const shortDay = (date: string): string => `${Number(date.slice(5, 7))}.${Number(date.slice(8))} 周${weekday(date)}`

/** A heading stands in one line, 上午 现场教学 too; widths in px at 100 %. */
export const matrixSessions = (sheets: readonly SheetColumn[]): MatrixSession[] => sheets.map(({ id, heading, date }) => ({ key: id, title: heading, day: date ? shortDay(date) : '', width: Math.max(88, 24 + 15 * (heading.length - 1)) }))

export const PERSON_COLUMNS = [
  { key: NAME, title: '姓名', width: 200 },
  { key: GROUP, title: '组别', width: 72 },
  { key: LEAVE, title: '请假学时', width: 82, align: 'end' as const }
]

/** The name, and for people of one name their unit too, so that nobody is marked for another. */
export function nameShown(people: readonly Trainee[]): Map<string, string> {
  const times = new Map<string, number>()
  for (const { name } of people) times.set(name, (times.get(name) ?? 0) + 1)
  return new Map(people.map(({ id, name, organization }) => [id, times.get(name)! > 1 && organization ? `${name}（${organization}）` : name]))
}
