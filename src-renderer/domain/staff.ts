/** 工作人员 of one class: 辅导员 (第七条), 学业导师 (第九条), 各部门项目参与人 (第五条), 主办单位派驻人员. */
import { choice, date, flag, number, text, type FieldsOf } from './field.ts'

export const STAFF_ROLES = ['辅导员', '学业导师', '部门参与人', '主办单位派驻人员'] as const
export const DEPARTMENTS = ['教务处', '学员工作处', '财务后勤处', '教研部门', '科研处', '法治宣传事务部', '图书情报信息中心', '办公室'] as const

export interface Staff {
  id: string
  role: (typeof STAFF_ROLES)[number]
  name: string
  department?: string
  phone?: string
  duty?: string
  /** With two 辅导员: the one who leads. */
  first?: boolean
  /** Of 教务处, for whoever stands in as leader or participant: the 科室. */
  section?: string
  appointedOn?: string
  /** R7.c: why a 辅导员 comes from another department. */
  reason?: string
  /** Is in the 微信工作群 (R10.b). */
  inGroup?: boolean
  order?: number
}

export const staffFields: FieldsOf<Staff> = {
  role: choice('身份', STAFF_ROLES, { required: true }),
  name: text('姓名', { required: true }),
  department: text('部门'),
  phone: text('电话'),
  duty: text('职责'),
  first: flag('主辅导员'),
  section: text('科室'),
  appointedOn: date('指定日期'),
  reason: text('由其他部门人员担任的理由'),
  inGroup: flag('已入群'),
  order: number('顺序', { merge: 'newest' })
}
