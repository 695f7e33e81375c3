/**
 * The life of a class in the order of the regulation, told by what is recorded and by the calendar: nobody switches a state.
 * 撤场 is 班次结束 unless the college counts otherwise; 移交, 决算 and 归档 come after it.
 */
import { isArchived } from './closing/archive-gaps.ts'
import type { CollegeFacts } from './college-facts.ts'
import { confirmedOn, planIssuedOn } from './regulation/phase.ts'
import type { ClassSnapshot } from './snapshot.ts'

export const LIFE_STEPS = ['洽商', '书面确认', '方案', '筹备', '报到', '开班', '运行', '数据确认', '结业', '撤场', '移交', '决算', '归档'] as const
export type LifeStep = (typeof LIFE_STEPS)[number]

export interface LifeState {
  readonly step: LifeStep
  readonly done: boolean
  /** The day it was done, or is planned for. */
  readonly day?: string | undefined
}

/** Every step; what is done by the calendar is done from the day after its day, 报到 and 开班 on their day. */
export function lifeCycle(of: ClassSnapshot, { archiveTerms }: Pick<CollegeFacts, 'archiveTerms'>, today: string): LifeState[] {
  const { arriveOn, openOn, closeOn, withdrawOn } = of.class
  const past = (day: string | undefined): boolean => day !== undefined && day < today
  const reached = (day: string | undefined): boolean => day !== undefined && day <= today
  const agreed = confirmedOn(of)
  const issued = planIssuedOn(of)
  const signed = of.dataConfirmations.find(({ round }) => round === 1)
  const signedOn = signed?.sponsorSignedOn && signed.counselorSignedOn ? later(signed.sponsorSignedOn, signed.counselorSignedOn) : undefined
  const handedOver = of.handovers.length > 0 && of.handovers.every(({ gaveOn, receivedOn }) => gaveOn && receivedOn)
  const settled = of.settlements[0]?.settledOn
  const states: Record<LifeStep, Omit<LifeState, 'step'>> = {
    洽商: { done: of.contacts.length > 0 || agreed !== undefined, day: first(of.contacts.map(({ date }) => date)) },
    书面确认: { done: agreed !== undefined, day: agreed },
    方案: { done: issued !== undefined, day: issued },
    筹备: { done: reached(arriveOn) },
    报到: { done: past(arriveOn), day: arriveOn },
    开班: { done: reached(openOn), day: openOn },
    运行: { done: past(closeOn ?? withdrawOn) },
    数据确认: { done: signedOn !== undefined, day: signedOn },
    结业: { done: past(closeOn), day: closeOn },
    撤场: { done: past(withdrawOn ?? closeOn), day: withdrawOn ?? closeOn },
    移交: { done: handedOver, day: handedOver ? of.handovers.map(({ gaveOn, receivedOn }) => later(gaveOn!, receivedOn!)).sort().at(-1) : undefined },
    决算: { done: settled !== undefined, day: settled },
    归档: { done: isArchived(of.archiveItems, archiveTerms) }
  }
  return LIFE_STEPS.map((step) => ({ step, ...states[step] }))
}

/** The first step that is not done; undefined when all are. */
export const currentStep = (states: readonly LifeState[]): LifeState | undefined => states.find(({ done }) => !done)

const first = (days: readonly (string | undefined)[]): string | undefined => days.filter((day) => day !== undefined).sort()[0]
const later = (one: string, two: string): string => (one > two ? one : two)
