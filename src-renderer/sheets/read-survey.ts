/**
 * Answers of a survey site as its workbook gives them: a heading with the questions, then a row an answer sheet. Questions
 * are told by the titles of our own items; who answered, from where and when is never read.
 */
import type { AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import { LEVEL_PERCENT } from '#domain/teaching/evaluation-scores.ts'
import type { RawBook, RawCell, RawRow, RawSheet } from './raw-book.ts'

export interface SurveyColumn {
  readonly heading: string
  /** item: answers of `item`. comment: goes into 意见建议. person: tells who answered, never read. left: nothing we ask. */
  readonly taken: 'item' | 'comment' | 'person' | 'left'
  /** From 0. */
  readonly item?: number
}

export interface SurveySheet {
  /** The workbook's own row, from 1. */
  readonly row: number
  readonly answers: string
  readonly comment?: string
}

export type SurveyReading =
  | {
      readonly tag: 'read'
      readonly columns: readonly SurveyColumn[]
      readonly sheets: readonly SurveySheet[]
      /** Items for which no column was found. */
      readonly missing: readonly string[]
      /** Answers that are no level: they count as not ticked. */
      readonly unread: readonly { readonly row: number; readonly heading: string; readonly text: string }[]
      /** Rows without a single answer. */
      readonly empty: number
      /** Some answers were bare figures 4 to 0: a site that numbers its options from the best as 1 means the opposite. */
      readonly bareDigits: boolean
    }
  | { readonly tag: 'refused'; readonly sentence: string }

const ROWS_SEARCHED = 20
const LONGEST_COMMENT = 500
const COMMENT = /意见|建议|改进|补充|留言|想说|最满意|收获|评价/
const PERSON = /姓名|名字|手机|电话|微信|昵称|身份证|警号|工号|学号|IP|用户名|邮箱|^(您的)?(工作)?单位(名称)?$|^(您的)?职务$/i
/** 问卷星 writes these for a question that was not shown. */
const NOT_ASKED = /^[(（]?(跳过|空|未作答|无)[)）]?$/

export function readSurvey(book: RawBook, items: readonly AskedItem[]): SurveyReading {
  const found = book.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => sheet.rows.slice(0, ROWS_SEARCHED).map((row) => ({ sheet, row, columns: columnsOf(row, items) })))
  const best = found.sort((a, b) => matched(b.columns) - matched(a.columns))[0]
  const known = best ? matched(best.columns) : 0
  if (!best || known === 0) return refused(`表头里没有找到这张评估表的项目，如“${items[0]?.title ?? ''}”`)
  if (known * 2 < items.length) return refused(`这张评估表有 ${items.length} 项，表头里只认出 ${known} 项（${titles(best.columns, items).join('、')}）`)
  const read = best.sheet.rows.filter(({ row, hidden }) => row > best.row.row && !hidden).map((row) => readRow(row, best.columns, items))
  const sheets = read.flatMap(({ sheet }) => (sheet ? [sheet] : []))
  if (!sheets.length) return refused('表头下面没有一份答卷')
  return {
    tag: 'read', columns: best.columns, sheets,
    missing: items.filter((_, i) => !best.columns.some(({ item }) => item === i)).map(({ title }) => title),
    unread: read.flatMap(({ unread }) => unread),
    empty: countEmpty(best.sheet, best.row) - sheets.length,
    bareDigits: read.some(({ bareDigit }) => bareDigit)
  }
}

const refused = (what: string): SurveyReading => ({ tag: 'refused', sentence: `${what}，没有读入任何答卷；请确认选对了评估表和导出的文件。` })
const matched = (columns: readonly SurveyColumn[]): number => columns.filter(({ taken }) => taken === 'item').length
const titles = (columns: readonly SurveyColumn[], items: readonly AskedItem[]): string[] => columns.flatMap(({ item }) => (item === undefined ? [] : [items[item]!.title]))
const countEmpty = (sheet: RawSheet, heading: RawRow): number => sheet.rows.filter(({ row, hidden }) => row > heading.row && !hidden).length

/** 1、教学态度—备课认真、治学严谨（必答） and 备课认真，治学严谨 are one. */
const plain = (text: string): string => text.normalize('NFKC').replace(/^\s*(Q|第)?\d+[题、.)]*/i, '').replace(/[\p{P}\p{S}\s]/gu, '')

function columnsOf({ cells }: RawRow, items: readonly AskedItem[]): SurveyColumn[] {
  const headings = Array.from(cells, (cell) => cell?.text.replace(/\s+/g, ' ').trim() ?? '')
  const taken = new Map<number, number>()
  const wanted = items.map(({ title }, item) => ({ title: plain(title), item })).sort((a, b) => b.title.length - a.title.length)
  // Whole titles first, and longer ones before those they contain, so that 网络 does not take 网络授课's column.
  for (const fits of [(heading: string, title: string) => heading === title, (heading: string, title: string) => heading.includes(title)]) {
    for (const { title, item } of wanted) {
      if ([...taken.values()].includes(item)) continue
      const column = headings.findIndex((heading, i) => !taken.has(i) && heading !== '' && title !== '' && fits(plain(heading), title))
      if (column >= 0) taken.set(column, item)
    }
  }
  return headings.map((heading, i): SurveyColumn => {
    const item = taken.get(i)
    if (item !== undefined) return { heading, taken: 'item', item }
    if (PERSON.test(heading.normalize('NFKC').replace(/^\s*\d+[、.]\s*/, ''))) return { heading, taken: 'person' }
    return { heading, taken: COMMENT.test(heading) ? 'comment' : 'left' }
  })
}

function readRow({ row, cells }: RawRow, columns: readonly SurveyColumn[], items: readonly AskedItem[]): { sheet?: SurveySheet; unread: { row: number; heading: string; text: string }[]; bareDigit: boolean } {
  let bareDigit = false
  const answers = items.map(() => ' ')
  const comments: string[] = []
  const unread: { row: number; heading: string; text: string }[] = []
  for (const [i, { heading, taken, item }] of columns.entries()) {
    const cell = cells[i]
    const text = cell?.text.replace(/\s+/g, ' ').trim() ?? ''
    if (!cell || text === '' || NOT_ASKED.test(text)) continue
    if (taken === 'comment') comments.push(text)
    if (item === undefined) continue
    const level = levelOf(cell, items[item]!)
    if (level && /^[0-4]$/.test(text)) bareDigit = true
    if (level) answers[item] = level
    else unread.push({ row, heading, text: text.slice(0, 20) })
  }
  const whole = answers.join('')
  if (whole.trim() === '') return { unread, bareDigit }
  const comment = comments.join('；').slice(0, LONGEST_COMMENT)
  return { sheet: { row, answers: whole, ...(comment ? { comment } : {}) }, unread, bareDigit }
}

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['1', /^(不满意|很不满意|非常不满意|较差|差|不合格)$/],
  ['0', /^(未使用|未涉及|不适用|没有使用|未体验)$/],
  ['2', /^(基本满意|一般|尚可|合格)$/],
  ['4', /^(很满意|非常满意|十分满意|优秀|优)$/],
  ['3', /^(满意|较满意|比较满意|良好|良)$/]
]

/** The digit of an answer: its words, with or without a letter before them; a percent; points of the item's own score; or our own digit. */
function levelOf({ text, number }: RawCell, { score }: AskedItem): string | undefined {
  const words = text.normalize('NFKC').replace(/^\s*[A-Ea-e][.、:\s]\s*/, '').replace(/[(（].*$/, '').trim()
  const byWords = WORDS.find(([, known]) => known.test(words))?.[0]
  if (byWords) return byWords
  const value = number ?? (/^\d+(\.\d+)?分?$/.test(words) ? Number.parseFloat(words) : undefined)
  if (value === undefined) return undefined
  const byPercent = Object.entries(LEVEL_PERCENT).find(([, percent]) => value === percent)?.[0]
  const byScore = score ? Object.entries(LEVEL_PERCENT).find(([, percent]) => Math.abs(value - (score * percent) / 100) < 0.01)?.[0] : undefined
  return byPercent ?? byScore ?? ([0, 1, 2, 3, 4].includes(value) ? String(value) : undefined)
}
