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

/** 12,345.60 from fen. */
export function yuan(fen: number): string {
  const [whole, cents] = (Math.abs(fen) / 100).toFixed(2).split('.') as [string, string]
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** 壹万贰仟叁佰肆拾伍元陆角整, from fen; the money on a voucher is written so that no digit can be added. */
export function yuanInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e17) return ''
  const whole = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cents = fen % 10
  const small = jiao === 0 && cents === 0 ? '整' : `${jiao ? `${DIGITS[jiao]}角` : whole ? '零' : ''}${cents ? `${DIGITS[cents]}分` : '整'}`
  return `${whole === 0 && fen > 0 ? '' : `${integerInWords(whole)}元`}${small}`
}

function integerInWords(value: number): string {
  if (value === 0) return '零'
  const groups = ['', '万', '亿', '万亿']
  let words = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const part = Math.floor(value / 10_000 ** power) % 10_000
    if (part === 0) {
      gap = words !== ''
      continue
    }
    if (words && (gap || part < 1000)) words += '零'
    words += `${fourDigits(part)}${groups[power]}`
    gap = false
  }
  return words
}

function fourDigits(value: number): string {
  let words = ''
  let gap = false
  for (const [unit, name] of [[1000, '仟'], [100, '佰'], [10, '拾'], [1, '']] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = words !== ''
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${name}`
      gap = false
    }
  }
  return words
}
