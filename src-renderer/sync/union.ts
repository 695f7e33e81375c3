/**
 * Fields of the policy `union` hold a list of names in one text. Two PCs that each added to it are not in conflict: what
 * stands there is everybody either of them named. A pure function of the heads, so it is the same on every PC.
 */
import { fieldOf, isTableName } from '#domain/tables.ts'
import { headsOf, sameValue, type RecordState } from './heads.ts'
import type { Value } from './operation.ts'

const SEPARATOR = /[、，,；;\n]/
const OPENING = /[（(]/
const CLOSING = /[）)]/

/** The names in a list. A separator within brackets belongs to the name: 张三（教务处、科研处）. */
export function itemsOf(text: string): string[] {
  const items: string[] = []
  let item = ''
  let depth = 0
  for (const letter of text.normalize('NFC')) {
    if (SEPARATOR.test(letter) && (depth === 0 || letter === '\n')) {
      items.push(item)
      item = ''
      depth = 0
      continue
    }
    if (OPENING.test(letter)) depth++
    else if (CLOSING.test(letter)) depth = Math.max(0, depth - 1)
    item += letter
  }
  return [...new Set([...items, item].map((name) => name.trim()).filter((name) => name !== ''))]
}

/** Every name of these texts once, those of the first text first. One text alone stays as it was typed. */
export function unionOf(values: readonly Value[]): Value {
  const texts = values.filter((value) => typeof value === 'string')
  const lists = texts.map(itemsOf)
  const all = [...new Set(lists.flat())]
  const whole = lists.findIndex((list) => list.length === all.length)
  if (whole >= 0) return texts[whole]!
  return all.length ? all.join(texts.some((text) => text.includes('\n')) ? '\n' : '、') : null
}

export const isUnion = (table: string, field: string): boolean => isTableName(table) && fieldOf(table, field)?.merge === 'union'

/** What a record shows in a field: null when cleared, undefined when never set. Rows, lists and papers all show this. */
export function shownIn(table: string, record: RecordState, field: string): Value | undefined {
  const heads = headsOf(record, field)
  const [first] = heads
  if (heads.length < 2 || !isUnion(table, field) || heads.every((head) => sameValue(head.v, first!.v))) return first?.v
  return unionOf(heads.map((head) => head.v))
}
