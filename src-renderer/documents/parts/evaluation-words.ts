/** What both 汇总表 say alike: how many forms went out and came back, one line an item, opinions as they were written. */
import { LEVELS } from '#domain/evaluation.ts'
import { sumOfRounds, type ItemResult, type RoundResult } from '#domain/teaching/evaluation-scores.ts'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { paragraph, type Block, type Table } from '../paper.ts'
import { FORM_WIDTH } from './form.ts'
import { textTable } from './text-table.ts'

/** 发放 36 份，回收 34 份，回收率 94.4%，意见栏填写 3 份。 Blank where nothing was handed out yet. */
export function returnSentence(results: readonly RoundResult[]): string {
  const { issued, returned, returnRate, commented } = sumOfRounds(results)
  if (issued === 0 && returned === 0) return '发放评估表＿＿＿份，回收＿＿＿份，回收率＿＿＿%，意见栏填写＿＿＿份。'
  return `发放评估表${issued || '＿＿＿'}份，回收${returned}份，回收率${returnRate === undefined ? '＿＿＿' : returnRate}%，意见栏填写${commented}份。`
}

/** Two decimals, as kept; empty where nobody ticked. */
export const score = (average: number | undefined): string => (average === undefined ? '' : average.toFixed(2))

type Digit = '4' | '3' | '2' | '1' | '0'
/** Millimetres: as wide as their names. */
const COUNT_WIDTHS: Readonly<Record<Digit, number>> = { 4: 16, 3: 13, 2: 19.2, 1: 16, 0: 16 }
const GROUP = 30
const FIGURE = 15

/** Counts of each level and the average of every item; `levels` are digits, best first. Blank to be filled in by hand while nothing came back. */
export function itemTable(results: readonly ItemResult[], levels: readonly Digit[], last: { readonly title: string; readonly text: (result: ItemResult) => string }): Table {
  const counts = levels.map((digit) => ({ title: LEVELS[digit]!, mm: COUNT_WIDTHS[digit] }))
  const title = FORM_WIDTH.portrait - GROUP - counts.reduce((sum, column) => sum + column.mm, 0) - 2 * FIGURE
  const columns = [{ title: '类别', mm: GROUP }, { title: '评估项目', mm: title, align: 'left' as const }, ...counts, { title: '平均分', mm: FIGURE }, { title: last.title, mm: FIGURE }]
  const any = results.some((result) => levels.some((digit) => result.counts[digit] > 0))
  return textTable(columns, results.map((result) => [{ text: result.item.group ?? '', merge: result.item.group ?? '' }, result.item.title, ...levels.map((digit) => (any ? String(result.counts[digit]) : '')), score(result.average), last.text(result)]))
}

/** 1.…… 2.…… in the order in which the sheets were entered; line breaks and final marks as one. */
export function opinionLines(sheets: readonly EvaluationSheet[]): Block[] {
  const opinions = sheets.flatMap(({ comment }) => (comment?.trim() ? [comment.trim().replace(/\s*\n\s*/g, '；').replace(/[。；;.]+$/, '')] : []))
  return opinions.map((opinion, i) => paragraph('SheetText', `${i + 1}.${opinion}。`))
}
