/** 课程表: one entry of the timetable. Each that takes attendance yields a sign-in sheet. */
import { choice, date, flag, number, text, time, type FieldsOf } from './field.ts'

export const HALVES = ['上午', '下午', '晚上'] as const
export type Half = (typeof HALVES)[number]
export const SESSION_KINDS = ['讲授', '研讨', '现场教学', '自学', '考核', '报到', '开班式', '班会', '结业式', '撤场', '其他'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]
/** Kinds that are teaching and need a teacher; the others are events. */
export const TEACHING_KINDS: readonly SessionKind[] = ['讲授', '研讨', '现场教学', '自学', '考核']

export interface Session {
  id: string
  date: string
  half: Half
  /** HH:MM */
  from?: string
  to?: string
  kind: SessionKind
  title: string
  teacher?: string
  teacherUnit?: string
  teacherTitle?: string
  /** 教研部门 that sends the teacher. */
  teachingDepartment?: string
  venue?: string
  /** 学时. */
  hours?: number
  noSignIn?: boolean
  remark?: string
}

export const sessionFields: FieldsOf<Session> = {
  date: date('日期', { required: true }),
  half: choice('半天', HALVES, { required: true }),
  from: time('开始'),
  to: time('结束'),
  kind: choice('形式', SESSION_KINDS, { required: true }),
  title: text('课程内容', { required: true }),
  teacher: text('授课人'),
  teacherUnit: text('授课人单位'),
  teacherTitle: text('职务职称'),
  teachingDepartment: text('教研部门'),
  venue: text('地点'),
  hours: number('学时'),
  noSignIn: flag('不签到'),
  remark: text('备注')
}

/** Timetable order: day, half-day, start, kind of entry, id. */
export function inTimetableOrder(sessions: readonly Session[]): Session[] {
  const rank = (s: Session): string => `${s.date} ${HALVES.indexOf(s.half)} ${s.from ?? '99:99'} ${s.id}`
  return sessions.map((session) => [rank(session), session] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session)
}

/** 报到 and 撤场 have sheets of their own or none; the rest take attendance unless told otherwise. */
export const takesAttendance = (session: Session): boolean => !session.noSignIn && session.kind !== '报到' && session.kind !== '撤场' && session.kind !== '自学'
