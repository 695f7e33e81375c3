/** The note beside a cell: why typing is refused, what its mark means, and its whole text where the cell shows only a part. */
import { useLayoutEffect, useState } from 'react'
import { markSentence, type CellMark } from './cell-mark.ts'
import { cellIdOf } from './grid-row.tsx'
import type { Spot } from './moves.ts'

export interface CellNoteProps {
  gridId: string
  spot: Spot
  refusal: string | undefined
  /** Pointed at by the mouse: shown even while the grid does not hold the focus. */
  held: boolean
  mark: CellMark | undefined
}

export function CellNote({ gridId, spot, refusal, held, mark }: CellNoteProps) {
  const [whole, setWhole] = useState<string>()
  const id = cellIdOf(gridId, spot.row, spot.col)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the cell is found in the page, where it comes and goes by scrolling; an equal text sets nothing
  useLayoutEffect(() => {
    const cell = document.getElementById(id)
    const words = cell?.querySelector<HTMLElement>('.words')
    setWhole(words && (words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1) ? (words.textContent ?? undefined) : undefined)
    // Only the cell in question is an anchor; anchors cost layout.
    cell?.style.setProperty('anchor-name', '--noted')
    return () => void cell?.style.removeProperty('anchor-name')
  })
  if (!refusal && !mark && !whole) return null
  return (
    <div className={held || refusal ? 'note held' : 'note'} role={refusal ? 'alert' : 'status'} data-tone={refusal ? 'refused' : mark?.tone} style={{ positionAnchor: '--noted' } as object}>
      {refusal ? <p>{refusal}</p> : <>{mark ? <p>{markSentence(mark)}</p> : null}{whole ? <p>{whole}</p> : null}</>}
    </div>
  )
}
