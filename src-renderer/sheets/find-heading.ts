/** Where the heading of a list stands and what each column means: a guess that a person may correct. */
import { columnName, MOST_COLUMNS, type RawBook, type RawRow, type RawSheet } from './raw-book.ts'
import { columnOfHeading, type RosterColumn } from './roster-columns.ts'
import { recogniseText } from './recognise-text.ts'

export interface Layout {
  /** Index of the sheet in the book. */
  readonly sheet: number
  /** First and last row of the heading; absent where there is none and every row is a person. */
  readonly heading?: { readonly first: number; readonly last: number }
  /** Heading texts by column from 0, two levels joined; the column's letter where there is none. */
  readonly headings: readonly string[]
  /** Meaning by column from 0; undefined columns are not read. A person's correction replaces this list. */
  readonly columns: readonly (RosterColumn | undefined)[]
  /** alias: by three known headings or more. few: by two. content: by looking at the cells. source: the source said it. */
  readonly by: 'alias' | 'few' | 'content' | 'source'
}

/** A heading stands near the top; further down it is another list. */
const ROWS_SEARCHED = 60

/** The layout of the fullest visible sheet that looks like a list; undefined where none does. */
export function guessLayout(book: RawBook): Layout | undefined {
  const trust = { source: 3, alias: 3, few: 2, content: 1 }
  const found = book.sheets.flatMap((sheet, index) => (sheet.hidden ? [] : [guessSheetLayout(sheet, index)])).filter((layout) => layout !== undefined)
  return found.sort((a, b) => trust[b.by] - trust[a.by] || book.sheets[b.sheet]!.rows.length - book.sheets[a.sheet]!.rows.length || a.sheet - b.sheet)[0]
}

export function guessSheetLayout(sheet: RawSheet, index: number): Layout | undefined {
  if (sheet.columns) return { sheet: index, headings: [], columns: sheet.columns, by: 'source' }
  const searched = sheet.rows.slice(0, ROWS_SEARCHED).filter((row) => !row.hidden)
  const known = searched.map((row) => new Set(textsOf(sheet, row).map(columnOfHeading).filter((column) => column !== undefined)))
  const at = known.findIndex((columns) => columns.size >= 3)
  if (at >= 0) return layoutAt(sheet, index, searched, at, 'alias')
  const few = known.findIndex((columns) => columns.size === 2 && columns.has('name'))
  return few >= 0 ? layoutAt(sheet, index, searched, few, 'few') : layoutByContent(sheet, index)
}

function layoutAt(sheet: RawSheet, index: number, searched: readonly RawRow[], at: number, by: 'alias' | 'few'): Layout {
  const row = searched[at]!
  const texts = textsOf(sheet, row)
  const above = searched[at - 1]?.row === row.row - 1 ? textsOf(sheet, searched[at - 1]!) : []
  const below = searched[at + 1]?.row === row.row + 1 ? searched[at + 1]! : undefined
  const second = below && isSecondLevel(sheet, texts, below) ? textsOf(sheet, below) : undefined
  const width = Math.max(texts.length, second?.length ?? 0, above.length)
  const headings: string[] = []
  const columns: (RosterColumn | undefined)[] = []
  let usesAbove = false
  for (let column = 0; column < width; column++) {
    let upper = texts[column] ?? ''
    // A first level without merged areas (.csv) leaves 姓名 one row above its group's second level.
    if (upper === '' && columnOfHeading(above[column] ?? '')) {
      upper = above[column]!
      usesAbove = true
    }
    const lower = second?.[column] ?? ''
    headings[column] = (lower && lower !== upper ? `${upper}${lower}` : upper) || columnName(column)
    columns[column] = columnOfHeading(lower) ?? columnOfHeading(`${upper}${lower}`) ?? columnOfHeading(upper)
  }
  for (const hidden of sheet.hiddenColumns) columns[hidden] = undefined
  return { sheet: index, heading: { first: usesAbove ? row.row - 1 : row.row, last: second ? below!.row : row.row }, headings, columns, by }
}

/** Mostly known headings, and none of its own under 姓名. */
function isSecondLevel(sheet: RawSheet, upper: readonly string[], row: RawRow): boolean {
  const own = row.cells.flatMap((cell, column) => (cell ? [{ text: cell.text, column }] : []))
  const name = upper.findIndex((text) => columnOfHeading(text) === 'name')
  if (own.length === 0 || (name >= 0 && own.some((cell) => cell.column === name && columnOfHeading(cell.text) !== 'name'))) return false
  const known = own.filter((cell) => columnOfHeading(cell.text)).length
  return known * 2 >= own.length && own.every((cell) => cell.text.length <= 20) && (known >= 2 || sheet.merges.some((area) => area.left < area.right && area.bottom === row.row - 1))
}

/** Texts of a heading row, merged areas spread over all their cells, line breaks taken out. */
function textsOf(sheet: RawSheet, row: RawRow): string[] {
  const texts = Array.from(row.cells, (cell) => (cell?.text ?? '').replace(/\s+/g, ''))
  for (const area of sheet.merges) {
    if (area.top > row.row || area.bottom < row.row) continue
    const origin = area.top === row.row ? row : sheet.rows.find((candidate) => candidate.row === area.top)
    const text = (origin?.cells[area.left]?.text ?? '').replace(/\s+/g, '')
    for (let column = area.left; column <= Math.min(area.right, MOST_COLUMNS - 1); column++) texts[column] ||= text
  }
  return Array.from(texts, (text) => text ?? '')
}

/** Without a heading: a column is what most of its cells look like. */
function layoutByContent(sheet: RawSheet, index: number): Layout | undefined {
  const rows = sheet.rows.filter((row) => !row.hidden && row.cells.filter((cell) => cell).length > 1).slice(0, 50)
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const columns: (RosterColumn | undefined)[] = []
  for (let column = 0; column < width; column++) {
    const votes = new Map<RosterColumn, number>()
    let filled = 0
    for (const row of rows) {
      const cell = row.cells[column]
      if (!cell) continue
      filled++
      const vote = cell.date !== undefined ? 'birth' : recogniseText(cell.text)
      if (vote) votes.set(vote, (votes.get(vote) ?? 0) + 1)
    }
    const [best, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
    columns[column] = best && count! >= filled * 0.6 && !columns.includes(best) && !sheet.hiddenColumns.includes(column) ? best : undefined
  }
  const told = columns.filter((column) => column !== undefined && column !== 'serial')
  if (!told.includes('name') || told.length < 2) return undefined
  return { sheet: index, headings: columns.map((_, column) => columnName(column)), columns, by: 'content' }
}
