/**
 * 规则版本 (第十四条): the figures the regulation leaves to the college, or that it fixes and may fix anew. Each class keeps
 * the version it ran under; a version in use is not changed, a new one is made.
 */
import { choice, date, flag, number, text, time, type FieldsOf } from './field.ts'

export interface RuleSet {
  id: string
  name: string
  effectiveOn?: string
  /** 第八条（九）: 5 and 10. */
  handoverDays?: number
  handoverMostDays?: number
  dayKind?: '自然日' | '工作日'
  /** A last day that is a holiday moves to the next working day. */
  shiftsHolidays?: boolean
  /** What 班次结束 means. */
  classEnd?: '撤场' | '结业'
  /** R8.6: a report later than this after it was known is pointed out. */
  reportHours?: number
  /** R8.2b: change of the head-count, in percent, that counts as 较为重大. */
  headCountChange?: number
  /** R11.a: from this many people on a rehearsal is proposed. */
  largeClass?: number
  /** R8.5a: 坐班时段. */
  deskFrom?: string
  deskTo?: string
  /** Days before 报到 on which 未报部门 are listed. */
  remindDays?: number
  /** R6.5b: comments on items scored below this many percent are routed. */
  lowScore?: number
  /** R6.5b: working limit for an answer, days. */
  feedbackDays?: number
  checkedBy?: string
  checkedOn?: string
}

export const ruleSetFields: FieldsOf<RuleSet> = {
  name: text('版本名称', { required: true }),
  effectiveOn: date('施行日期'),
  handoverDays: number('移交期限（日）'),
  handoverMostDays: number('移交最长期限（日）'),
  dayKind: choice('按何种日计算', ['自然日', '工作日']),
  shiftsHolidays: flag('期限最后一日遇节假日顺延'),
  classEnd: choice('班次结束以何为准', ['撤场', '结业']),
  reportHours: number('重大事项上报提醒（小时）'),
  headCountChange: number('人数变动达多少算较为重大（%）'),
  largeClass: number('多少人以上提示模拟（人）'),
  deskFrom: time('坐班时段起'),
  deskTo: time('坐班时段止'),
  remindDays: number('报到前几日提醒未报部门'),
  lowScore: number('低于多少分须反馈（百分制）'),
  feedbackDays: number('意见反馈提醒（日）'),
  checkedBy: text('核对人'),
  checkedOn: date('核对日期')
}

/** Every figure answered: what a rule works with. */
export type Settled<T> = { readonly [Name in keyof T]-?: NonNullable<T[Name]> }
export type RuleFigures = Settled<Omit<RuleSet, 'id' | 'effectiveOn' | 'checkedBy' | 'checkedOn'>>

/** The regulation's own figures, and our proposals where it names none (natural days, no shift: it grants neither). */
export const FIRST_RULES: RuleFigures = {
  name: '培训工作流程规范（试行）',
  handoverDays: 5,
  handoverMostDays: 10,
  dayKind: '自然日',
  shiftsHolidays: false,
  classEnd: '撤场',
  reportHours: 24,
  headCountChange: 10,
  largeClass: 100,
  deskFrom: '08:00',
  deskTo: '17:00',
  remindDays: 3,
  lowScore: 70,
  feedbackDays: 7
}

/** The figures of a class: those of its version, the regulation's own where that is silent or unknown. */
export function rulesOf(ruleSets: readonly RuleSet[], ruleSetId: string | undefined): RuleFigures {
  const own = ruleSets.find(({ id }) => id === ruleSetId)
  return own ? { ...FIRST_RULES, ...Object.fromEntries(Object.entries(own).filter(([name, value]) => name in FIRST_RULES && value !== undefined && value !== null)) } : FIRST_RULES
}

/** The version that a class made on `today` runs under: the newest that has taken effect; undefined where none has. */
export function currentRuleSet(ruleSets: readonly RuleSet[], today: string): RuleSet | undefined {
  const effective = ruleSets.filter(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= today)
  return effective.sort((a, b) => (a.effectiveOn! < b.effectiveOn! ? 1 : a.effectiveOn! > b.effectiveOn! ? -1 : a.id < b.id ? 1 : -1))[0]
}
