/** The catalogue of all record tables. Names are part of the file format: only added to, never reused. */
import { activityFields, lodgingDayFields, mealDayFields, venueUseFields, type Activity, type LodgingDay, type MealDay, type VenueUse } from './daily-figures.ts'
import { markField } from './attendance.ts'
import { budgetLineFields, type BudgetLine } from './budget-line.ts'
import { collegeFields, numberBlockFields, type College, type NumberBlock } from './college.ts'
import type { FieldSpec } from './field.ts'
import { roomFields, stayFields, type Room, type Stay } from './room.ts'
import { sessionFields, type Session } from './session.ts'
import { contactFields, exceptionalMatterFields, agreementFields, sealingFields, planRevisionFields, type Contact, type ExceptionalMatter, type Agreement, type Sealing, type PlanRevision } from './agreement.ts'
import { workFields, reviewFields, type Work, type Review } from './review.ts'
import { departmentReportFields, meetingFields, problemFields, adjustmentFields, matterReportFields, incidentFields, reasonFields, outsideEditFields, type DepartmentReport, type Meeting, type Problem, type Adjustment, type MatterReport, type Incident, type Reason, type OutsideEdit } from './coordination.ts'
import { supplyFields, venueCheckFields, handoutFields, dutyFields, workGroupFields, rehearsalFields, type Supply, type VenueCheck, type Handout, type Duty, type WorkGroup, type Rehearsal } from './preparation.ts'
import { mentorNoticeFields, mentorLogFields, outboundLectureFields, type MentorNotice, type MentorLog, type OutboundLecture } from './mentoring.ts'
import { dataConfirmationFields, signedFigureFields, handoverFields, handoverItemFields, archiveItemFields, type DataConfirmation, type SignedFigure, type Handover, type HandoverItem, type ArchiveItem } from './closing.ts'
import { evaluationRoundFields, evaluationSheetFields, feedbackFields, type EvaluationRound, type EvaluationSheet, type Feedback } from './evaluation.ts'
import { lectureFeeFields, invoiceFields, settlementFields, type LectureFee, type Invoice, type Settlement } from './settlement.ts'
import { paperVersionFields, certificateFields, type PaperVersion, type Certificate } from './paper-version.ts'
import { ruleSetFields, type RuleSet } from './rule-set.ts'
import { departmentFields, colleagueFields, organizationFields, evaluationItemFields, archiveTermFields, holidayFields, emergencyPlanFields, citedRuleFields, taskTemplateFields, facilityFields, enquiryFields, type Department, type Colleague, type Organization, type EvaluationItem, type ArchiveTerm, type Holiday, type EmergencyPlan, type CitedRule, type TaskTemplate, type Facility, type Enquiry } from './college-lists.ts'
import { costProfileFields, costQuotaFields, lectureGradeFields, type CostProfile, type CostQuota, type LectureGrade } from './cost-standard.ts'
import { deviceCertificateFields, revocationFields, type DeviceCertificate, type Revocation } from './device-certificate.ts'
import { staffFields, type Staff } from './staff.ts'
import { taskFields, type Task } from './task.ts'
import { traineeFields, type Trainee } from './trainee.ts'
import { trainingClassFields, type TrainingClass } from './training-class.ts'

export interface TableSpec {
  /** What a person calls one record of it. */
  readonly label: string
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** For tables whose field names are data (attendance: trainee ids): the description of every such field. */
  readonly anyField?: FieldSpec
  /** The field that names a record to a person. */
  readonly title?: string
}

export const TABLES = {
  class: { label: '班次', fields: trainingClassFields, title: 'name' },
  staff: { label: '工作人员', fields: staffFields, title: 'name' },
  task: { label: '任务', fields: taskFields, title: 'matter' },
  budgetLine: { label: '预算科目', fields: budgetLineFields, title: 'item' },
  trainee: { label: '学员', fields: traineeFields, title: 'name' },
  session: { label: '课程', fields: sessionFields, title: 'title' },
  attendance: { label: '签到', fields: {}, anyField: markField },
  room: { label: '房间', fields: roomFields, title: 'number' },
  stay: { label: '住宿', fields: stayFields },
  lodgingDay: { label: '住宿数据', fields: lodgingDayFields, title: 'date' },
  mealDay: { label: '用餐数据', fields: mealDayFields, title: 'date' },
  venueUse: { label: '会场使用', fields: venueUseFields, title: 'venue' },
  activity: { label: '其他活动', fields: activityFields, title: 'item' },
  college: { label: '学院', fields: collegeFields, title: 'name' },
  numberBlock: { label: '号段', fields: numberBlockFields, title: 'series' },
  // version 2 of the database
  contact: { label: '沟通记录', fields: contactFields, title: 'matters' },
  exceptionalMatter: { label: '超常规事项', fields: exceptionalMatterFields, title: 'item' },
  agreement: { label: '书面确认', fields: agreementFields, title: 'form' },
  sealing: { label: '用印', fields: sealingFields, title: 'paper' },
  planRevision: { label: '方案修订', fields: planRevisionFields, title: 'number' },
  work: { label: '课件和文案', fields: workFields, title: 'title' },
  review: { label: '审核', fields: reviewFields, title: 'stage' },
  departmentReport: { label: '部门报送', fields: departmentReportFields },
  meeting: { label: '协调会议', fields: meetingFields, title: 'date' },
  problem: { label: '问题', fields: problemFields, title: 'matter' },
  adjustment: { label: '临时调整', fields: adjustmentFields, title: 'after' },
  matterReport: { label: '重大事项', fields: matterReportFields, title: 'kind' },
  incident: { label: '突发事件', fields: incidentFields, title: 'matter' },
  reason: { label: '理由说明', fields: reasonFields, title: 'text' },
  outsideEdit: { label: '代改告知', fields: outsideEditFields, title: 'what' },
  supply: { label: '备品', fields: supplyFields, title: 'item' },
  venueCheck: { label: '会场检查', fields: venueCheckFields, title: 'venue' },
  handout: { label: '资料发放', fields: handoutFields },
  duty: { label: '值守', fields: dutyFields, title: 'person' },
  workGroup: { label: '微信工作群', fields: workGroupFields, title: 'name' },
  rehearsal: { label: '模拟', fields: rehearsalFields, title: 'date' },
  mentorNotice: { label: '轮值通知', fields: mentorNoticeFields, title: 'department' },
  mentorLog: { label: '跟岗记录', fields: mentorLogFields, title: 'mentor' },
  outboundLecture: { label: '外派授课', fields: outboundLectureFields, title: 'teacher' },
  dataConfirmation: { label: '数据确认', fields: dataConfirmationFields, title: 'round' },
  signedFigure: { label: '签认数据', fields: signedFigureFields, title: 'item' },
  handover: { label: '移交', fields: handoverFields },
  handoverItem: { label: '移交材料', fields: handoverItemFields, title: 'title' },
  archiveItem: { label: '档案', fields: archiveItemFields, title: 'title' },
  evaluationRound: { label: '评估', fields: evaluationRoundFields, title: 'kind' },
  evaluationSheet: { label: '评估表', fields: evaluationSheetFields },
  feedback: { label: '意见建议', fields: feedbackFields, title: 'opinion' },
  lectureFee: { label: '讲课费', fields: lectureFeeFields, title: 'teacher' },
  invoice: { label: '发票', fields: invoiceFields, title: 'title' },
  settlement: { label: '决算', fields: settlementFields },
  ruleSet: { label: '规则版本', fields: ruleSetFields, title: 'name' },
  department: { label: '部门', fields: departmentFields, title: 'name' },
  colleague: { label: '人员库', fields: colleagueFields, title: 'name' },
  organization: { label: '主办单位库', fields: organizationFields, title: 'name' },
  costProfile: { label: '费用标准', fields: costProfileFields, title: 'name' },
  costQuota: { label: '综合定额', fields: costQuotaFields, title: 'category' },
  lectureGrade: { label: '讲课费标准', fields: lectureGradeFields, title: 'grade' },
  evaluationItem: { label: '评估项目', fields: evaluationItemFields, title: 'title' },
  archiveTerm: { label: '归档范围', fields: archiveTermFields, title: 'title' },
  holiday: { label: '节假日', fields: holidayFields, title: 'name' },
  emergencyPlan: { label: '应急预案', fields: emergencyPlanFields, title: 'title' },
  citedRule: { label: '制度', fields: citedRuleFields, title: 'title' },
  taskTemplate: { label: '任务模板', fields: taskTemplateFields, title: 'matter' },
  facility: { label: '会场客房', fields: facilityFields, title: 'name' },
  enquiry: { label: '来电登记', fields: enquiryFields, title: 'sponsor' },
  // version 3 of the database
  paperVersion: { label: '材料版次', fields: paperVersionFields, title: 'title' },
  certificate: { label: '结业证书', fields: certificateFields, title: 'number' },
  // version 4 of the database
  deviceCertificate: { label: '电脑', fields: deviceCertificateFields, title: 'computer' },
  revocation: { label: '电脑停用', fields: revocationFields }
} as const satisfies Record<string, TableSpec>

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name)

/** The record type of each table, attendance excepted, whose fields are trainee ids. */
export interface RowTypes {
  class: TrainingClass
  staff: Staff
  task: Task
  budgetLine: BudgetLine
  trainee: Trainee
  session: Session
  attendance: { id: string }
  room: Room
  stay: Stay
  lodgingDay: LodgingDay
  mealDay: MealDay
  venueUse: VenueUse
  activity: Activity
  college: College
  numberBlock: NumberBlock
  contact: Contact
  exceptionalMatter: ExceptionalMatter
  agreement: Agreement
  sealing: Sealing
  planRevision: PlanRevision
  work: Work
  review: Review
  departmentReport: DepartmentReport
  meeting: Meeting
  problem: Problem
  adjustment: Adjustment
  matterReport: MatterReport
  incident: Incident
  reason: Reason
  outsideEdit: OutsideEdit
  supply: Supply
  venueCheck: VenueCheck
  handout: Handout
  duty: Duty
  workGroup: WorkGroup
  rehearsal: Rehearsal
  mentorNotice: MentorNotice
  mentorLog: MentorLog
  outboundLecture: OutboundLecture
  dataConfirmation: DataConfirmation
  signedFigure: SignedFigure
  handover: Handover
  handoverItem: HandoverItem
  archiveItem: ArchiveItem
  evaluationRound: EvaluationRound
  evaluationSheet: EvaluationSheet
  feedback: Feedback
  lectureFee: LectureFee
  invoice: Invoice
  settlement: Settlement
  ruleSet: RuleSet
  department: Department
  colleague: Colleague
  organization: Organization
  costProfile: CostProfile
  costQuota: CostQuota
  lectureGrade: LectureGrade
  evaluationItem: EvaluationItem
  archiveTerm: ArchiveTerm
  holiday: Holiday
  emergencyPlan: EmergencyPlan
  citedRule: CitedRule
  taskTemplate: TaskTemplate
  facility: Facility
  enquiry: Enquiry
  paperVersion: PaperVersion
  certificate: Certificate
  deviceCertificate: DeviceCertificate
  revocation: Revocation
}

/**
 * Words that every object answers to (`constructor`, `toString` …). As the name of a field or the id of a record they are
 * refused everywhere: marks, rows and counts are kept in objects by such names, and one of them would find a function.
 */
const INHERITED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])
export const isInherited = (name: string): boolean => INHERITED.has(name)

const FORBIDDEN: ReadonlySet<string> = new Set([...INHERITED, 'id', 'cls', '_del', '_cf', '_x'])
const FIELD_NAME = /^[A-Za-z0-9|_-]{1,64}$/

/** The description of a field, or undefined for one this version does not know. */
export function fieldOf(table: TableName, name: string): FieldSpec | undefined {
  if (FORBIDDEN.has(name)) return undefined
  const spec: TableSpec = TABLES[table]
  return Object.hasOwn(spec.fields, name) ? spec.fields[name] : spec.anyField
}

/** Whether a field name from a file is safe to store, known to this version or not. */
export const isFieldName = (name: string): boolean => FIELD_NAME.test(name) && !FORBIDDEN.has(name)
