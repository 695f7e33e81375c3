/** Cells of one column with the same key become one cell, starting anew on each page so that its text is always seen. */
import type { Cell, Row } from '../paper.ts'

export interface PrintedCell {
  readonly cell: Cell
  /** Rows that this cell covers; 0 where it is covered by the one above. */
  readonly rows: number
}
export interface PrintedRow {
  readonly height: number
  readonly cells: readonly PrintedCell[]
}

/** The rows of one page (or of the part of it that one table has). */
export function mergedRows(rows: readonly Row[]): PrintedRow[] {
  const singles = new Map<Cell, PrintedCell>()
  const single = (cell: Cell): PrintedCell => {
    let printed = singles.get(cell)
    if (!printed) singles.set(cell, (printed = { cell, rows: 1 }))
    return printed
  }
  const same = (row: Row | undefined, column: number, key: string): boolean => row !== undefined && cellAt(row, column)?.merge === key
  return rows.map((row, at) => ({
    height: row.height,
    cells: row.cells.map((cell, i) => {
      if (cell.merge === undefined) return single(cell)
      const column = row.cells.slice(0, i).reduce((sum, { span }) => sum + span, 0)
      if (same(rows[at - 1], column, cell.merge)) return { cell, rows: 0 }
      let end = at + 1
      while (same(rows[end], column, cell.merge)) end++
      return { cell, rows: end - at }
    })
  }))
}

/** The cell that begins at a column of the grid: a head with groups has fewer cells than the row beneath it. */
function cellAt(row: Row, column: number): Cell | undefined {
  let at = 0
  for (const cell of row.cells) {
    if (at === column) return cell
    at += cell.span
  }
  return undefined
}
