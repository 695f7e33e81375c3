/** Nights: who sleeps where and when. A stay's night is the evening's calendar day; the day of leaving has none. */
import type { Stay } from '../room.ts'
import type { TrainingClass } from '../training-class.ts'

export type ClassDays = Pick<TrainingClass, 'arriveOn' | 'openOn' | 'closeOn' | 'withdrawOn'>

export interface Nights {
  /** The first night. */
  readonly from: string
  /** The day of leaving: the night before it is the last. */
  readonly until: string
}

/** The nights of a stay; what it does not say is the class's own first and last day. undefined while neither is known. */
export function nightsOf(stay: Pick<Stay, 'inOn' | 'outOn'> | undefined, days: ClassDays): Nights | undefined {
  const from = stay?.inOn ?? days.arriveOn ?? days.openOn
  const until = stay?.outOn ?? days.withdrawOn ?? days.closeOn
  return from && until ? { from, until } : undefined
}

export const sleepsOn = (nights: Nights | undefined, date: string): boolean => nights !== undefined && nights.from <= date && date < nights.until

/** Whether two stays share a night. Without days nothing is known, so they are taken to. */
export const nightsMeet = (one: Nights | undefined, two: Nights | undefined): boolean => one === undefined || two === undefined || (one.from < two.until && two.from < one.until)
