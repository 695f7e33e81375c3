/** What the college sets once for all its classes: lists of the pseudo class `org`, exchanged like any class. */
import { choice, date, flag, number, text, type FieldsOf } from './field.ts'
import { DEPARTMENTS } from './staff.ts'

export interface Department {
  id: string
  name: string
  /** Which of the eight kinds of 第三条; several 教研部门 share one. */
  kind: (typeof DEPARTMENTS)[number]
  head?: string
  phone?: string
  /** 科室, separated by 、. */
  sections?: string
  /** Place in the rotation of 第九条, from 1; only of 教研部门. */
  rotation?: number
  order?: number
}

export const departmentFields: FieldsOf<Department> = {
  name: text('部门名称', { required: true }),
  kind: choice('部门类别', DEPARTMENTS, { required: true }),
  head: text('处室长'),
  phone: text('电话'),
  sections: text('科室'),
  rotation: number('轮值次序'),
  order: number('顺序', { merge: 'newest' })
}

/** 人员库: the college's own people, offered when a name is typed. */
export interface Colleague {
  id: string
  name: string
  department?: string
  section?: string
  post?: string
  phone?: string
  /** 讲课费 grade of a teacher. */
  grade?: string
  order?: number
}

export const colleagueFields: FieldsOf<Colleague> = {
  name: text('姓名', { required: true, longest: 60 }),
  department: text('部门'),
  section: text('科室'),
  post: text('职务'),
  phone: text('电话'),
  grade: text('职称等级'),
  order: number('顺序', { merge: 'newest' })
}

/** 主办单位库; a long-term strategic partner may confirm without an agreement (R6.2b). */
export interface Organization {
  id: string
  name: string
  partner?: boolean
  contact?: string
  phone?: string
  invoiceTitle?: string
  taxNumber?: string
  remark?: string
}

export const organizationFields: FieldsOf<Organization> = {
  name: text('单位名称', { required: true }),
  partner: flag('长期战略合作单位'),
  contact: text('联系人'),
  phone: text('电话'),
  invoiceTitle: text('发票抬头'),
  taxNumber: text('纳税人识别号', { longest: 20 }),
  remark: text('备注')
}

export interface EvaluationItem {
  id: string
  kind: '教学质量' | '服务质量'
  /** Heading it stands under. */
  group?: string
  title: string
  /** Full score; the items of 教学质量 sum to 100. */
  score?: number
  order?: number
}

export const evaluationItemFields: FieldsOf<EvaluationItem> = {
  kind: choice('评估表', ['教学质量', '服务质量'], { required: true }),
  group: text('类别'),
  title: text('评估项目', { required: true }),
  score: number('分值'),
  order: number('顺序', { merge: 'newest' })
}

/** 归档范围: what the file of each class holds, and how long it is kept. */
export interface ArchiveTerm {
  id: string
  stage: '书面确认至报到' | '报到至撤场' | '撤场以后'
  title: string
  term?: string
  required?: boolean
  order?: number
}

export const archiveTermFields: FieldsOf<ArchiveTerm> = {
  stage: choice('阶段', ['书面确认至报到', '报到至撤场', '撤场以后'], { required: true }),
  title: text('题名', { required: true }),
  term: text('保管期限'),
  required: flag('必备'),
  order: number('顺序', { merge: 'newest' })
}

/** 节假日 as published; id is the day. */
export interface Holiday {
  id: string
  kind: '放假' | '上班'
  name?: string
}

export const holidayFields: FieldsOf<Holiday> = { kind: choice('安排', ['放假', '上班'], { required: true }), name: text('节日') }

export const EMERGENCY_KINDS = ['基础设施', '校园', '食品', '公共卫生', '其他'] as const

/** 应急预案 (R3.e, R12.b). */
export interface EmergencyPlan {
  id: string
  kind: (typeof EMERGENCY_KINDS)[number]
  title: string
  effectiveOn?: string
  drilledOn?: string
  remark?: string
}

export const emergencyPlanFields: FieldsOf<EmergencyPlan> = {
  kind: choice('类别', EMERGENCY_KINDS, { required: true }),
  title: text('预案名称', { required: true }),
  effectiveOn: date('施行日期'),
  drilledOn: date('最近演练'),
  remark: text('备注')
}

/** 制度清单 (R2.a): documents that papers cite. */
export interface CitedRule {
  id: string
  title: string
  number?: string
  effectiveOn?: string
  /** Cited in every 实施方案. */
  inPlan?: boolean
  checkedBy?: string
  checkedOn?: string
  order?: number
}

export const citedRuleFields: FieldsOf<CitedRule> = {
  title: text('名称', { required: true }),
  number: text('文号'),
  effectiveOn: date('施行日期'),
  inPlan: flag('写入实施方案'),
  checkedBy: text('核对人'),
  checkedOn: date('核对日期'),
  order: number('顺序', { merge: 'newest' })
}

/** 任务分解 as the college wants it for every class; without any the catalogue of 第三条 stands. */
export interface TaskTemplate {
  id: string
  department: string
  matter: string
  requirement?: string
  /** Only for classes held online. */
  online?: boolean
  /** Due that many days before 报到; negative for after. */
  daysBefore?: number
  order?: number
}

export const taskTemplateFields: FieldsOf<TaskTemplate> = {
  department: text('责任部门', { required: true }),
  matter: text('任务', { required: true, longest: 500 }),
  requirement: text('要求', { longest: 500 }),
  online: flag('仅线上班次'),
  daysBefore: number('报到前几日完成'),
  order: number('顺序', { merge: 'newest' })
}

/** 会场、客房: what the college has, for 来电登记 and clashes. */
export interface Facility {
  id: string
  kind: '会场' | '客房'
  name: string
  building?: string
  /** Seats of a 会场, beds of one 客房. */
  capacity?: number
  /** How many 客房 of this kind. */
  count?: number
  remark?: string
  order?: number
}

export const facilityFields: FieldsOf<Facility> = {
  kind: choice('类别', ['会场', '客房'], { required: true }),
  name: text('名称', { required: true }),
  building: text('楼'),
  capacity: number('座位或床位'),
  count: number('间数'),
  remark: text('备注'),
  order: number('顺序', { merge: 'newest' })
}

/** 来电登记: what a sponsor asked for in one line; becomes a class, or stays with its outcome. */
export interface Enquiry {
  id: string
  calledOn: string
  sponsor: string
  contact?: string
  phone?: string
  fromOn?: string
  untilOn?: string
  persons?: number
  matters?: string
  /** The class it became. */
  classId?: string
  outcome?: '待定' | '已转为班次' | '未成'
}

export const enquiryFields: FieldsOf<Enquiry> = {
  calledOn: date('来电日期', { required: true }),
  sponsor: text('主办单位', { required: true }),
  contact: text('联系人'),
  phone: text('电话'),
  fromOn: date('报到日期'),
  untilOn: date('撤场日期'),
  persons: number('人数'),
  matters: text('要求', { longest: 500 }),
  classId: text('班次'),
  outcome: choice('结果', ['待定', '已转为班次', '未成'])
}
