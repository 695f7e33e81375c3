/**
 * Statistics of evaluation sheets, so that they can be done again by hand: a level is 100, 85, 70 or 50 percent of an
 * item's score; a sheet's score is what it gave out of what it ticked, scaled to 100; a round's average is the mean of
 * its sheets; averages are kept to two decimals, and equal ones share a rank.
 */
import type { AskedItem } from './evaluation-sheets.ts'

/** Percent of the full score by digit. 0 未使用 and a blank count for nothing. */
export const LEVEL_PERCENT: Readonly<Record<string, number>> = { 4: 100, 3: 85, 2: 70, 1: 50 }

export interface Answered {
  readonly answers: string
  readonly comment?: string
}

/** 100 is best; undefined where nothing was ticked. */
export function sheetScore(answers: string, items: readonly AskedItem[]): number | undefined {
  let [given, full] = [0, 0]
  for (const [i, item] of items.entries()) {
    const percent = LEVEL_PERCENT[answers[i] ?? '']
    if (percent === undefined) continue
    given += weightOf(item) * percent
    full += weightOf(item)
  }
  return full === 0 ? undefined : given / full
}

const weightOf = ({ score }: AskedItem): number => (score !== undefined && score > 0 ? score : 1)

export interface ItemResult {
  readonly item: AskedItem
  /** Sheets by digit, 4 to 0. */
  readonly counts: Readonly<Record<'4' | '3' | '2' | '1' | '0', number>>
  /** Mean percent of those who ticked a level. */
  readonly average?: number
}

export interface RoundResult {
  readonly issued?: number
  readonly returned: number
  /** Percent; absent where it is not known how many were handed out. */
  readonly returnRate?: number
  readonly commented: number
  /** Sum of the sheets' scores, and how many sheets it is of. */
  readonly total: number
  readonly scored: number
  readonly average?: number
  readonly items: readonly ItemResult[]
}

export function roundResult(items: readonly AskedItem[], sheets: readonly Answered[], issued: number | undefined): RoundResult {
  const scores = sheets.map(({ answers }) => sheetScore(answers, items)).filter((score) => score !== undefined)
  const total = scores.reduce((sum, score) => sum + score, 0)
  return {
    ...(issued === undefined ? {} : { issued }),
    returned: sheets.length,
    ...(issued ? { returnRate: round((sheets.length / issued) * 100, 1) } : {}),
    commented: sheets.filter(({ comment }) => comment?.trim()).length,
    total: round(total), scored: scores.length,
    ...(scores.length ? { average: round(total / scores.length) } : {}),
    items: items.map((item, i) => itemResult(item, sheets.map(({ answers }) => answers[i] ?? ' ')))
  }
}

function itemResult(item: AskedItem, digits: readonly string[]): ItemResult {
  const counts = { 4: 0, 3: 0, 2: 0, 1: 0, 0: 0 }
  for (const digit of digits) if (digit in counts) counts[digit as unknown as keyof typeof counts]++
  const ticked = digits.map((digit) => LEVEL_PERCENT[digit]).filter((percent) => percent !== undefined)
  return { item, counts, ...(ticked.length ? { average: round(ticked.reduce((sum, percent) => sum + percent, 0) / ticked.length) } : {}) }
}

/** Half up, past the binary tail: 23 of 80 is 28.75 %, told as 28.8, though the machine holds 28.749…. */
const round = (value: number, decimals = 2): number => Math.round((value + 1e-9) * 10 ** decimals) / 10 ** decimals

/** Places in a list of averages, best first: 1, 2, 2, 4. Those without an average have no place. */
export function ranksOf(averages: readonly (number | undefined)[]): (number | undefined)[] {
  return averages.map((average) => (average === undefined ? undefined : 1 + averages.filter((other) => other !== undefined && other > average).length))
}

/** The figures of a whole class: 发放、回收、回收率、意见栏填写. */
export function sumOfRounds(results: readonly RoundResult[]): { readonly issued: number; readonly returned: number; readonly returnRate?: number; readonly commented: number } {
  const issued = results.reduce((sum, result) => sum + (result.issued ?? 0), 0)
  const returned = results.reduce((sum, result) => sum + result.returned, 0)
  // A rate over rounds of which some do not say what was handed out would be above 100 %.
  const known = results.every((result) => result.issued !== undefined || !result.returned)
  return { issued, returned, commented: results.reduce((sum, result) => sum + result.commented, 0), ...(issued && known ? { returnRate: round((returned / issued) * 100, 1) } : {}) }
}

/** Items of a round that stand below the mark at which the college wants them answered for, worst first. */
export const lowItems = (result: RoundResult, mark: number): ItemResult[] =>
  result.items.filter(({ average }) => average !== undefined && average < mark).sort((a, b) => a.average! - b.average!)
