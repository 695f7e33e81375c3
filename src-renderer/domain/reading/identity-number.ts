/**
 * 公民身份号码 (GB 11643-1999): 6 digits of region, 8 of birth, 3 of order (the last odd for men), one check character.
 * The old form of 15 digits has a birth year of two digits and no check.
 */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

export type IdentityNumber =
  | { readonly tag: 'valid'; readonly birth: string; readonly gender: '男' | '女' }
  /** 15 digits, given out until 1999: readable, but nothing proves it. */
  | { readonly tag: 'old'; readonly birth: string; readonly gender: '男' | '女' }
  /** Neither 15 digits nor 17 digits and a digit or X. */
  | { readonly tag: 'form' }
  | { readonly tag: 'birth' }
  | { readonly tag: 'check' }

/** The check character of the first 17 digits. */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * WEIGHTS[i]!
  return CHECKS[sum % 11]!
}

/** Reads a number without blanks, X in capitals. The region is not checked: regions come and go. */
export function readIdentityNumber(text: string): IdentityNumber {
  const old = /^\d{15}$/.test(text)
  if (!old && !/^\d{17}[\dX]$/.test(text)) return { tag: 'form' }
  const digits = old ? `${text.slice(0, 6)}19${text.slice(6)}` : text
  const birth = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  if (!isRealDay(birth)) return { tag: 'birth' }
  if (!old && checkCharacter(text) !== text[17]) return { tag: 'check' }
  return { tag: old ? 'old' : 'valid', birth, gender: Number(digits[16]) % 2 === 1 ? '男' : '女' }
}

function isRealDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && date >= 1 && new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
}
