/** A page of a sheet that came back: each of its rows with what its signature cell shows. */
import type { PlannedSection } from '#documents/parts/page-plan.ts'
import { readSignature, type CellReading } from './cell-ink.ts'
import type { FoundCode } from './find-code.ts'
import { findGrid } from './find-grid.ts'
import { pageFrame } from './page-frame.ts'
import type { GreyPicture } from './picture.ts'
import { plannedGrid } from './planned-grid.ts'

export interface ReadRow {
  /** Place in the table from 0, over all its pages. */
  readonly row: number
  readonly reading: CellReading
  /** The cell with a little of what is around it, for a person to look at. */
  readonly cut: GreyPicture
}

/** Millimetres: away from the lines, whatever their thickness; and beyond them, to see what came from the neighbours. */
const INSIDE = 0.8
const AROUND = -1

/** undefined where the lines of the planned table are not to be seen in the picture. `title`: the column that is signed. */
export function readSheet(picture: GreyPicture, code: FoundCode, planned: PlannedSection, page: number, title: string): ReadRow[] | undefined {
  const grid = plannedGrid(planned, page, title)
  const found = grid && findGrid(picture, pageFrame(code, planned.section), grid)
  if (!grid || !found) return undefined
  const column = grid.titles.indexOf(title)
  return grid.rows.map((_, i) => ({ row: grid.from + i, reading: readSignature(found.cell(i, column, INSIDE)), cut: found.cell(i, column, AROUND) }))
}
