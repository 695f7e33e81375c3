/** Phone numbers of a list: tidy, both kept where two stand, and none made up. */
import { isMobile, joinPhones, readPhones } from '#domain/reading/phone-number.ts'
import { isMasked, printable } from './clean-text.ts'
import { problem, rejected, type Cleaned } from './finding.ts'
import type { RawCell } from './raw-book.ts'

export function cleanPhone(cell: RawCell): Cleaned {
  // A number of 11 digits is whole in a numeric cell, whatever the cell shows of it.
  const stored = cell.number !== undefined && Number.isSafeInteger(cell.number) ? String(cell.number) : undefined
  const written = printable(cell.text)
  if (isMasked(written) || /\d[xX×]{3,}\d/.test(written)) return { masked: true, problems: [problem('note', 'masked', '号码中间遮住了，没有取用，也不会覆盖已有的号码')] }
  const text = stored ?? wholeFromExponent(written) ?? written
  if (/^\s*\d(\.\d+)?\s*E\s*\+?\s*\d+\s*$/i.test(text)) return rejected('phone-ruined', `号码成了“${text.trim()}”，后几位已经丢失，没有取用，请向单位核对`)
  if (/^\s*(?:无|没有|\/|-+|—+)\s*$/.test(text)) return {}
  const { numbers, unread } = readPhones(text)
  if (numbers.length === 0) return rejected('phone-form', `“${text.trim().slice(0, 30)}”不是手机号也不是座机号${digitsOff(text)}，没有取用，请核对`)
  const problems = []
  if (text !== written && stored === undefined) problems.push(problem('note', 'phone-exponent', '号码显示成了科学记数，各位齐全，已还原'))
  if (numbers.length > 1) problems.push(problem('note', 'phone-several', `有 ${numbers.length} 个号码，都保留了`))
  if (!numbers.some(isMobile)) problems.push(problem('note', 'phone-landline', '是座机号，已保留，发短信通知时请另要手机号'))
  if (unread.length > 0) problems.push(problem('warning', 'phone-partly', `“${unread.join('，').slice(0, 40)}”不是电话号码，只取了 ${joinPhones(numbers)}`))
  return { value: joinPhones(numbers), why: '统一电话写法', problems }
}

/** 1.3912345678E+10 still shows all eleven digits; 1.39E+10 does not. */
const wholeFromExponent = (text: string): string | undefined => /^1\.\d{10}E\+?10$/i.test(text.trim()) ? text.trim().slice(0, 12).replace('.', '') : undefined

function digitsOff(text: string): string {
  const digits = text.replace(/\D/g, '')
  return /^1\d{6,14}$/.test(digits) && digits.length !== 11 ? `（手机号应为 11 位，这里是 ${digits.length} 位）` : ''
}
