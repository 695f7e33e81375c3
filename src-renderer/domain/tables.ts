/** The catalogue of all record tables. Names are part of the file format: only added to, never reused. */
import { activityFields, lodgingDayFields, mealDayFields, venueUseFields, type Activity, type LodgingDay, type MealDay, type VenueUse } from './daily-figures.ts'
import { markField } from './attendance.ts'
import { budgetLineFields, type BudgetLine } from './budget-line.ts'
import { collegeFields, numberBlockFields, type College, type NumberBlock } from './college.ts'
import type { FieldSpec, Scalar } from './field.ts'
import { roomFields, stayFields, type Room, type Stay } from './room.ts'
import { sessionFields, type Session } from './session.ts'
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
  numberBlock: { label: '号段', fields: numberBlockFields, title: 'series' }
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
}

/** Field names that would reach an object's prototype are refused everywhere. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', 'id', 'cls', '_del', '_cf', '_x'])
const FIELD_NAME = /^[A-Za-z0-9|_-]{1,64}$/

/** The description of a field, or undefined for one this version does not know. */
export function fieldOf(table: TableName, name: string): FieldSpec | undefined {
  if (FORBIDDEN.has(name)) return undefined
  const spec: TableSpec = TABLES[table]
  return Object.hasOwn(spec.fields, name) ? spec.fields[name] : spec.anyField
}

/** Whether a field name from a file is safe to store, known to this version or not. */
export const isFieldName = (name: string): boolean => FIELD_NAME.test(name) && !FORBIDDEN.has(name)

export type PlainRow = { readonly id: string } & Readonly<Record<string, Scalar | undefined>>
