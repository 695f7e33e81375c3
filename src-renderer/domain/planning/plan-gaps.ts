/**
 * 实施方案 section by section: what would print as 待报 (第六条（三） 全要素纳入方案). The thirteen 要素 are told by `elementGaps`;
 * names of participants may read 待报 when the plan is issued, their departments, tasks and time limits may not.
 */
import { amountInFen } from '../budget-line.ts'
import { inTimetableOrder, TEACHING_KINDS, type Session } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { trainingClassFields, type TrainingClass } from '../training-class.ts'
import { venuesOf } from '../teaching/venues.ts'

export interface PlanGap {
  /** 一、培训目标 */
  readonly section: string
  /** What is missing of it, each a few words. */
  readonly missing: readonly string[]
  /** Where the first of them is filled in. */
  readonly screen: 'overview' | 'plan' | 'timetable'
  readonly table: 'class' | 'session' | 'task' | 'budgetLine'
  readonly record?: string | undefined
  readonly field?: string | undefined
}

type Wanted = Omit<PlanGap, 'section' | 'missing'> & { readonly words: string }
type Text = Exclude<keyof TrainingClass, 'id'>

/** Sections in their order, those that lack something only. */
export function planGaps(of: ClassSnapshot): PlanGap[] {
  const blank = (screen: 'overview' | 'plan', fields: readonly Text[]): Wanted[] => fields.filter((field) => isBlank(of.class[field])).map((field) => ({ words: trainingClassFields[field].label, screen, table: 'class', field }))
  const text = (...fields: Text[]): Wanted[] => blank('plan', fields)
  /** What 概况 asks already. */
  const fact = (...fields: Text[]): Wanted[] => blank('overview', fields)
  const sections: readonly (readonly [string, readonly Wanted[]])[] = [
    ['一、培训目标', text('goal')],
    ['二、培训班次基本情况', fact('category', 'mode', 'sponsorContact', 'sponsorPhone')],
    ['三、培训内容与课程安排', [...text('courseText'), ...(of.sessions.length ? [] : [{ words: '课程表', screen: 'timetable', table: 'session' } as const])]],
    ['四、教学组织', [...text('teachingText'), ...wanting(of.sessions, (session) => session.kind !== '自学' && isBlank(session.teacher), '授课人', 'teacher')]],
    ['五、组织机构与职责分工', [...fact('leaderName', 'leaderPhone'), ...tasks(of)]],
    ['六、食宿行与会场安排', wanting(of.sessions, (session) => session.kind !== '自学' && of.class.mode !== '线上' && !venuesOf(session.venue).length, '会场', 'venue')],
    ['七、经费预算与发票要求', [...fact('fundingSource'), ...budget(of)]],
    ['九、宣传与信息技术保障', text('publicityText')],
    ['十、意识形态、学员管理、保密与安全', text('safetyText')],
    ['十一、模拟演练、评估与反馈', text('evaluationText')],
    ['十二、有关要求', text('requirementsText')]
  ]
  return sections.flatMap(([section, wanted]) => {
    const [first] = wanted
    return first ? [{ section, missing: wanted.map(({ words }) => words), screen: first.screen, table: first.table, record: first.record, field: first.field }] : []
  })
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** One entry for all lessons that lack the same thing, leading to the first of them. */
function wanting(sessions: readonly Session[], lacks: (session: Session) => boolean, words: string, field: string): Wanted[] {
  const open = inTimetableOrder(sessions).filter((session) => TEACHING_KINDS.includes(session.kind) && lacks(session))
  return open[0] ? [{ words: `${open.length}节课的${words}`, screen: 'timetable', table: 'session', record: open[0].id, field }] : []
}

function tasks({ tasks: all }: ClassSnapshot): Wanted[] {
  if (!all.length) return [{ words: '各部门任务', screen: 'plan', table: 'task' }]
  const open = all.filter(({ dueOn }) => isBlank(dueOn)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return open[0] ? [{ words: `${open.length}项任务的完成时限`, screen: 'plan', table: 'task', record: open[0].id, field: 'dueOn' }] : []
}

function budget({ budget: lines }: ClassSnapshot): Wanted[] {
  if (!lines.length) return [{ words: '经费预算', screen: 'plan', table: 'budgetLine' }]
  const open = lines.filter((line) => line.standard === undefined || (amountInFen(line) === 0 && line.standard !== 0)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return open[0] ? [{ words: `${open.length}个科目的标准或数量`, screen: 'plan', table: 'budgetLine', record: open[0].id, field: 'standard' }] : []
}
