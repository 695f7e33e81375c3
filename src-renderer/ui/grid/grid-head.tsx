/** The sticky header (one or two levels) and the sticky foot (sums, counts) of a grid. */
import { groupHeadings, type ColumnPlace } from './geometry.ts'

interface BandProps {
  corner: string
  height: number
  headWidth: number
  frozenWidth: number
  width: number
  frozen: readonly ColumnPlace[]
  visible: readonly ColumnPlace[]
}

export interface GridHeadProps extends BandProps {
  all: readonly ColumnPlace[]
  levels: 1 | 2
  /** Columns in the selection, both ends. */
  from: number
  to: number
}

export function GridHead({ corner, height, headWidth, frozenWidth, width, frozen, visible, all, levels, from, to }: GridHeadProps) {
  const level = height / levels
  const groups = levels === 2 ? groupHeadings(all) : []
  const title = ({ column, left, width: w, index }: ColumnPlace) => {
    const top = column.group ? level : 0
    return (
      <div key={column.key} role="columnheader" className="title" aria-colindex={index + 2} data-col={index} data-head data-on={(index >= from && index <= to) || undefined}
        style={{ left, width: w, top, height: height - top }} data-align={column.kind === 'mark' ? 'center' : column.align}>
        {column.control ? <div className="control">{column.control}</div> : null}
        <span>{column.title}</span>
      </div>
    )
  }
  const group = (frozenOnes: boolean) =>
    groups.filter((g) => g.frozen === frozenOnes).map((g) => (
      <div key={g.left} className="group" aria-hidden style={{ left: g.left, width: g.width, height: level }}><span style={{ left: frozenOnes ? 0 : frozenWidth }}>{g.title}</span></div>
    ))
  return (
    <div role="row" aria-rowindex={1} className="head" style={{ height, width }}>
      <div className="frozen" style={{ width: frozenWidth, height }}>
        <div role="columnheader" aria-colindex={1} className="title corner" style={{ left: 0, width: headWidth, height }} data-head data-corner><span>{corner}</span></div>
        {group(true)}
        {frozen.map(title)}
      </div>
      {group(false)}
      {visible.map(title)}
    </div>
  )
}

export interface FootRow {
  title: string
  getValue(key: string): string | number | null
}

export function GridFoot({ rows, rowHeight, headWidth, frozenWidth, width, frozen, visible }: Omit<BandProps, 'corner' | 'height'> & { rows: readonly FootRow[]; rowHeight: number }) {
  return (
    <div className="foot" style={{ width }} role="presentation">
      {rows.map((row) => (
        <div key={row.title} className="foot-row" style={{ height: rowHeight, width }}>
          <div className="frozen" style={{ width: frozenWidth }}>
            <b style={{ minWidth: headWidth }}>{row.title}</b>
            {frozen.map((place) => { const value = row.getValue(place.column.key); return value === null ? null : <span key={place.column.key} data-align={place.column.align} style={{ left: place.left, width: place.width }}>{value}</span> })}
          </div>
          {visible.map((place) => <span key={place.column.key} data-align={place.column.align} style={{ left: place.left, width: place.width }}>{row.getValue(place.column.key)}</span>)}
        </div>
      ))}
    </div>
  )
}
