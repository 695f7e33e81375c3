/**
 * Evaluation sheets as they are typed: a line of digits, one an item (4 很满意, 3 满意, 2 基本满意, 1 不满意, 0 未使用, - nothing
 * ticked), then what was written under 意见建议. Spaces and full-width digits do not matter.
 */
import type { EvaluationItem } from '../college-lists.ts'
import { DEFAULT_EVALUATION_ITEMS } from '../college-defaults/evaluation-items.ts'
import type { EvaluationKind, EvaluationRound } from '../evaluation.ts'
import { inOrder } from '../in-order.ts'

/** One item as it was asked. */
export interface AskedItem {
  readonly title: string
  /** Full score; items without one weigh alike. */
  readonly score?: number
  readonly group?: string
}

/** The form the college uses now: its own items, ours where it has none of that kind. */
export function formOf(kind: EvaluationKind, items: readonly EvaluationItem[]): AskedItem[] {
  const own = items.filter((item) => item.kind === kind)
  const form = own.length ? inOrder(own) : DEFAULT_EVALUATION_ITEMS.filter((item) => item.kind === kind)
  return form.map(({ title, score, group }) => ({ title, ...(score === undefined ? {} : { score }), ...(group ? { group } : {}) }))
}

/** The items of a round: those frozen into it by its first sheet, the college's form until then. */
export const askedItems = (kind: EvaluationKind, round: Pick<EvaluationRound, 'items'> | undefined, items: readonly EvaluationItem[]): AskedItem[] => {
  const frozen = thawItems(round?.items)
  return frozen.length ? frozen : formOf(kind, items)
}

/** 项目|分值|类别, one a line; what is empty at the end is left out. */
export const freezeItems = (items: readonly AskedItem[]): string =>
  items.map(({ title, score, group }) => [title, score ?? '', group ?? ''].map((part) => String(part).replace(/[|\n]/g, '｜')).join('|').replace(/\|+$/, '')).join('\n')

export function thawItems(text: string | undefined): AskedItem[] {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [title = '', score, group] = line.split('|').map((part) => part.trim())
    return { title, ...(score && Number.isFinite(Number(score)) ? { score: Number(score) } : {}), ...(group ? { group } : {}) }
  })
}

/** What has been typed of a sheet so far. */
export type SheetReading =
  | { readonly kind: 'whole'; readonly answers: string; readonly comment?: string }
  /** More digits are to come; `done` of them stand. */
  | { readonly kind: 'partial'; readonly done: number }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** Longest text of 意见建议, in characters. */
const LONGEST_COMMENT = 500

export function readSheet(typed: string, items: number): SheetReading {
  const text = typed.normalize('NFKC')
  let answers = ''
  let at = 0
  for (; at < text.length && answers.length < items; at++) {
    const char = text[at]!
    if (/\s/.test(char)) continue
    if (/[0-4]/.test(char)) answers += char
    else if (char === '-') answers += ' '
    else if (/\d/.test(char)) return wrong(`第${answers.length + 1}项是“${char}”，只有 4 3 2 1 0`)
    else return wrong(`共 ${items} 项，才打了 ${answers.length} 项，后面不能接着写“${char}”`)
  }
  if (answers.length < items) return { kind: 'partial', done: answers.length }
  const rest = text.slice(at)
  if (/^\s*[\d-][\s\d-]*$/.test(rest) || /^\d/.test(rest)) return wrong(`共 ${items} 项，多打了 ${/^[\s\d-]*/.exec(rest)![0].replace(/\s/g, '').length} 位`)
  if (answers.trim() === '') return wrong('一项也没有打分，这份不用录')
  const comment = rest.trim()
  if (comment.length > LONGEST_COMMENT) return wrong(`意见建议最多 ${LONGEST_COMMENT} 字，现在 ${comment.length} 字`)
  return { kind: 'whole', answers, ...(comment ? { comment } : {}) }
}

const wrong = (sentence: string): SheetReading => ({ kind: 'wrong', sentence })

/** A stored sheet as it is typed: in fours, so that the eye finds its place. */
export const writeAnswers = (answers: string): string => (answers.replaceAll(' ', '-').match(/.{1,4}/g) ?? []).join(' ')
