/** 方案下发与修订 (第三条): which issue is in force, whether the plan was changed since, and what stands in the way of the next. */
import type { PlanRevision } from '../agreement.ts'
import { longDate } from '../calendar.ts'
import { confirmedOn } from './confirmation-state.ts'
import { elementGaps } from './element-gaps.ts'
import { planFingerprint } from './plan-fingerprint.ts'
import { planGaps } from './plan-gaps.ts'
import { currentRevision } from './sealing-state.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export interface PlanIssue {
  readonly current: PlanRevision | undefined
  /** Number of the next issue, from 1. */
  readonly next: number
  /** The plan is no longer what was issued; false too where the issue was recorded without a mark. */
  readonly changed: boolean
  readonly tone: 'plain' | 'reason' | 'done'
  readonly happened: string
  readonly todo?: string
}

export function planIssue(of: ClassSnapshot): PlanIssue {
  const current = currentRevision(of.planRevisions)
  const next = (current?.number ?? 0) + 1
  if (!current) return { current, next, changed: false, tone: 'plain', happened: '方案还没有下发。', todo: '写好以后在这里下发第1版，各部门据此确定参与人。' }
  const changed = isChanged(of, current)
  const happened = `现行的是第${current.number}版，${longDate(current.issuedOn)}下发。`
  return changed ? { current, next, changed, tone: 'reason', happened: `${happened}下发以后方案又有改动。`, todo: `写明修订内容，下发第${next}版；改动不作数的，按 Ctrl+Z 退回。` } : { current, next, changed, tone: 'done', happened }
}

const isChanged = (of: ClassSnapshot, { fingerprint }: PlanRevision): boolean => fingerprint !== undefined && fingerprint !== planFingerprint(of)

/** What a plan should have before it goes out, one short phrase each, the same that is told once it has gone out; nothing of it prevents recording that it went out. */
export function beforeIssue(of: ClassSnapshot): string[] {
  const gaps = elementGaps(of.class)
  return [
    ...(gaps.length ? [`要素（${gaps.map(({ element }) => element).join('、')}）`] : []),
    ...(confirmedOn(of.agreements, of.class) ? [] : ['书面确认']),
    ...planGaps(of).map(({ section, missing }) => (missing.length === 1 && section.endsWith(`、${missing[0]}`) ? section : `${section}（${missing.join('、')}）`))
  ]
}
