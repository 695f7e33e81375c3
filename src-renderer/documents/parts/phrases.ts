/** Short phrases that several papers share: times, ranges, who teaches. */
import { dateRange, longDate } from '#domain/calendar.ts'
import type { Session } from '#domain/session.ts'
import type { TrainingClass } from '#domain/training-class.ts'

/** What is printed for a fact that is still to come, and for one that there is none of. */
export const PENDING = '待报'
export const NONE = '无'

/** 8:30 from 08:30. */
export const clock = (time: string): string => time.replace(/^0/, '')

/** 8:30—12:00, or what is known of it. */
export const clockRange = (from: string | undefined, to: string | undefined): string => (from && to ? `${clock(from)}—${clock(to)}` : from ? `${clock(from)}起` : to ? `至${clock(to)}` : '')

/** 报到 to 撤场. */
export function dayRange({ arriveOn, openOn, closeOn, withdrawOn }: TrainingClass): string {
  const [first, last] = [arriveOn ?? openOn, withdrawOn ?? closeOn]
  if (first && last && first <= last) return dateRange(first, last)
  return first ? `${longDate(first)}起` : '　　年　　月　　日至　　月　　日'
}

/** 高文博（学院 教授） */
export const teacherLine = ({ teacher, teacherUnit, teacherTitle }: Session): string => {
  const about = [teacherUnit, teacherTitle].filter(Boolean).join('')
  return `${teacher ?? ''}${about ? `（${about}）` : ''}`
}

/** 演示省高级人民法院法官; of the college's own people 学院教授, for the paper is the college's. */
export const teacherPost = ({ teacherUnit, teacherTitle }: Session, college: string): string => (teacherUnit === college ? `学院${teacherTitle ?? ''}` : [teacherUnit, teacherTitle].filter(Boolean).join(''))

/** A field that was written for the plan, on a paper that has none of its attachments: without 具体安排见附件1。 */
export const withoutAttachments = (text: string): string => text.replace(/[^。；\n]*见附件[^。；\n]*[。；]?/g, '')
