/** Where the lines of a planned page's table would lie on paper, in millimetres from its upper left corner. */
import type { Row, Table } from '#documents/paper.ts'
import { styleOf } from '#documents/house.ts'
import { bodyWidth, type PlannedSection } from '#documents/parts/page-plan.ts'

export interface PlannedGrid {
  /** Left edge of each column and the right edge of the last. */
  readonly columns: readonly number[]
  /** Upper edge of each row and the lower edge of the last. */
  readonly lines: readonly number[]
  /** The columns' names, from the last row of the head. */
  readonly titles: readonly string[]
  /** Rows of the body that stand between the last of the lines; the head's own row is before them. */
  readonly rows: readonly Row[]
  /** The place of the first of them in the table. */
  readonly from: number
}

export const MM = 1440 / 25.4

/** The table of one page that has a column of this name; undefined where there is none. Pages from 1. */
export function plannedGrid({ section, pages }: PlannedSection, page: number, title: string): PlannedGrid | undefined {
  let top = section.margin.top
  for (const piece of pages[page - 1]?.placed ?? []) {
    if (piece.kind === 'lines') {
      top += piece.lines.length * styleOf(piece.paragraph.style).line
      continue
    }
    const { table, from, to } = piece
    const rows = table.rows.slice(from, to)
    if (titlesOf(table).includes(title)) return gridOf(table, rows, from, section.margin.left + (bodyWidth(section) - total(table.widths)) / 2, top)
    top += total([...table.head, ...rows].map(({ height }) => height))
  }
  return undefined
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0)
const titlesOf = ({ head }: Table): string[] => head.at(-1)?.cells.map(({ text }) => text) ?? []

function gridOf(table: Table, rows: readonly Row[], from: number, left: number, top: number): PlannedGrid {
  const named = table.head.at(-1)!
  const above = total(table.head.slice(0, -1).map(({ height }) => height))
  const edges = (start: number, lengths: readonly number[]): number[] => {
    let at = start
    return [start, ...lengths.map((length) => (at += length))].map((twips) => twips / MM)
  }
  return { columns: edges(left, table.widths), lines: edges(top + above, [named, ...rows].map(({ height }) => height)), titles: titlesOf(table), rows, from }
}
