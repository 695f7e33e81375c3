/**
 * The head of a sheet: title, lines about class, time and place, and the names of the columns, all rows of the one table.
 * They repeat on each page, so that a page that circulates alone says what it belongs to.
 */
import { pt } from '../house.ts'
import { fittedCell, type Cell, type Row } from '../paper.ts'
import { linesAt } from './fit.ts'
import { TITLE_SIZES } from './form-head.ts'
import { innerWidth } from './page-plan.ts'

export interface Column {
  readonly title: string
  readonly width: number
  /** Neighbouring columns with the same group stand under one common head. */
  readonly group?: string
}

/** The title in as few lines as it reads well: one at 22 to 15 pt, else several of 15 pt or smaller. */
function titleRow(title: string, width: number, span: number): Row {
  const inner = innerWidth(width)
  const oneLine = TITLE_SIZES.some((size) => linesAt(title, inner, size).length === 1)
  const height = oneLine ? pt(34) : Math.min(pt(90), linesAt(title, inner, 30).length * 330 + 60)
  return { height, cells: [fittedCell(title, width, height, { style: 'SheetTitle', span, borders: 'none' })] }
}

/** All lines in one size: 12 pt if they fit so, else 10.5, the longest on two lines if it must be. */
function infoRows(info: readonly string[], width: number, span: number): Row[] {
  const lines = (text: string, size: number): number => linesAt(text, innerWidth(width), size).length
  const most = info.every((text) => lines(text, 24) === 1) ? 24 : 21
  return info.map((text, i) => {
    const count = lines(text, most)
    const height = count === 1 ? pt(20) : Math.min(pt(42), count * 232 + 20)
    return { height, cells: [fittedCell(text, width, height, { style: 'SheetInfo', span, most, borders: i === info.length - 1 ? 'bottom' : 'none' })] }
  })
}

export function sheetHead(title: string, info: readonly string[], columns: readonly Column[]): Row[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const rows = [titleRow(title, width, columns.length), ...infoRows(info, width, columns.length)]
  return [...rows, ...columnHeads(columns)]
}

export function columnHeads(columns: readonly Column[]): Row[] {
  const grouped = columns.some((column) => column.group !== undefined)
  const height = pt(grouped ? 21 : 26)
  // A group's name may take two lines, such as a date above its weekday.
  const upperHeight = columns.some((column) => column.group?.includes('\n')) ? pt(34) : height
  const head = (text: string, width: number, rest: { span?: number; merge?: string } = {}, room = height): Cell => fittedCell(text, width, room, { style: 'TableHead', ...rest })
  if (!grouped) return [{ height, cells: columns.map((column) => head(column.title, column.width)) }]
  const upper: Cell[] = []
  columns.forEach((column, i) => {
    if (column.group === undefined) upper.push(head(column.title, column.width, { merge: column.title }))
    else if (columns[i - 1]?.group !== column.group) {
      const group = columns.filter((other) => other.group === column.group)
      upper.push(head(column.group, group.reduce((sum, other) => sum + other.width, 0), { span: group.length }, upperHeight))
    }
  })
  return [
    { height: upperHeight, cells: upper },
    { height, cells: columns.map((column) => head(column.title, column.width, column.group === undefined ? { merge: column.title } : {})) }
  ]
}

export const headHeight = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0)

/** 王　明: a name of two characters takes the room of three, on paper only. */
export const spreadName = (name: string): string => {
  const chars = [...name]
  return chars.length === 2 && chars.every((char) => char > '\u2e7f') ? `${chars[0]}　${chars[1]}` : name
}
