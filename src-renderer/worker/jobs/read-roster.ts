/** Reads a name list, given as a file or pasted, up to what each of its rows would do to the class. Stores nothing. */
import type { Trainee } from '#domain/trainee.ts'
import { diffRoster, type RosterDiff } from '#sheets/diff-roster.ts'
import { guessLayout, guessSheetLayout, type Layout } from '#sheets/find-heading.ts'
import { importRoster, type Roster } from '#sheets/import-roster.ts'
import { columnName, type RawBook, type Unreadable } from '#sheets/raw-book.ts'
import { readPasted, readSource } from '#sheets/read-source.ts'
import { columnOfHeading, COLUMN_LABELS, type RosterColumn } from '#sheets/roster-columns.ts'
import type { Report } from '../jobs.ts'
import { sha256Hex } from '../sha256-hex.ts'

export interface ReadRosterInput {
  readonly source: { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'pasted'; readonly text: string }
  /** YYYY-MM-DD */
  readonly today: string
  readonly existing: readonly Trainee[]
  /** What earlier lists of this sponsor taught: heading to column, '' for one that is not read. */
  readonly headings: Readonly<Record<string, string>>
  /** A person's corrections of the guess. */
  readonly sheet?: number
  /** The sheet's row, from 1. */
  readonly headerRow?: number
  readonly columns?: readonly (RosterColumn | undefined)[]
}

export interface RosterReading {
  readonly tag: 'read'
  /** SHA-256 of the bytes or of the text, hex. */
  readonly hash: string
  readonly sheets: readonly { readonly index: number; readonly name: string; readonly rows: number }[]
  readonly roster: Roster
  /** The columns before a person's corrections of this time. */
  readonly guessed: Layout['columns']
  /** Cells of each person's row as the file shows them, by column. */
  readonly raw: ReadonlyMap<number, readonly string[]>
  readonly diff: RosterDiff
  /** What a column may be taken for, in the order of the menu. */
  readonly menu: readonly (readonly [RosterColumn, string])[]
}

export async function run(input: ReadRosterInput, report: Report): Promise<RosterReading | Unreadable> {
  const { source } = input
  const read = source.kind === 'file' ? await readSource(source.bytes, report) : await readPasted(source.text)
  if (read.tag !== 'read') return read
  const { book } = read
  const guess = layoutFor(book, input)
  const guessed = guess && recalled(guess, input.headings)
  const layout = guessed && input.columns ? { ...guessed, columns: input.columns } : guessed
  const roster = importRoster(book, input.today, layout, report)
  if (roster.tag !== 'roster') return roster
  const rows = new Set(roster.trainees.map(({ row }) => row))
  return {
    tag: 'read',
    hash: await sha256Hex(source.kind === 'file' ? source.bytes : new TextEncoder().encode(source.text)),
    sheets: book.sheets.flatMap((sheet, index) => (sheet.rows.length && !sheet.hidden ? [{ index, name: sheet.name, rows: sheet.rows.length }] : [])),
    roster,
    guessed: guessed?.columns ?? [],
    raw: new Map(book.sheets[roster.layout.sheet]!.rows.filter(({ row }) => rows.has(row)).map(({ row, cells }) => [row, Array.from(cells, (cell) => cell?.text ?? '')])),
    diff: diffRoster(input.existing, roster.trainees),
    menu: Object.entries(COLUMN_LABELS) as [RosterColumn, string][]
  }
}

function layoutFor(book: RawBook, { sheet, headerRow }: ReadRosterInput): Layout | undefined {
  if (sheet === undefined && headerRow === undefined) return guessLayout(book)
  const index = sheet ?? guessLayout(book)?.sheet ?? 0
  const chosen = book.sheets[index]
  if (!chosen) return undefined
  return headerRow === undefined ? guessSheetLayout(chosen, index) ?? layoutWithHeading(book, index, chosen.rows[0]?.row ?? 1) : layoutWithHeading(book, index, headerRow)
}

/** The row a person calls the heading, known words in it or not; a second level under it is found as in a guess. */
function layoutWithHeading(book: RawBook, sheet: number, row: number): Layout {
  const chosen = book.sheets[sheet]!
  const guess = guessSheetLayout({ ...chosen, rows: chosen.rows.filter((candidate) => candidate.row >= row) }, sheet)
  if (guess?.heading?.first === row) return guess
  const cells = chosen.rows.find((candidate) => candidate.row === row)?.cells ?? []
  const width = Math.max(0, ...chosen.rows.map((candidate) => candidate.cells.length))
  const headings = Array.from({ length: width }, (_, column) => cells[column]?.text.replace(/\s+/g, '') || columnName(column))
  return { sheet, heading: { first: row, last: row }, headings, columns: headings.map(columnOfHeading), by: 'few' }
}

const recalled = (layout: Layout, headings: ReadRosterInput['headings']): Layout => ({
  ...layout, columns: layout.columns.map((column, i) => (Object.hasOwn(headings, layout.headings[i] ?? '') ? ((headings[layout.headings[i]!] || undefined) as RosterColumn | undefined) : column))
})
