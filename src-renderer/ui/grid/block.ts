/** Blocks of cells by index, and what paste, fill and clear would change in them. Pure: the grid and its tests share it. */
import { readCell, type CellValue, type GridColumn } from './column.ts'

export interface Block {
  top: number
  left: number
  bottom: number
  right: number
}
export interface GridChange {
  row: string
  key: string
  value: CellValue
}
export interface PasteBlock {
  /** As it stood on the clipboard. */
  cells: readonly (readonly string[])[]
  changes: readonly GridChange[]
  /** Cells that could not be read, with the reason. */
  refused: readonly { row: string; key: string; text: string; reason: string }[]
  /** Lines below the last row: the caller may make new rows of them. `firstKey` is the column of their first cell. */
  beyond: readonly (readonly string[])[]
  firstKey: string
}

export interface Sheet {
  rows: readonly string[]
  columns: readonly GridColumn[]
  today: string
  getValue(row: string, key: string): CellValue
  isFixed(row: string, column: GridColumn): boolean
}

export const blockOf = (a: { row: number; col: number }, b: { row: number; col: number }): Block => ({
  top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col)
})
export const isOneCell = (block: Block): boolean => block.top === block.bottom && block.left === block.right

/** Every cell of a block that may be changed, row by row. */
export function* openCells(sheet: Sheet, block: Block): Generator<{ row: string; rowIndex: number; column: GridColumn }> {
  for (let rowIndex = block.top; rowIndex <= block.bottom; rowIndex++)
    for (let col = block.left; col <= block.right; col++) {
      const row = sheet.rows[rowIndex]
      const column = sheet.columns[col]
      if (row !== undefined && column && !sheet.isFixed(row, column)) yield { row, rowIndex, column }
    }
}

/** The same value into every open cell of a block; cells that hold it already are left out. */
export const setBlock = (sheet: Sheet, block: Block, value: CellValue, only: (column: GridColumn) => boolean = () => true): GridChange[] =>
  [...openCells(sheet, block)]
    .filter(({ row, column }) => only(column) && sheet.getValue(row, column.key) !== value)
    .map(({ row, column }) => ({ row, key: column.key, value }))

/** Ctrl+D: the first row of the block into the rows below it; one row alone takes the row above. */
export function fillDown(sheet: Sheet, block: Block): GridChange[] {
  const source = block.top === block.bottom ? block.top - 1 : block.top
  const from = sheet.rows[source]
  if (from === undefined) return []
  return [...openCells(sheet, { ...block, top: source + 1 })]
    .map(({ row, column }) => ({ row, key: column.key, value: sheet.getValue(from, column.key) }))
    .filter((change) => sheet.getValue(change.row, change.key) !== change.value)
}

/** Clipboard cells laid on a block: one cell fills the whole block, more are laid from its upper left corner. */
export function planPaste(sheet: Sheet, block: Block, cells: readonly (readonly string[])[]): PasteBlock {
  const one = cells.length === 1 && cells[0]!.length === 1
  const target = one ? block : { ...block, bottom: block.top + cells.length - 1, right: block.left + Math.max(...cells.map((line) => line.length)) - 1 }
  const changes: GridChange[] = []
  const refused: PasteBlock['refused'][number][] = []
  for (const { row, rowIndex, column } of openCells(sheet, target)) {
    const text = one ? cells[0]![0]! : cells[rowIndex - block.top]![sheet.columns.indexOf(column) - block.left]
    if (text === undefined) continue
    const reading = readCell(column, text, sheet.today)
    if (!reading.ok) refused.push({ row, key: column.key, text, reason: reading.reason })
    else if (reading.value !== sheet.getValue(row, column.key)) changes.push({ row, key: column.key, value: reading.value })
  }
  return { cells, changes, refused, beyond: one ? [] : cells.slice(Math.max(0, sheet.rows.length - block.top)), firstKey: sheet.columns[block.left]!.key }
}
