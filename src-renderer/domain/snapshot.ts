/** Everything of one class at one moment, as rules, papers and lists read it. Plain data in a settled order. */
import type { AttendanceSheet, Mark } from './attendance.ts'
import type { BudgetLine } from './budget-line.ts'
import { DEFAULT_COLLEGE, type College } from './college.ts'
import type { Scalar } from './field.ts'
import type { Activity, LodgingDay, MealDay, VenueUse } from './daily-figures.ts'
import { inOrder } from './in-order.ts'
import type { Room, Stay } from './room.ts'
import type { Contact, ExceptionalMatter, Agreement, Sealing, PlanRevision } from './agreement.ts'
import type { Work, Review } from './review.ts'
import type { DepartmentReport, Meeting, Problem, Adjustment, MatterReport, Incident, Reason, OutsideEdit } from './coordination.ts'
import type { Supply, VenueCheck, Handout, Duty, WorkGroup, Rehearsal } from './preparation.ts'
import type { MentorNotice, MentorLog, OutboundLecture } from './mentoring.ts'
import type { DataConfirmation, SignedFigure, Handover, HandoverItem, ArchiveItem } from './closing.ts'
import type { EvaluationRound, EvaluationSheet, Feedback } from './evaluation.ts'
import type { PaperVersion, Certificate } from './paper-version.ts'
import type { LectureFee, Invoice, Settlement } from './settlement.ts'
import { inTimetableOrder, type Session } from './session.ts'
import type { Staff } from './staff.ts'
import type { TableName } from './tables.ts'
import type { Task } from './task.ts'
import type { Trainee } from './trainee.ts'
import type { TrainingClass } from './training-class.ts'

export interface ClassSnapshot {
  readonly college: College
  readonly class: TrainingClass
  readonly staff: readonly Staff[]
  readonly tasks: readonly Task[]
  readonly budget: readonly BudgetLine[]
  readonly trainees: readonly Trainee[]
  readonly sessions: readonly Session[]
  readonly attendance: readonly AttendanceSheet[]
  readonly rooms: readonly Room[]
  readonly stays: readonly Stay[]
  readonly lodgingDays: readonly LodgingDay[]
  readonly mealDays: readonly MealDay[]
  readonly venueUses: readonly VenueUse[]
  readonly activities: readonly Activity[]
  readonly contacts: readonly Contact[]
  readonly exceptionalMatters: readonly ExceptionalMatter[]
  readonly agreements: readonly Agreement[]
  readonly sealings: readonly Sealing[]
  readonly planRevisions: readonly PlanRevision[]
  readonly works: readonly Work[]
  readonly reviews: readonly Review[]
  readonly departmentReports: readonly DepartmentReport[]
  readonly meetings: readonly Meeting[]
  readonly problems: readonly Problem[]
  readonly adjustments: readonly Adjustment[]
  readonly matterReports: readonly MatterReport[]
  readonly incidents: readonly Incident[]
  readonly reasons: readonly Reason[]
  readonly outsideEdits: readonly OutsideEdit[]
  readonly supplies: readonly Supply[]
  readonly venueChecks: readonly VenueCheck[]
  readonly handouts: readonly Handout[]
  readonly duties: readonly Duty[]
  readonly workGroups: readonly WorkGroup[]
  readonly rehearsals: readonly Rehearsal[]
  readonly mentorNotices: readonly MentorNotice[]
  readonly mentorLogs: readonly MentorLog[]
  readonly outboundLectures: readonly OutboundLecture[]
  readonly dataConfirmations: readonly DataConfirmation[]
  readonly signedFigures: readonly SignedFigure[]
  readonly handovers: readonly Handover[]
  readonly handoverItems: readonly HandoverItem[]
  readonly archiveItems: readonly ArchiveItem[]
  readonly evaluationRounds: readonly EvaluationRound[]
  readonly evaluationSheets: readonly EvaluationSheet[]
  readonly feedback: readonly Feedback[]
  readonly lectureFees: readonly LectureFee[]
  readonly invoices: readonly Invoice[]
  readonly settlements: readonly Settlement[]
  readonly paperVersions: readonly PaperVersion[]
  readonly certificates: readonly Certificate[]
}

/** The list of a snapshot that holds each table's records; `class` and what belongs to the college are no lists of it. */
export const SNAPSHOT_LISTS = {
  staff: 'staff',
  task: 'tasks',
  budgetLine: 'budget',
  trainee: 'trainees',
  session: 'sessions',
  attendance: 'attendance',
  room: 'rooms',
  stay: 'stays',
  lodgingDay: 'lodgingDays',
  mealDay: 'mealDays',
  venueUse: 'venueUses',
  activity: 'activities',
  contact: 'contacts',
  exceptionalMatter: 'exceptionalMatters',
  agreement: 'agreements',
  sealing: 'sealings',
  planRevision: 'planRevisions',
  work: 'works',
  review: 'reviews',
  departmentReport: 'departmentReports',
  meeting: 'meetings',
  problem: 'problems',
  adjustment: 'adjustments',
  matterReport: 'matterReports',
  incident: 'incidents',
  reason: 'reasons',
  outsideEdit: 'outsideEdits',
  supply: 'supplies',
  venueCheck: 'venueChecks',
  handout: 'handouts',
  duty: 'duties',
  workGroup: 'workGroups',
  rehearsal: 'rehearsals',
  mentorNotice: 'mentorNotices',
  mentorLog: 'mentorLogs',
  outboundLecture: 'outboundLectures',
  dataConfirmation: 'dataConfirmations',
  signedFigure: 'signedFigures',
  handover: 'handovers',
  handoverItem: 'handoverItems',
  archiveItem: 'archiveItems',
  evaluationRound: 'evaluationRounds',
  evaluationSheet: 'evaluationSheets',
  feedback: 'feedback',
  lectureFee: 'lectureFees',
  invoice: 'invoices',
  settlement: 'settlements',
  paperVersion: 'paperVersions',
  certificate: 'certificates'
} as const satisfies Partial<Record<TableName, keyof ClassSnapshot>>
export type ListTable = keyof typeof SNAPSHOT_LISTS

type Row = { id: string; order?: number }
/** Rows as a table keeps them, cleared fields left out, to the lists of a snapshot. Rows of one class only. */
export function snapshotOf(trainingClass: TrainingClass, rows: Partial<Record<ListTable, readonly Record<string, unknown>[]>>, college: College = DEFAULT_COLLEGE): ClassSnapshot {
  const kept = (table: ListTable): Row[] => inOrder(((rows[table] ?? []) as readonly Row[]).map(withoutCleared))
  const lists = Object.fromEntries((Object.keys(SNAPSHOT_LISTS) as ListTable[]).map((table) => [SNAPSHOT_LISTS[table], kept(table)]))
  return {
    ...lists,
    college,
    class: withoutCleared(trainingClass),
    sessions: inTimetableOrder(kept('session') as unknown as Session[]),
    // Its fields are trainees' ids; they stand apart from the sheet's own.
    attendance: kept('attendance').map(({ id, ...marks }) => ({ id, marks: marks as Record<string, Mark> }))
  } as unknown as ClassSnapshot
}

export interface PlainRecord {
  readonly table: TableName
  readonly id: string
  readonly set: Readonly<Record<string, Scalar>>
}

/** A snapshot taken apart into records, the class first; the college is none of them. */
export function recordsOf(snapshot: Omit<ClassSnapshot, 'college'>): PlainRecord[] {
  const record = (table: TableName, { id, ...fields }: Row): PlainRecord => ({ table, id, set: fields as Record<string, Scalar> })
  return [
    record('class', snapshot.class),
    ...(Object.keys(SNAPSHOT_LISTS) as ListTable[]).flatMap((table) =>
      table === 'attendance' ? snapshot.attendance.map(({ id, marks }): PlainRecord => ({ table, id, set: marks })) : snapshot[SNAPSHOT_LISTS[table]].map((row) => record(table, row))
    )
  ]
}

const withoutCleared = <Fields extends object>(row: Fields): Fields => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as Fields
