/** 用印 (第六条（二）): approved first, sealed then; and whether the plan that was sealed is still the one in force. */
import type { PlanRevision, Sealing } from '../agreement.ts'
import { hasSteps, openStep, stepOutOfOrder } from './sealing-approval.ts'

/** The issue in force: the one of the highest number. */
export const currentRevision = (revisions: readonly PlanRevision[]): PlanRevision | undefined => revisions.reduce<PlanRevision | undefined>((best, one) => (!best || one.number > best.number ? one : best), undefined)

export interface SealingState {
  readonly words: string
  readonly tone: 'open' | 'done' | 'late'
}

/** Anything that is the plan, by the paper it was made from or by its name. */
export const isPlan = ({ paperKind, paper }: Pick<Sealing, 'paperKind' | 'paper'>): boolean => paperKind === 'plan' || paper === '实施方案'

export interface PlanInForce {
  /** Its number; undefined before the first issue. */
  readonly current: number | undefined
  /** The plan was changed since it was issued. */
  readonly changed?: boolean
  /** The issue in force is sealed itself: what was sealed before it is history. */
  readonly sealed?: boolean
}

/** Whether any of these put a seal on the issue `current`. */
export const isSealed = (sealings: readonly Sealing[], current: number | undefined): boolean => current !== undefined && sealings.some(({ planRevision, sealedOn }) => planRevision === current && sealedOn !== undefined)

/** Only a sealing that names a revision is compared with the plan in force. */
export function sealingState(sealing: Sealing, { current, changed, sealed }: PlanInForce): SealingState {
  const { approvedOn, sealedOn, planRevision } = sealing
  if (!sealedOn) return { words: approvedOn ? '已批准，待用印' : sealing.versionId || hasSteps(sealing) ? `待${openStep(sealing)?.words ?? '批准'}` : '待批准', tone: 'open' }
  if (!approvedOn) return { words: '已用印，没有批准记录', tone: 'late' }
  if (approvedOn > sealedOn) return { words: '批准晚于用印', tone: 'late' }
  const swapped = stepOutOfOrder(sealing)
  if (swapped) return { words: `${swapped[0].words}先于${swapped[1].words}签字`, tone: 'late' }
  if (planRevision !== undefined && current !== undefined && planRevision !== current) return sealed ? { words: `已用印，后有第${current}版`, tone: 'done' } : { words: `用印的是第${planRevision}版，现行第${current}版`, tone: 'late' }
  if (planRevision !== undefined && changed) return { words: '用印后方案又有改动', tone: 'late' }
  return { words: '已用印', tone: 'done' }
}
