/** What a column of a grid is, and how a cell of each kind is shown, offered for editing and read. Pure. */
import type { ReactNode } from 'react'
import { longDateWithWeekday } from '#domain/calendar.ts'
import { matchingChoices } from '../choice-matches.ts'
import { editDay, readDayTyped } from '../fields/read-day.ts'
import { readNumber } from '../fields/read-number.ts'
import { readTimeTyped } from '../fields/read-time.ts'
import type { Reading } from '../fields/use-draft.ts'

export type CellValue = string | number | null

export interface MarkChoice {
  /** What is stored: 到 */
  value: string
  /** What is drawn in the cell: √ */
  sign: string
  /** Keys that set it, e.g. '1d'; the value itself, typed with an input method, always does. */
  keys: string
}

export interface GridColumn {
  key: string
  title: string
  /** A control above the title, e.g. which field an imported column goes into. */
  control?: ReactNode
  /** Heading above; neighbours with the same group share it. */
  group?: string
  /** Pixels at 100 % text size. */
  width: number
  kind: 'text' | 'number' | 'choice' | 'date' | 'time' | 'mark' | 'readonly'
  choices?: readonly string[]
  /** Words outside `choices` are accepted. */
  free?: boolean
  marks?: readonly MarkChoice[]
  /** Stays at the left. Frozen columns come first. */
  frozen?: boolean
  decimals?: number
  /** Longest text; 200 unless told. */
  longest?: number
  align?: 'start' | 'center' | 'end'
  /** Another form on screen than the kind's own. */
  show?: (value: CellValue) => string
  /** Another way of reading what was typed, e.g. a birth month. */
  read?: (text: string) => Reading<CellValue>
}

export function showCell(column: GridColumn, value: CellValue): string {
  if (column.show) return column.show(value)
  if (value === null) return ''
  if (column.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? longDateWithWeekday(String(value)) : String(value)
  if (column.kind === 'mark') return column.marks?.find((mark) => mark.value === value)?.sign ?? String(value)
  return String(value)
}

/** The text that F2 offers. */
export const editCell = (column: GridColumn, value: CellValue): string =>
  column.kind === 'date' ? editDay(value === null ? null : String(value)) : value === null ? '' : String(value)

/** The text that goes to the clipboard: the stored value, which Excel reads back as it is. */
export const copyCell = (value: CellValue): string => (value === null ? '' : String(value))

export function readCell(column: GridColumn, typed: string, today: string): Reading<CellValue> {
  if (column.read) return column.read(typed)
  const text = typed.trim()
  if (text === '') return { ok: true, value: null }
  switch (column.kind) {
    case 'number':
      return readNumber(text, { decimals: column.decimals })
    case 'date':
      return readDayTyped(text, today)
    case 'time':
      return readTimeTyped(text)
    case 'choice':
      return readChoice(column.choices ?? [], column.free ?? false, text)
    case 'mark': {
      const mark = markFor(column, text)
      return mark ? { ok: true, value: mark.value } : { ok: false, reason: markHint(column) }
    }
    case 'readonly':
      return { ok: false, reason: '这一格不能改' }
    case 'text': {
      const longest = column.longest ?? 200
      return text.length > longest ? { ok: false, reason: `最多 ${longest} 字，现在 ${text.length} 字` } : { ok: true, value: text }
    }
  }
}

function readChoice(choices: readonly string[], free: boolean, text: string): Reading<CellValue> {
  if (free || choices.includes(text)) return { ok: true, value: text }
  const found = matchingChoices(choices, text)
  if (found.length === 1) return { ok: true, value: found[0]! }
  return { ok: false, reason: choices.length <= 6 ? `应是${choices.join('、')}之一` : '请从列表里选一项' }
}

/** The mark meant by a key or by a word typed with an input method. */
export function markFor(column: GridColumn, typed: string): MarkChoice | undefined {
  const marks = column.marks ?? []
  // The space bar ticks where a mark names it; elsewhere it says nothing.
  if (/^\s$/.test(typed)) return marks.find((mark) => mark.keys.includes(' '))
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return undefined
  return marks.find((mark) => mark.value === text || mark.sign === text) ?? marks.find((mark) => mark.keys.includes(text)) ?? marks.find((mark) => mark.value.startsWith(text))
}

export const markHint = (column: GridColumn): string => `按 ${(column.marks ?? []).map((mark) => `${mark.keys[0]} ${mark.value}`).join('、')}`
