/** Everything the college has set, at one moment, and what its other classes do: the second thing a rule is given. */
import { DEFAULT_COLLEGE, type College } from './college.ts'
import type { Department, Colleague, Organization, EvaluationItem, ArchiveTerm, Holiday, EmergencyPlan, CitedRule, TaskTemplate, Facility, Enquiry } from './college-lists.ts'
import type { CostProfile, CostQuota, LectureGrade } from './cost-standard.ts'
import { inOrder } from './in-order.ts'
import type { MentorNotice } from './mentoring.ts'
import type { RuleSet } from './rule-set.ts'
import type { PlainRecord } from './snapshot.ts'
import type { TableName } from './tables.ts'
import type { TrainingClass } from './training-class.ts'

export interface CollegeFacts {
  readonly college: College
  readonly ruleSets: readonly RuleSet[]
  readonly departments: readonly Department[]
  readonly colleagues: readonly Colleague[]
  readonly organizations: readonly Organization[]
  readonly costProfiles: readonly CostProfile[]
  readonly costQuotas: readonly CostQuota[]
  readonly lectureGrades: readonly LectureGrade[]
  readonly evaluationItems: readonly EvaluationItem[]
  readonly archiveTerms: readonly ArchiveTerm[]
  readonly holidays: readonly Holiday[]
  readonly emergencyPlans: readonly EmergencyPlan[]
  readonly citedRules: readonly CitedRule[]
  readonly taskTemplates: readonly TaskTemplate[]
  readonly facilities: readonly Facility[]
  readonly enquiries: readonly Enquiry[]
  /** Every class of this PC, the one that is checked among them, in the order of their ids. */
  readonly classes: readonly ClassBrief[]
}

/** What rules of one class need to know of the others: who leads it, when it is held, whose turn it used up. */
export interface ClassBrief {
  readonly id: string
  readonly name: string
  readonly arriveOn?: string | undefined
  readonly withdrawOn?: string | undefined
  readonly plannedCount?: number | undefined
  readonly leaderName?: string | undefined
  /** 教研部门 that were notified for it (第九条), with the day. */
  readonly mentorDepartments: readonly { readonly department: string; readonly notifiedOn?: string | undefined; readonly turnOf?: string | undefined }[]
}

/** The list of the facts that holds each table of `org`. */
export const COLLEGE_LISTS = {
  ruleSet: 'ruleSets',
  department: 'departments',
  colleague: 'colleagues',
  organization: 'organizations',
  costProfile: 'costProfiles',
  costQuota: 'costQuotas',
  lectureGrade: 'lectureGrades',
  evaluationItem: 'evaluationItems',
  archiveTerm: 'archiveTerms',
  holiday: 'holidays',
  emergencyPlan: 'emergencyPlans',
  citedRule: 'citedRules',
  taskTemplate: 'taskTemplates',
  facility: 'facilities',
  enquiry: 'enquiries'
} as const satisfies Partial<Record<TableName, keyof CollegeFacts>>
export type CollegeTable = keyof typeof COLLEGE_LISTS

/** Rows of `org` to the facts, each list in its settled order. */
export function collegeFactsOf(college: College = DEFAULT_COLLEGE, rows: Partial<Record<CollegeTable, readonly { id: string }[]>> = {}, classes: readonly ClassBrief[] = []): CollegeFacts {
  const lists = Object.entries(COLLEGE_LISTS).map(([table, list]) => [list, inOrder(rows[table as CollegeTable] ?? [])] as const)
  return { college, classes: [...classes].sort((a, b) => (a.id < b.id ? -1 : 1)), ...Object.fromEntries(lists) } as unknown as CollegeFacts
}

/** What other classes need to know of this one. */
export const briefOf = ({ id, name, arriveOn, withdrawOn, closeOn, plannedCount, leaderName }: TrainingClass, notices: readonly MentorNotice[]): ClassBrief => ({
  id, name, arriveOn, withdrawOn: withdrawOn ?? closeOn, plannedCount, leaderName,
  mentorDepartments: [...notices].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ department, notifiedOn, turnOf }) => ({ department, notifiedOn, turnOf }))
})

/** The records of `org` that hold these facts, the college itself first. */
export function recordsOfCollege(facts: CollegeFacts): PlainRecord[] {
  const record = (table: TableName, { id, ...set }: { id: string }): PlainRecord => ({ table, id, set: set as PlainRecord['set'] })
  return [record('college', facts.college), ...(Object.entries(COLLEGE_LISTS) as [CollegeTable, (typeof COLLEGE_LISTS)[CollegeTable]][]).flatMap(([table, list]) => facts[list].map((row) => record(table, row)))]
}

/** A college that has set nothing: its rules are the regulation's own. */
export const BARE_COLLEGE: CollegeFacts = collegeFactsOf()
