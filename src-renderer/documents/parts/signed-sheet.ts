/** One sheet of signatures: the head, the people, as many blank rows as fill its last page. */
import { mm, SIGNED_SHEET_MARGIN, type Face } from '../house.ts'
import { fittedCell, type Cell, type Row, type Section } from '../paper.ts'
import { bodyHeight, chooseRows } from './page-plan.ts'
import { headHeight, sheetHead, type Column } from './sheet-head.ts'

export interface SheetColumn<Person> extends Column {
  readonly text?: (person: Person, number: number) => string
  readonly align?: 'left'
  readonly face?: Face
}

export interface SheetLayout<Person> {
  readonly landscape: boolean
  readonly title: string
  readonly info: readonly string[]
  readonly columns: readonly SheetColumn<Person>[]
  readonly signatures: string
  /** Blank rows that there must be at least. */
  readonly spare: number
}

/** Rows a page: 22 to 27 on a portrait sheet, 14 to 17 on a landscape one, none lower than 8 mm. */
const ROWS = { portrait: [22, 27], landscape: [14, 17] } as const

export function signedSheet<Person>(people: readonly Person[], layout: SheetLayout<Person>): Section {
  const { columns, landscape } = layout
  const frame: Section = { landscape, margin: SIGNED_SHEET_MARGIN, footer: 'sheet', signatures: layout.signatures, blocks: [] }
  const head = sheetHead(layout.title, layout.info, columns)
  const choice = chooseRows(bodyHeight(frame), headHeight(head), head.length, people.length + layout.spare, landscape ? ROWS.landscape : ROWS.portrait)
  const blank: Row = { height: choice.height, cells: columns.map((column) => fittedCell('', column.width, choice.height)) }
  // Units and posts repeat: one cell for one text of a column, which the writers notice too.
  const known = columns.map(() => new Map<string, Cell>())
  const cellOf = (column: SheetColumn<Person>, at: number, text: string): Cell => {
    let cell = known[at]!.get(text)
    if (!cell) known[at]!.set(text, (cell = fittedCell(text, column.width, choice.height, { ...(column.align && { align: column.align }), ...(column.face && { face: column.face }) })))
    return cell
  }
  const rows = people.map((person, i): Row => ({ height: choice.height, cells: columns.map((column, at) => cellOf(column, at, column.text?.(person, i + 1) ?? '')) }))
  while (rows.length < choice.rows * choice.pages) rows.push(blank)
  return { ...frame, blocks: [{ kind: 'table', widths: columns.map((column) => column.width), head, rows }] }
}

/** Columns in millimetres to twips, the last but growing one taking the rounding. */
export function columnsOf<Person>(total: number, specs: readonly (Omit<SheetColumn<Person>, 'width'> & { mm: number })[], grows: string): SheetColumn<Person>[] {
  const columns = specs.map(({ mm: width, ...column }) => ({ ...column, width: mm(width) }))
  const rest = mm(total) - columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => (column.title === grows ? { ...column, width: column.width + rest } : column))
}
