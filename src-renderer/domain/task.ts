/** 任务分解: what a department does for this class, and by when (第三条, 第八条（一）). */
import { date, number, text, type FieldsOf } from './field.ts'

export interface Task {
  id: string
  department: string
  matter: string
  requirement?: string
  person?: string
  phone?: string
  dueOn?: string
  order?: number
}

export const taskFields: FieldsOf<Task> = {
  department: text('责任部门', { required: true }),
  matter: text('任务', { required: true, longest: 500 }),
  requirement: text('要求', { longest: 500 }),
  person: text('项目参与人'),
  phone: text('电话'),
  dueOn: date('完成时限'),
  order: number('顺序', { merge: 'newest' })
}
