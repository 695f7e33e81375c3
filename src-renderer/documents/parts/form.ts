/** The frames of papers that are no 公文: a form of tables and lines, and a list whose head stands on every page. */
import { mm, SHEET_MARGIN, SIGNED_SHEET_MARGIN } from '../house.ts'
import { fittedCell, paragraph, type Block, type Row, type Section, type Table } from '../paper.ts'
import { sheetHead } from './sheet-head.ts'
import { textRow, type TextCell, type TextColumn } from './text-table.ts'

/** Width of the body in millimetres. */
export const FORM_WIDTH = { portrait: 170, landscape: 257 } as const

/** A day to be written in by hand. */
export const BLANK_DAY = '　　年　　月　　日'
/** The last line of a column of signatures. */
export const SIGN_DAY = `　　　　　　　　　　${BLANK_DAY.slice(2)}`
export const TO_WRITE = '＿＿＿＿＿＿＿＿'

/** One form: its blocks on as many pages as they need, 第X页 共Y页 beneath. */
export const formSection = (blocks: readonly Block[], paper: keyof typeof FORM_WIDTH = 'portrait'): Section => ({ landscape: paper === 'landscape', margin: SHEET_MARGIN, footer: 'sheet', writtenBreaks: true, blocks })

/** 一、住宿 above a table of a form. */
export const formHeading = (text: string): Block => paragraph('SheetHeading', text, { keepNext: true, keepLines: true })
/** A blank line between two tables, which would else be one. */
export const gap = (): Block => paragraph('SheetInfo', '', { keepNext: true })

export interface ListSheet {
  readonly title: string
  /** Lines under the title. */
  readonly info: readonly string[]
  /** Their widths sum to FORM_WIDTH. */
  readonly columns: readonly (TextColumn & { readonly group?: string })[]
  readonly rows: readonly (readonly (string | TextCell)[])[]
  /** Blank rows to write in by hand, after the rows. */
  readonly blanks?: number
  /** Least height of a row in millimetres; 8 unless told. */
  readonly rowHeight?: number
  /** Every row of that very height, texts set smaller to fit it: a list of people whose lines stand evenly. */
  readonly even?: true
  readonly paper?: keyof typeof FORM_WIDTH
  /** A line to sign on at the foot of each page. */
  readonly signatures?: string
  /** What stands under the table on the last page. */
  readonly after?: readonly Block[]
}

/** A list: title, lines and column heads are rows of its table, so that a page that circulates alone says what it belongs to. */
export function listSheet({ title, info, columns, rows, blanks = 0, rowHeight = 8, even, paper = 'portrait', signatures, after = [] }: ListSheet): Section {
  const widths = columns.map((column) => mm(column.mm))
  // Rounding of the columns goes into the widest one: the table is as wide as the body.
  const widest = widths.indexOf(Math.max(...widths))
  widths[widest] = widths[widest]! + mm(FORM_WIDTH[paper]) - widths.reduce((sum, width) => sum + width, 0)
  const head = sheetHead(title, info, columns.map((column, i) => ({ title: column.title, width: widths[i]!, ...(column.group !== undefined && { group: column.group }) })))
  const empty = Array.from({ length: blanks }, () => columns.map(() => ''))
  const rowOf = (row: readonly (string | TextCell)[]): Row => (even ? evenRow(row, widths, columns, mm(rowHeight)) : textRow(row, widths, columns, mm(rowHeight)))
  const table: Table = { kind: 'table', widths, head, rows: [...rows, ...empty].map(rowOf) }
  return { landscape: paper === 'landscape', margin: signatures ? SIGNED_SHEET_MARGIN : SHEET_MARGIN, footer: 'sheet', writtenBreaks: true, ...(signatures !== undefined && { signatures }), blocks: [table, ...after] }
}

/** A row of cells that span one column each. */
function evenRow(cells: readonly (string | TextCell)[], widths: readonly number[], columns: readonly TextColumn[], height: number): Row {
  return {
    height,
    cells: cells.map((given, i) => {
      const { text, style, align = columns[i]!.align, merge }: TextCell = typeof given === 'string' ? { text: given } : given
      const { face } = columns[i]!
      return fittedCell(text, widths[i]!, height, { ...(style && { style }), ...(align && { align }), ...(face && { face }), ...(merge !== undefined && { merge }) })
    })
  }
}

/** 1, 2, 3 … in front of each row. */
export const numbered = (rows: readonly (readonly (string | TextCell)[])[]): (string | TextCell)[][] => rows.map((row, i) => [String(i + 1), ...row])
