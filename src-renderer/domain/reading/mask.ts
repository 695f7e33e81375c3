/** How personal values look where a person did not ask to see them: 历史, lists, conflicts (个人信息, 只露首尾). */
import type { Scalar } from '../field.ts'

/** First 3 and last 4 characters; too short a value shows nothing of itself. */
function firstThreeLastFour(text: string): string {
  const letters = [...text]
  return letters.length > 9 ? letters.slice(0, 3).join('') + '*'.repeat(letters.length - 7) + letters.slice(-4).join('') : '*'.repeat(letters.length)
}

/** 230***********1234 */
export const maskIdNumber = (idNumber: string): string => firstThreeLastFour(idNumber)

/** 138****1234; several numbers in one field are masked each. */
export const maskPhone = (phone: string): string => phone.replace(/\+?\d[\d\s-]{5,}\d/g, (number) => firstThreeLastFour(number.replace(/\D/g, '')))

/** Says that something stands there, and not what: health and belief are nobody's business in a list. */
export const HIDDEN = '（已隐去）'

const PHONES: ReadonlySet<string> = new Set(['phone', 'sponsorPhone', 'leaderPhone'])

/** A value of a record as 历史 and conflict lists show it. Names are never masked: cadres must be called. */
export function maskedValue(table: string, field: string, value: Scalar): Scalar {
  if (typeof value !== 'string' || value === '') return value
  if (field === 'idNumber' || field === 'account') return maskIdNumber(value)
  if (PHONES.has(field) && table !== 'college') return maskPhone(value)
  if (field === 'diet' || field === 'plate') return HIDDEN
  return value
}
