/**
 * 来电登记 in one line, as it is said on the telephone: 省监狱局 3月10日到14日 80人 张处长 0451-12345678. What is recognised is
 * taken; the rest of the words stays as 要求. Nothing is guessed: a line without a day or a number has none.
 */
import { readDay } from '../calendar.ts'
import type { Enquiry } from '../college-lists.ts'

export type ReadEnquiry = Partial<Omit<Enquiry, 'id' | 'calledOn' | 'outcome' | 'classId'>>

const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]?|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}'
const RANGE = new RegExp(`(${DAY})\\s*(?:[到至—–~～]|-(?=\\d))\\s*(${DAY}|\\d{1,2}[日号]?)(?!\\d)`)
const ONE_DAY = new RegExp(`(${DAY})`)
const PERSONS = /(\d{1,4})\s*(?:多|来|余)?\s*(?:名|位)?(?:人|学员)/
const PHONE = /(?<!\d)(1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/
const CONTACT = /^(\p{Script=Han}{1,4}(?:处长|科长|主任|局长|主席|老师|干事|同志|女士|先生))$/u
const ORGANIZATION = /(?:局|厅|院|部|委|会|处|中心|公司|集团|监狱|学校|大学|学院|机关|政府|办|所|队|站)$/

/** `today` decides the year of a day said without one: the next such day. */
export function readEnquiryLine(line: string, today: string): ReadEnquiry {
  let rest = monthsByNumber(line.normalize('NFKC').trim(), today)
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found
  }
  const phone = take(PHONE)?.[1]
  const range = take(RANGE)
  const day = range ? undefined : take(ONE_DAY)
  const persons = take(PERSONS)?.[1]
  const fromOn = upcoming(range?.[1] ?? day?.[1], today)
  const untilOn = range && fromOn ? endOf(range[2]!, fromOn) : undefined
  const words = rest.split(/[\s,，;；、。]+/).filter((word) => word !== '')
  const sponsor = words.find((word) => ORGANIZATION.test(word)) ?? words.find((word) => !CONTACT.test(word))
  const contact = words.find((word) => word !== sponsor && CONTACT.test(word))
  const matters = words.filter((word) => word !== sponsor && word !== contact).join('，')
  return {
    ...(sponsor ? { sponsor } : {}), ...(contact ? { contact } : {}), ...(phone ? { phone } : {}), ...(fromOn ? { fromOn } : {}), ...(untilOn ? { untilOn } : {}),
    ...(persons ? { persons: Number(persons) } : {}), ...(matters ? { matters } : {})
  }
}

/** 下月5日 said in November is 12月5日. */
const monthsByNumber = (line: string, today: string): string =>
  line.replace(/(下|本|这)个?月(?=\d{1,2}[日号])/g, (_, said: string) => `${((Number(today.slice(5, 7)) - 1 + (said === '下' ? 1 : 0)) % 12) + 1}月`)

/** A day said without a year is the next such day, not one just past. */
function upcoming(said: string | undefined, today: string): string | undefined {
  if (said === undefined) return undefined
  const day = readDay(said.replace('号', '日'), today)
  if (day === undefined || day >= today || /^\d{4}/.test(said)) return day
  return readDay(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`, today)
}

/** The end of a range: 14日 is in the month it began. */
function endOf(said: string, fromOn: string): string | undefined {
  const bare = /^(\d{1,2})[日号]?$/.exec(said)
  const day = bare ? readDay(`${fromOn.slice(0, 8)}${bare[1]!.padStart(2, '0')}`, fromOn) : readDay(said.replace('号', '日'), fromOn)
  return day !== undefined && day >= fromOn ? day : undefined
}
