/** Where a class stands in its life, told by its dates alone: nobody has to remember to switch a state. */
import type { TrainingClass } from './training-class.ts'

/** In the order of the work. 待定 while the day of 报到 is not known. */
export const CLASS_STAGES = ['待定', '筹备', '报到', '在办', '已撤场'] as const
export type ClassStage = (typeof CLASS_STAGES)[number]

type Dates = Pick<TrainingClass, 'arriveOn' | 'openOn' | 'closeOn' | 'withdrawOn'>

/** The last day of a class that is known: 撤场, else 结业. */
export const lastDayOf = ({ withdrawOn, closeOn }: Dates): string | undefined => withdrawOn ?? closeOn

/**
 * The stage on a calendar day YYYY-MM-DD. 报到 and 开班 on one day count as 报到; the last day itself still counts as
 * 在办, because people leave during it. Without a last day a class stays 在办.
 */
export function stageOf(dates: Dates, today: string): ClassStage {
  const first = dates.arriveOn ?? dates.openOn
  if (first === undefined) return '待定'
  if (today < first) return '筹备'
  const last = lastDayOf(dates)
  if (last !== undefined && today > last) return '已撤场'
  const arriving = dates.arriveOn !== undefined && (today === dates.arriveOn || (dates.openOn !== undefined && today < dates.openOn))
  return arriving ? '报到' : '在办'
}

/**
 * Classes as a desk wants to see them: running ones first, then those to come by date, then undated, then past ones with
 * the latest first; by name where dates are equal.
 */
export function byUrgency(classes: readonly TrainingClass[], today: string): TrainingClass[] {
  const rank: Record<ClassStage, number> = { 报到: 0, 在办: 0, 筹备: 1, 待定: 2, 已撤场: 3 }
  const first = (c: TrainingClass): string => c.arriveOn ?? c.openOn ?? ''
  return [...classes].sort((a, b) => {
    const stage = stageOf(a, today)
    const byDate = first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0
    return rank[stage] - rank[stageOf(b, today)] || (stage === '已撤场' ? -byDate : byDate) || a.name.localeCompare(b.name, 'zh-CN')
  })
}

/** The demo college's classes have ids of their own kind, which a new class never gets. */
export const isDemoClass = (id: string): boolean => id.startsWith('demo-')
