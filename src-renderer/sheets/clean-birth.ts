/** Birth in the many ways lists write it, to YYYY-MM or YYYY-MM-DD. */
import { isMasked, printable } from './clean-text.ts'
import { problem, rejected, type Cleaned } from './finding.ts'
import type { RawCell } from './raw-book.ts'

/** Where January and October cannot be told apart; an identity number of the same row settles it. */
export const AMBIGUOUS_MONTH = 'birth-ambiguous'

const pad = (n: number): string => String(n).padStart(2, '0')
const CHINESE_DIGITS = '〇一二三四五六七八九'

export function cleanBirth(cell: RawCell): Cleaned {
  if (cell.date !== undefined) return checked(cell.date)
  const text = printable(cell.text).normalize('NFKC').replace(/[\s\u200b\ufeff]+(?=\d{1,2}:\d{2})|T(?=\d{2}:)/, '@').replace(/@.*$/, '').replace(/[\s\u200b\ufeff'’‘]/g, '')
  if (isMasked(text)) return { masked: true, problems: [problem('note', 'masked', '内容用 * 遮住了，没有取用')] }
  if (text === '' || /^[-—/]+$/.test(text)) return {}
  const serial = cell.number ?? (/^\d{5}$/.test(text) ? Number(text) : undefined)
  if (serial !== undefined && Number.isInteger(serial) && serial >= 10_000 && serial < 60_000) {
    const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
    return { ...checked(day), problems: [problem('warning', 'birth-serial', `填的是 ${serial}，像是 Excel 的日期序号，读作 ${day}，请核对`), ...(checked(day).problems ?? [])] }
  }
  return readText(chineseToDigits(text))
}

function readText(text: string): Cleaned {
  const parts = /^(\d{2}|\d{4})(?:年|[.\-/·,、])(\d{1,2})(?:(?:月|[.\-/·,、])(?:(\d{1,2})日?)?)?(?:出?生)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (!parts) {
    if (/^\d{4}年?$/.test(text)) return { problems: [problem('warning', 'birth-year-only', `只有年份“${text}”，没有取用，请补上月份`)] }
    return rejected('birth-unreadable', `“${text.slice(0, 30)}”看不出是哪年哪月，没有取用，请核对`)
  }
  const [, yearText, monthText, dayText] = parts as unknown as [string, string, string, string | undefined]
  if (/^\d{4}[.]1$/.test(text)) return { problems: [problem('warning', AMBIGUOUS_MONTH, `“${text}”可能是 1 月，也可能是 10 月（Excel 会丢掉 10 末尾的 0），先空着，请核对`)] }
  const year = yearText.length === 4 ? Number(yearText) : 1900 + Number(yearText)
  const month = Number(monthText)
  const day = Number(dayText ?? 0)
  if (month < 1 || month > 12) return rejected('birth-unreadable', `“${text}”里没有第 ${month} 月，没有取用，请核对`)
  const value = day === 0 ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`
  const result = checked(value)
  return yearText.length === 2 && result.value ? { ...result, problems: [problem('note', 'birth-short-year', `“${text}”的年份只有两位，读作 ${year} 年`), ...(result.problems ?? [])] } : result
}

function checked(value: string): Cleaned {
  const year = Number(value.slice(0, 4))
  if (year < 1900 || year > 2100) return rejected('birth-unreadable', `出生年份 ${year} 不可能，没有取用，请核对`)
  if (value.length === 10 && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) !== value) return rejected('birth-unreadable', `${value} 这一天不存在，没有取用，请核对`)
  return { value, why: '统一日期写法', formOnly: true }
}

/** 一九七五年三月 */
function chineseToDigits(text: string): string {
  if (!/[一二三四五六七八九〇○零]{4}年/.test(text)) return text
  const plain = text.replace(/[○零]/g, '〇')
  const digits = (part: string): string => part.replace(/[〇一二三四五六七八九]/g, (character) => String(CHINESE_DIGITS.indexOf(character)))
  return plain.replace(/^(.{4})年/, (_, year: string) => `${digits(year)}年`).replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (part) => {
    const [tens, ones] = part.includes('十') ? part.split('十') as [string, string] : ['', part]
    return String((part.includes('十') ? (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? CHINESE_DIGITS.indexOf(ones) : 0))
  })
}
