/** One row of a grid: its head (number, status), the frozen cells, and of the others those in view. */
import { memo, type CSSProperties, type ReactNode } from 'react'
import type { CellMark } from './cell-mark.ts'
import { MARK_SIGNS, markSentence } from './cell-mark.ts'
import { showCell, type CellValue } from './column.ts'
import type { ColumnPlace } from './geometry.ts'

export interface GridRowProps {
  gridId: string
  row: string
  index: number
  top: number
  height: number
  width: number
  headWidth: number
  frozenWidth: number
  head: ReactNode
  frozen: readonly ColumnPlace[]
  visible: readonly ColumnPlace[]
  /** First and last selected column; -1 where the row is not in the selection. */
  from: number
  to: number
  active: boolean
  getValue(row: string, key: string): CellValue
  getMark: ((row: string, key: string) => CellMark | undefined) | undefined
  isFixed(row: string, column: ColumnPlace['column']): boolean
  className: string | undefined
}

export const cellIdOf = (gridId: string, row: number, col: number): string => `${gridId}-${row}-${col}`

function GridRowPlain(props: GridRowProps) {
  const { gridId, row, index, top, height, width, headWidth, frozenWidth, head, frozen, visible, from, to, active, getValue, getMark, isFixed, className } = props
  const cell = (place: ColumnPlace, style: CSSProperties) => {
    const { column } = place
    const mark = getMark?.(row, column.key)
    const selected = place.index >= from && place.index <= to
    const text = showCell(column, getValue(row, column.key))
    const align = column.align ?? (column.kind === 'number' ? 'end' : column.kind === 'mark' ? 'center' : undefined)
    return (
      <div key={column.key} id={cellIdOf(gridId, index, place.index)} role="gridcell" className="cell" style={style} data-row={index} data-col={place.index}
        data-kind={column.kind} data-align={align} data-mark={mark?.tone} data-fixed={isFixed(row, column) || undefined}
        aria-colindex={place.index + 2} aria-selected={selected} aria-readonly={isFixed(row, column)} aria-invalid={mark?.tone === 'error' || undefined}>
        <span className="words">{text}</span>
        {mark ? <span className="sign" role="img" aria-label={markSentence(mark)}>{MARK_SIGNS[mark.tone]}</span> : null}
      </div>
    )
  }
  return (
    <div role="row" aria-rowindex={index + 2} className={className ? `row ${className}` : 'row'} data-active={active || undefined} data-odd={index % 2 === 1 || undefined} style={{ top, height, width }}>
      <div className="frozen" style={{ width: frozenWidth }}>
        <div role="rowheader" className="row-head" style={{ width: headWidth }} data-row={index} aria-colindex={1}>{head}</div>
        {frozen.map((place) => cell(place, { left: place.left, width: place.width }))}
      </div>
      {visible.map((place) => cell(place, { left: place.left, width: place.width }))}
    </div>
  )
}

export const GridRow = memo(GridRowPlain)
