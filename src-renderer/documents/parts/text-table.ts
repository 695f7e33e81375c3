/** Tables of text: each row as high as its longest cell needs, the head repeated, one column's equal days made one cell. */
import { CELL_PADDING, mm, styleOf, type Align, type Face, type StyleName } from '../house.ts'
import { fittedCell, type Row, type Table } from '../paper.ts'
import { heightFor } from './fit.ts'
import { columnHeads } from './sheet-head.ts'

export interface TextColumn {
  readonly title: string
  /** Millimetres. */
  readonly mm: number
  readonly align?: Align
  readonly face?: Face
}

export interface TextCell {
  readonly text: string
  readonly span?: number
  readonly style?: StyleName
  readonly align?: Align
  readonly merge?: string
  /** Text at the top of a cell that has room to write on. */
  readonly valign?: 'top'
}

const LEAST = mm(8)
const MOST = mm(120)

/** One row; `cells` may be plain texts. Widths in twips, a span takes the widths that it covers. */
export function textRow(cells: readonly (string | TextCell)[], widths: readonly number[], columns: readonly Partial<TextColumn>[] = [], least = LEAST): Row {
  let at = 0
  const laid = cells.map((given) => {
    const cell: TextCell = typeof given === 'string' ? { text: given } : given
    const column = columns[at] ?? {}
    const span = cell.span ?? 1
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    at += span
    return { cell, column, span, width }
  })
  const { size, line } = styleOf('TableText')
  const height = heightFor(laid.map(({ cell, width }) => ({ text: cell.merge === undefined ? cell.text : '', width: width - 2 * CELL_PADDING })), size, line, least, MOST)
  return {
    height,
    cells: laid.map(({ cell, column, span, width }) => {
      const align = cell.align ?? column.align
      return fittedCell(cell.text, width, height, { span, ...(cell.style && { style: cell.style }), ...(align && { align }), ...(column.face && { face: column.face }), ...(cell.merge !== undefined && { merge: cell.merge }), ...(cell.valign && { valign: cell.valign }) })
    })
  }
}

export function textTable(columns: readonly TextColumn[], rows: readonly (readonly (string | TextCell)[])[], least = LEAST): Table {
  const widths = columns.map((column) => mm(column.mm))
  const head = columnHeads(columns.map((column, i) => ({ title: column.title, width: widths[i]! })))
  return { kind: 'table', widths, head, rows: rows.map((row) => textRow(row, widths, columns, least)) }
}

/** Pairs of a fact's name and the fact, in rows of four columns; a fact alone takes the whole row. */
export function factTable(total: number, facts: readonly (readonly [string, string] | readonly [string, string, string, string])[]): Table {
  const label = mm(27)
  const half = Math.floor(mm(total) / 2)
  const widths = [label, half - label, label, mm(total) - half - label]
  const row = (fact: (typeof facts)[number]): Row => textRow(fact.length === 2 ? [{ text: fact[0], style: 'TableHead' }, { text: fact[1], span: 3, align: 'left' }] : [{ text: fact[0], style: 'TableHead' }, { text: fact[1], align: 'left' }, { text: fact[2], style: 'TableHead' }, { text: fact[3], align: 'left' }], widths)
  return { kind: 'table', widths, head: [], rows: facts.map(row) }
}

/** Two rows at least at the top and at the foot of a page. */
export const withoutOrphans = (table: Table): Table => ({ ...table, rows: table.rows.map((row, i) => (i === 0 || i === table.rows.length - 2 ? { ...row, keepNext: i < table.rows.length - 1 || !!row.keepNext } : row)) })

/** The last rows stay with what follows, so that nobody signs a page without figures. */
export const lastRowsKept = (table: Table): Table => ({ ...table, rows: table.rows.map((row, i) => (i >= table.rows.length - 2 ? { ...row, keepNext: true } : row)) })
