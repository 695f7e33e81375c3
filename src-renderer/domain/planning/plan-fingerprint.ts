/** Tells whether a 实施方案 would read differently from the one that was issued (R3.b). */
import { hash64 } from '../hash64.ts'
import { inTimetableOrder } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { BudgetLine } from '../budget-line.ts'
import type { Session } from '../session.ts'
import type { Task } from '../task.ts'
import type { TrainingClass } from '../training-class.ts'

/**
 * What the plan shows, names of participants left out: they may come later and are a paper of their own, so that a sealed
 * plan does not go stale. The plan's own date is left out too, because it is set in the act of issuing.
 */
const CLASS: readonly (keyof TrainingClass)[] = [
  'name', 'code', 'hostMode', 'category', 'mode', 'sponsor', 'sponsorContact', 'sponsorContactPost', 'sponsorPhone',
  'arriveOn', 'arriveFrom', 'arriveTo', 'openOn', 'closeOn', 'withdrawOn', 'place', 'plannedCount', 'audience', 'schedule',
  'meals', 'lodging', 'transport', 'teaching', 'learning', 'research', 'budgetStandard', 'invoice', 'fundingSource',
  'leaderName', 'leaderSection', 'leaderPhone',
  'basis', 'goal', 'courseText', 'teachingText', 'publicityText', 'safetyText', 'evaluationText', 'requirementsText'
]
const SESSION: readonly (keyof Session)[] = ['date', 'half', 'from', 'to', 'kind', 'title', 'teacher', 'teacherUnit', 'teacherTitle', 'teachingDepartment', 'venue', 'hours', 'remark']
const TASK: readonly (keyof Task)[] = ['department', 'matter', 'requirement', 'dueOn', 'startOn', 'place']
const BUDGET: readonly (keyof BudgetLine)[] = ['item', 'unit', 'standard', 'persons', 'days', 'note']

/** 16 hex digits; the same for any order of records, for an empty field and one never filled. */
export const planFingerprint = ({ class: of, sessions, tasks, budget }: Pick<ClassSnapshot, 'class' | 'sessions' | 'tasks' | 'budget'>): string =>
  hash64(JSON.stringify([shown(of, CLASS), rows(inTimetableOrder(sessions), SESSION), rows(tasks, TASK), rows(budget, BUDGET)]))

const rows = <Row extends object>(list: readonly Row[], fields: readonly (keyof Row)[]): string[] => list.map((row) => JSON.stringify(shown(row, fields))).sort()
const shown = <Row extends object>(row: Row, fields: readonly (keyof Row)[]): string[] => fields.map((field) => plain(row[field]))
const plain = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
