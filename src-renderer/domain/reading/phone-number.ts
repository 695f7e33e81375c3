/** Phone numbers as people write them in lists: blanks, dashes, +86, two in one cell, landlines with extension. */

export interface Phones {
  /** Each number in its plain form: 13900000000, 0451-88888888, 0451-88888888-801. */
  readonly numbers: readonly string[]
  /** Parts that are no phone number. */
  readonly unread: readonly string[]
}

export const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/.test(number)
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))?([2-8]\d{6,7})(?:(?:转|分机|ext\.?|-|#)(\d{1,6}))?$/i
const BETWEEN = /[、,，;；/|\\\n或和]+/

/** Joins what two numbers of one person look like in the store. */
export const joinPhones = (numbers: readonly string[]): string => numbers.join('、')

export function readPhones(text: string): Phones {
  const numbers: string[] = []
  const unread: string[] = []
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff'‘’`]/g, '').replace(/[‐‑‒–—―−ー]/g, '-')
  for (const part of plain.split(BETWEEN).flatMap(apart)) {
    const number = readOne(part)
    if (number) { if (!numbers.includes(number)) numbers.push(number) } else if (part.trim()) unread.push(part.trim())
  }
  return { numbers, unread }
}

/** `13900000000 13800000000` are two numbers, `139 0000 0000` is one. */
function apart(part: string): string[] {
  if (readOne(part)) return [part]
  const pieces = part.trim().split(/\s+/)
  if (pieces.length > 1 && pieces.every((piece) => readOne(piece))) return pieces
  const digits = part.replace(/[\s-]/g, '')
  return /^(1[3-9]\d{9}){2,3}$/.test(digits) ? digits.match(/\d{11}/g)! : [part]
}

function readOne(part: string): string | undefined {
  const trimmed = part.trim().replace(/^(?:手机|电话|座机|办公|宅电|tel|mobile)[:\s]*/i, '').replace(/\.0+$/, '')
  const digits = trimmed.replace(/[\s()-]/g, '').replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/, '')
  if (isMobile(digits)) return digits
  const landline = LANDLINE.exec(trimmed.replace(/^(?:\+|00)86[\s-]*/, '0').replace(/\s/g, '').replace(/^00/, '0').replace(/^\((\d+)\)/, '$1').replace(/^(0(?:10|2\d|[3-9]\d{2}))-/, '$1'))
  if (!landline) return undefined
  const [, area, local, extension] = landline
  return [area, local, extension].filter((piece) => piece !== undefined).join('-')
}
