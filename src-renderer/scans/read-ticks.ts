/** A page of an evaluation form that came back: which box of each item was ticked. */
import { BOX } from '#documents/parts/tick-form.ts'
import type { PlannedSection } from '#documents/parts/page-plan.ts'
import { inkArea } from './cell-ink.ts'
import type { FoundCode } from './find-code.ts'
import { findGrid } from './find-grid.ts'
import { pageFrame } from './page-frame.ts'
import type { GreyPicture } from './picture.ts'
import { plannedGrid } from './planned-grid.ts'

export interface ReadItem {
  /** Place among the items of the form, from 0. */
  readonly item: number
  /** The name of the ticked column; 空白 where none was; 看不清 where more than one or a doubtful one was. */
  readonly reading: string
  /** The boxes of the item, for a person to look at. */
  readonly cuts: readonly GreyPicture[]
}

/** Square millimetres of ink over the printed box: a tick has more, the noise of a scan less. */
const TICK = 1.6
const NOISE = 0.7
const INSIDE = 0.8

/** undefined where the lines of the form are not to be seen. `level`: the name of any column of boxes. */
export function readTicks(picture: GreyPicture, code: FoundCode, planned: PlannedSection, page: number, level: string): ReadItem[] | undefined {
  const grid = plannedGrid(planned, page, level)
  const found = grid && findGrid(picture, pageFrame(code, planned.section), grid)
  if (!grid || !found) return undefined
  const boxes = grid.titles.map((_, at) => at).filter((at) => grid.rows[0]?.cells[at]?.text === BOX)
  const cells = grid.rows.map((_, row) => boxes.map((column) => found.cell(row, column, INSIDE)))
  const ink = cells.map((row) => row.map(inkArea))
  const printed = emptyBox(ink.flat())
  return ink.map((row, i) => {
    const over = row.map((area) => area - printed)
    const ticked = over.flatMap((area, at) => (area >= TICK ? [at] : []))
    const clear = over.every((area, at) => ticked.includes(at) || area <= NOISE)
    const reading = !clear || ticked.length > 1 ? '看不清' : ticked.length === 1 ? grid.titles[boxes[ticked[0]!]!]! : '空白'
    return { item: grid.from + i, reading, cuts: cells[i]! }
  })
}

/** The ink of a box that nobody ticked: most of a form's boxes are such. */
const emptyBox = (areas: readonly number[]): number => [...areas].sort((a, b) => a - b)[Math.floor(areas.length * 0.3)] ?? 0
