/** Which papers may go into a 微信工作群 (R10.d): nothing that shows a person's numbers or room, nothing of a 敏感班次. */
import { isMobile } from './reading/phone-number.ts'
import { readIdentityNumber } from './reading/identity-number.ts'

export const PERSONAL_CONTENTS = ['身份证号', '手机号', '银行卡号', '房号'] as const
export type PersonalContent = (typeof PERSONAL_CONTENTS)[number]

/** 16 to 19 digits, perhaps in groups, the last of which checks the others (ISO/IEC 7812). */
const CARD = /(?<![\dXx])(?:\d[ -]?){15,18}\d(?![\dXx])/g

function isBankCard(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  if (!/^[3-6]\d{15,18}$/.test(digits) || isWholeIdentityNumber(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => total + (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0)
  return sum % 10 === 0
}

const isWholeIdentityNumber = (number: string): boolean => ['valid', 'old'].includes(readIdentityNumber(number.toUpperCase()).tag)

const ROOM_HEAD = /^(?:房号|房间|房间号|住宿房间)$/

/**
 * What the words of a paper show of persons, in a settled order. Shortened numbers (the last four digits, 230***1234) are
 * none. `rooms` are the room numbers of the class; they are shown where a column of rooms has one of them in a cell of its own,
 * because 201 alone may be a sum or the number of a line. `accounts` are accounts of the class whatever their digits.
 */
export function personalContents(texts: readonly string[], rooms: readonly string[] = [], accounts: readonly string[] = []): PersonalContent[] {
  const known = new Set(texts.some((text) => ROOM_HEAD.test(text.trim())) ? rooms : [])
  const tests: Readonly<Record<PersonalContent, (text: string) => boolean>> = {
    身份证号: (text) => (text.match(/(?<!\d)(?:\d{17}[\dXx]|\d{15})(?![\dXx])/g) ?? []).some(isWholeIdentityNumber),
    手机号: (text) => (text.match(/(?<!\d)1\d{10}(?!\d)/g) ?? []).some(isMobile),
    银行卡号: (text) => accounts.some((account) => account.length > 5 && text.includes(account)) || (text.match(CARD) ?? []).some(isBankCard),
    房号: (text) => known.has(text.trim())
  }
  return PERSONAL_CONTENTS.filter((content) => texts.some(tests[content]))
}

/** Why a paper must not be sent to the group, as a sentence; undefined where it may be. */
export function unfitForGroup(shows: readonly PersonalContent[], { sensitive }: { readonly sensitive?: boolean | undefined }): string | undefined {
  if (sensitive) return '敏感班次的材料不得发微信群，请通过其他途径送达。'
  return shows.length ? `材料里有${shows.join('、')}，不得发微信群，请通过其他途径送达。` : undefined
}
