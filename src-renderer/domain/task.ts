/** 任务分解: what a department does for this class, and by when (第三条, 第八条（一）). */
import { date, number, reference, text, type FieldsOf } from './field.ts'

export interface Task {
  id: string
  department: string
  matter: string
  requirement?: string
  person?: string
  phone?: string
  /** Departments that help with it. */
  assisting?: string
  dueOn?: string
  startOn?: string
  place?: string
  /** The day the person was told (R8.1b). */
  toldOn?: string
  doneOn?: string
  /** The 项目协调会议 that decided it (R5.f). */
  meetingId?: string
  order?: number
}

export const taskFields: FieldsOf<Task> = {
  department: text('责任部门', { required: true }),
  matter: text('任务', { required: true, longest: 500 }),
  requirement: text('要求', { longest: 500 }),
  person: text('项目参与人'),
  phone: text('电话'),
  assisting: text('配合部门'),
  dueOn: date('完成时限'),
  startOn: date('开始日期'),
  place: text('地点'),
  toldOn: date('通知日期'),
  doneOn: date('完成日期'),
  meetingId: reference('议定会议'),
  order: number('顺序', { merge: 'newest' })
}
