/** A name list as it came, before anything is understood: cells as shown, and what else the file says about them. */
import type { RosterColumn } from './roster-columns.ts'

export interface RawCell {
  /** As shown on screen; of a formula the value that was last computed. Not trimmed. */
  readonly text: string
  /** Set where the cell stores a number, with whatever digits were left of it. */
  readonly number?: number
  /** Set where the cell stores a date: YYYY-MM-DD, or YYYY-MM where its format shows no day. */
  readonly date?: string
}

export interface RawRow {
  /** The sheet's own row number, from 1; of pasted text the line. */
  readonly row: number
  readonly hidden?: true
  /** By column from 0. */
  readonly cells: readonly (RawCell | undefined)[]
}

/** Rows from 1, columns from 0, both ends included. */
export interface MergedArea {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface RawSheet {
  readonly name: string
  readonly hidden?: true
  /** Only rows that hold something, in order. */
  readonly rows: readonly RawRow[]
  readonly merges: readonly MergedArea[]
  /** Set where the source itself says what each column is, so that there is no heading to look for. */
  readonly columns?: readonly (RosterColumn | undefined)[]
  /** Columns from 0 that the sheet does not show. */
  readonly hiddenColumns: readonly number[]
  /** Where things stand that a list cannot carry over. */
  readonly formulas: readonly Place[]
  readonly errors: readonly Place[]
  readonly comments: readonly (Place & { readonly text: string })[]
  readonly coloured: readonly Place[]
  /** Rows beyond MOST_ROWS that were not read. */
  readonly rowsLeftOut?: number
}

export interface Place {
  readonly row: number
  readonly column: number
}

export type SourceKind = 'xlsx' | 'xls' | 'csv' | 'docx' | 'html' | 'pasted'

export interface RawBook {
  readonly kind: SourceKind
  readonly sheets: readonly RawSheet[]
  /** Text outside of tables (Word), where a title or 填报单位 may stand. */
  readonly textAround: readonly string[]
}

/** What happened, what is safe, what to do: one sentence for a person. */
export interface Unreadable {
  readonly tag: 'unreadable'
  readonly code: 'empty' | 'wrong-kind' | 'protected' | 'damaged' | 'too-big' | 'hostile' | 'no-table' | 'no-list'
  readonly message: string
}

export type SourceResult = { readonly tag: 'read'; readonly book: RawBook } | Unreadable

/** A class of this college has hundreds of people; a list beyond this is no list of one class. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 120
export const MOST_MERGES = 20_000
/** Longest text taken from one cell; what is beyond is no entry of a list. */
export const LONGEST_CELL = 2_000
/** Bytes of a file before unpacking, and of all its parts after it. */
export const MOST_FILE_BYTES = 60 * 2 ** 20
export const UNPACK_LIMITS = { unpacked: 320 * 2 ** 20, kept: 48 * 2 ** 20 }

const NOTHING_CHANGED = '本机资料没有改动'
export const unreadable = (code: Unreadable['code'], whatHappened: string, whatToDo: string): Unreadable => ({ tag: 'unreadable', code, message: `${whatHappened}，${NOTHING_CHANGED}；${whatToDo}。` })

/** A sheet of plain texts, for sources that know nothing else. Empty rows are left out, their numbers kept. */
export function sheetOfTexts(name: string, lines: readonly (readonly string[])[], more: Partial<RawSheet> = {}): RawSheet {
  const rows: RawRow[] = []
  for (const [index, line] of lines.entries()) {
    if (rows.length >= MOST_ROWS) break
    const cells = line.slice(0, MOST_COLUMNS).map((text) => (text.trim() === '' ? undefined : { text: text.slice(0, LONGEST_CELL) }))
    if (cells.some((cell) => cell)) rows.push({ row: index + 1, cells })
  }
  const rest = rows.length >= MOST_ROWS ? lines.length - rows[rows.length - 1]!.row : 0
  return { name, rows, merges: [], hiddenColumns: [], formulas: [], errors: [], comments: [], coloured: [], ...(rest > 0 && { rowsLeftOut: rest }), ...more }
}

/** 27 gives AB: how a sheet names its column (from 0). */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}
