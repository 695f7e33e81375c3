/** 第八条（九）: by when papers are handed over, and where each department's list stands. */
import type { Handover } from '../closing.ts'
import type { Holiday } from '../college-lists.ts'
import { endOf, termEnd } from '../regulation/moment.ts'
import type { RuleFigures } from '../rule-set.ts'
import type { TrainingClass } from '../training-class.ts'

/** Calendar days YYYY-MM-DD. */
export interface HandoverTerm {
  /** 班次结束; not counted itself. */
  readonly end: string
  /** The fourth day: from it on a countdown is shown. */
  readonly remindFrom: string
  /** The fifth day. */
  readonly due: string
  /** The tenth day, with a reason. */
  readonly last: string
}

/** undefined while the day on which the class ends is not known. */
export function handoverTerm(of: TrainingClass, rules: RuleFigures, holidays: readonly Holiday[]): HandoverTerm | undefined {
  const end = endOf(of, rules)
  if (!end) return undefined
  const day = (days: number): string => termEnd(end, Math.max(0, days), rules, holidays)
  return { end, remindFrom: day(rules.handoverDays - 1), due: day(rules.handoverDays), last: day(Math.max(rules.handoverDays, rules.handoverMostDays)) }
}

/** The day it was handed over: that of the later signature; undefined while one is missing. */
export const handedOverOn = (list: Handover | undefined): string | undefined =>
  list?.gaveOn && list.receivedOn ? (list.gaveOn > list.receivedOn ? list.gaveOn : list.receivedOn) : undefined

/** kept: signed in time. waiting, near, late, beyond: how far it is, signed or not; late is forgiven with a reason. */
export type HandoverStanding = 'kept' | 'waiting' | 'near' | 'late' | 'beyond'

export function handoverStanding(list: Handover | undefined, { remindFrom, due, last }: HandoverTerm, today: string): HandoverStanding {
  const signed = handedOverOn(list)
  if (signed) return signed <= due ? 'kept' : signed <= last ? 'late' : 'beyond'
  return today > last ? 'beyond' : today > due ? 'late' : today >= remindFrom ? 'near' : 'waiting'
}
