/** 学业导师 by rotation (第九条), and teachers sent out (第一条). */
import { date, number, paragraphs, reference, text, type FieldsOf } from './field.ts'

/** 轮值通知 (R9.a): one a department notified. */
export interface MentorNotice {
  id: string
  department: string
  notifiedOn?: string
  /** Whose turn it was by the rotation when this was decided. */
  turnOf?: string
  /** Why another department was notified. */
  reason?: string
}

export const mentorNoticeFields: FieldsOf<MentorNotice> = {
  department: text('教研部门', { required: true }),
  notifiedOn: date('通知日期'),
  turnOf: text('轮值部门'),
  reason: text('不按轮值的理由', { longest: 500 })
}

/** 跟岗记录 (R9.c): one day of one 学业导师. */
export interface MentorLog {
  id: string
  date: string
  mentor: string
  sessionId?: string
  guidance?: string
  problems?: string
}

export const mentorLogFields: FieldsOf<MentorLog> = {
  date: date('日期', { required: true }),
  mentor: text('学业导师', { required: true }),
  sessionId: reference('听课'),
  guidance: paragraphs('指导情况'),
  problems: paragraphs('问题和建议')
}

/** 外派授课登记 (R1.b). */
export interface OutboundLecture {
  id: string
  teacher: string
  inviter?: string
  date?: string
  topic?: string
  place?: string
  hours?: number
  approver?: string
  approvedOn?: string
}

export const outboundLectureFields: FieldsOf<OutboundLecture> = {
  teacher: text('教师', { required: true }),
  inviter: text('邀请单位'),
  date: date('授课日期'),
  topic: text('题目'),
  place: text('地点'),
  hours: number('学时'),
  approver: text('批准人'),
  approvedOn: date('批准日期')
}
