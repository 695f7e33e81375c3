/**
 * 综合定额 against a budget or a settlement, as 财行〔2016〕540号 第九条 counts and local rules after it: the total without
 * 师资费 is capped, the items are not. What is beyond it is settled with 财务后勤处 beforehand (第六条（一）).
 */
import { amountInFigures } from './amount-in-words.ts'
import { ARRIVAL, countAttendance } from '../attendance.ts'
import { amountInFen, finalAmountInFen, type BudgetLine } from '../budget-line.ts'
import { daysBetween } from '../calendar.ts'
import type { CollegeFacts } from '../college-facts.ts'
import type { CostProfile, CostQuota } from '../cost-standard.ts'
import { costChoice, quotaTotal } from './cost-choice.ts'
import { fenOf, sumFen } from './fen.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { onRoster } from '../trainee.ts'
import type { TrainingClass } from '../training-class.ts'

export type CostVerdict = '合规' | '超标准需确认' | '标准未配置'

export interface BudgetCheck {
  readonly verdict: CostVerdict
  /** Fen, without 师资费. */
  readonly total: number
  /** Fen; absent while the standard is not configured. */
  readonly cap?: number
  /** Counted persons and days. */
  readonly persons: number
  readonly days: number
  /** Sentences, the verdict's first. */
  readonly notes: readonly string[]
}

/** planned: the 预算 with the planned head-count. final: the 决算 with those who came. */
export type CostStage = 'planned' | 'final'

export function checkBudget(of: ClassSnapshot, college: CollegeFacts, stage: CostStage): BudgetCheck {
  const choice = costChoice(college, of.settlements)
  const fen = stage === 'planned' ? amountInFen : finalAmountInFen
  const trainees = stage === 'planned' ? (of.class.plannedCount ?? onRoster(of.trainees).length) : traineesWhoCame(of)
  const persons = choice ? countedPersons(choice.profile, trainees, of.staff.length) : trainees
  const days = choice ? countedDays(choice.profile, of.class) : 0
  const capped = of.budget.filter(({ category }) => category !== '师资费')
  const total = sumFen(capped, fen)
  const bare = { verdict: '标准未配置', total, persons, days } as const
  if (!choice) return { ...bare, notes: ['本班次还没有选费用标准，不作核对。'] }
  const quota = choice.quotas.find(({ category }) => category === of.class.category)
  const perDay = quota && quotaTotal(quota)
  if (!quota || perDay === undefined) return { ...bare, notes: [of.class.category ? `“${choice.profile.name}”里还没有${of.class.category}的综合定额，不作核对。` : '概况里还没有选培训类别，不知道按哪一档综合定额核对。'] }
  if (days === 0) return { ...bare, notes: ['概况里的报到、撤场日期还没有定，算不出天数，不作核对。'] }
  const cap = capFor(choice.profile, perDay, persons, days)
  const items = itemOverruns(choice.profile, quota, capped, fen, persons, days)
  const isOver = total > cap || items.some(({ forbidden }) => forbidden)
  const uncategorised = capped.filter(({ category }) => !category).length
  return {
    verdict: isOver ? '超标准需确认' : '合规', total, cap, persons, days,
    notes: [
      `综合定额${perDay}元/人·天，按${persons}人、${days}天计，上限${amountInFigures(cap)}元；师资费以外合计${amountInFigures(total)}元，${total > cap ? `超出${amountInFigures(total - cap)}元` : '没有超出'}。`,
      ...items.map(({ sentence }) => sentence),
      ...(uncategorised ? [`有${uncategorised}个科目没有选费用类别，按综合定额以内计算。`] : [])
    ]
  }
}

/** Trainees, and the workers that the standard lets count beside them. */
export function countedPersons(profile: CostProfile, trainees: number, workers: number): number {
  const byShare = profile.workerShare === undefined ? workers : Math.floor((trainees * profile.workerShare) / 100)
  return trainees + Math.min(workers, byShare, profile.workerMost ?? workers)
}

/** Days of training with 报到 and 撤离, each and both of which count only so many; 0 while the dates are not set. */
export function countedDays(profile: CostProfile, { arriveOn, openOn, closeOn, withdrawOn }: Pick<TrainingClass, 'arriveOn' | 'openOn' | 'closeOn' | 'withdrawOn'>): number {
  const first = openOn ?? arriveOn
  const last = closeOn ?? withdrawOn
  if (first === undefined || last === undefined || last < first) return 0
  const before = Math.min(Math.max(0, daysBetween(arriveOn ?? first, first)), profile.arriveDays ?? Infinity)
  const after = Math.min(Math.max(0, daysBetween(last, withdrawOn ?? last)), profile.withdrawDays ?? Infinity)
  return daysBetween(first, last) + 1 + Math.min(before + after, profile.bothDays ?? Infinity)
}

/**
 * Fen. `perDay` in yuan a person. The lower share is for the days above only: multiplying the whole amount once the class is
 * longer, as one finance system does, takes money off the first thirty days too.
 */
export function capFor(profile: Pick<CostProfile, 'fullDays' | 'laterShare'>, perDay: number, persons: number, days: number): number {
  const daily = fenOf(perDay) * persons
  const full = Math.min(days, profile.fullDays ?? days)
  return daily * full + Math.floor((daily * (days - full) * (profile.laterShare ?? 100)) / 100)
}

const ITEMS: readonly { readonly name: string; readonly quota: 'lodging' | 'meals' | 'venue' | 'other'; readonly categories: readonly BudgetLine['category'][] }[] = [
  { name: '住宿费', quota: 'lodging', categories: ['住宿费'] },
  { name: '伙食费', quota: 'meals', categories: ['伙食费'] },
  { name: '场地、资料、交通费', quota: 'venue', categories: ['培训场地费', '培训资料费', '交通费'] },
  { name: '其他费用', quota: 'other', categories: ['其他费用'] }
]

function itemOverruns(profile: CostProfile, quota: CostQuota, lines: readonly BudgetLine[], fen: (line: BudgetLine) => number, persons: number, days: number): { sentence: string; forbidden: boolean }[] {
  return ITEMS.flatMap(({ name, quota: key, categories }) => {
    const perDay = quota[key]
    if (perDay === undefined) return []
    const over = sumFen(lines.filter(({ category }) => categories.includes(category)), fen) - capFor(profile, perDay, persons, days)
    if (over <= 0) return []
    const forbidden = !!profile.noShifting && (key === 'lodging' || key === 'meals')
    return [{ forbidden, sentence: `${name}超出分项定额${amountInFigures(over)}元，${forbidden ? '按本标准不得调剂' : '各项之间可以调剂，只作提示'}。` }]
  })
}

function traineesWhoCame({ class: own, trainees, attendance }: ClassSnapshot): number {
  const people = onRoster(trainees)
  const sheet = attendance.find(({ id }) => id === ARRIVAL)
  return sheet ? countAttendance(sheet, people.map(({ id }) => id)).present : (own.plannedCount ?? people.length)
}
