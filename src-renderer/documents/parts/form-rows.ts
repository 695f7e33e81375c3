/** The rows of a form in one table of four columns: pairs of facts, room to write, opinions to be written and signed by hand. */
import { CELL_PADDING, mm, styleOf } from '../house.ts'
import type { Row, Table } from '../paper.ts'
import { BLANK_DAY, FORM_WIDTH } from './form.ts'
import { factTable, textRow } from './text-table.ts'
import { em } from './text-width.ts'

/** Facts as in `factTable`; `room` and `opinion` are the least height in millimetres. */
export type FormRow =
  | readonly [label: string, text: string]
  | readonly [label: string, text: string, label: string, text: string]
  | { readonly label: string; readonly text?: string; readonly room: number }
  | { readonly label: string; readonly opinion: number }
  | { readonly labels: readonly [string, string]; readonly opinion: number }

/** Two facts in one row, or each in its own where one of them is too long for half of it. */
export const pair = (one: readonly [string, string], two: readonly [string, string]): FormRow[] =>
  [one, two].every(([, text]) => em(text, GAP) <= LONGEST_HALF) ? [[one[0], one[1], two[0], two[1]]] : [one, two]
/** Characters of 小四 in half of a portrait form, with what a program may put between Chinese and Latin. */
const LONGEST_HALF = 12.5
const GAP = 0.25

export function formTable(rows: readonly FormRow[], total: number = FORM_WIDTH.portrait): Table {
  const frame = factTable(total, [])
  const rowOf = (row: FormRow): Row => {
    if ('labels' in row) return textRow(row.labels.flatMap((text) => [{ text, style: 'TableHead' as const }, { text: '\n\n　　月　　日', align: 'right' as const }]), frame.widths, [], mm(row.opinion))
    if (!('label' in row)) return factTable(total, [row]).rows[0]!
    const label = { text: row.label, style: 'TableHead' } as const
    if ('room' in row) return textRow([label, { text: row.text ?? '', span: 3, align: 'left', ...(row.text && { valign: 'top' }) }], frame.widths, [], mm(row.room))
    return textRow([label, { text: signedBelow(row.opinion), span: 3, align: 'right' }], frame.widths, [], mm(row.opinion))
  }
  return { ...frame, rows: rows.map(rowOf) }
}

/** 签字 and the day at the foot of a cell of `height` millimetres. */
function signedBelow(height: number): string {
  const lines = Math.floor((mm(height) - 2 * CELL_PADDING) / styleOf('TableText').line)
  return `${'\n'.repeat(Math.max(0, lines - 1))}签字：　　　　　　　　${BLANK_DAY}`
}
