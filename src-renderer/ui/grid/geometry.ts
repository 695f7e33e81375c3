/** Where columns and headings lie, in pixels. Pure. */
import type { GridColumn } from './column.ts'

export interface ColumnPlace {
  column: GridColumn
  index: number
  /** From the left edge of the grid, the row heads included. */
  left: number
  width: number
}

export function placeColumns(columns: readonly GridColumn[], headWidth: number, scale: number): { places: ColumnPlace[]; frozenWidth: number; totalWidth: number } {
  let left = headWidth
  let frozenWidth = headWidth
  const places = columns.map((column, index) => {
    const place = { column, index, left, width: Math.round(column.width * scale) }
    left += place.width
    if (column.frozen) frozenWidth = left
    return place
  })
  return { places, frozenWidth, totalWidth: left }
}

export interface Heading {
  title: string
  left: number
  width: number
  frozen: boolean
}

/** The upper level of a two-level header: neighbours with the same group become one heading. */
export function groupHeadings(places: readonly ColumnPlace[]): Heading[] {
  const headings: Heading[] = []
  places.forEach(({ column, left, width }, index) => {
    if (!column.group) return
    const before = places[index - 1]?.column
    if (before?.group === column.group && !!before.frozen === !!column.frozen) headings.at(-1)!.width += width
    else headings.push({ title: column.group, left, width, frozen: !!column.frozen })
  })
  return headings
}
