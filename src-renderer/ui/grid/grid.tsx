/**
 * <Grid>: an Excel-like table. Rows are ids, values come through `getValue`, edits go out through `onEdit` (one call for one
 * intent: a typed cell, a cleared block, a fill, a paste). Rows and columns outside the view are not drawn.
 *
 * Keys: arrows, Ctrl+arrows, Home/End, PageUp/PageDown, Tab (Tab at the last cell leaves; so does F6), Enter down, Shift with
 * any of them selects, Ctrl+A, F2 edits, typing replaces, Esc restores, Delete clears, Ctrl+C/X/V as TSV, Ctrl+D fills down,
 * Alt+↓ opens choices, Alt+Enter a line break. A click on a column or row head selects it.
 * A row that does not exist yet is an ordinary id at the end of `rows`: the caller creates the record when an edit names it.
 * Give `getValue`, `getMark`, `isFixed` and `columns` a stable identity (useCallback, useMemo): rows are redrawn when they change.
 * Cells are `column.kind`s (see column.ts); a `mark` cell takes single keys. The grid fills its box: give `height`.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react'
import { useRootPixels } from '../desk-theme.tsx'
import { blockOf, fillDown, isOneCell, planPaste, setBlock, type Block, type GridChange, type PasteBlock, type Sheet } from './block.ts'
import { CellEditor, type CellEditorHandle } from './cell-editor.tsx'
import type { CellMark } from './cell-mark.ts'
import { CellNote } from './cell-note.tsx'
import { copyCell, showCell, type CellValue, type GridColumn } from './column.ts'
import { placeColumns } from './geometry.ts'
import { GridFoot, GridHead, type FootRow } from './grid-head.tsx'
import { GridBox } from './grid-look.ts'
import { cellIdOf, GridRow } from './grid-row.tsx'
import { moveBy, type Spot } from './moves.ts'
import { readTsv, writeTsv } from '#domain/reading/tsv.ts'

export type EditIntent = 'type' | 'mark' | 'clear' | 'fill' | 'paste' | 'cut'

export interface GridHandle {
  focusCell(row: string, key: string): void
}

export interface GridProps {
  /** What the table is, for screen readers: 学员名单. */
  label: string
  columns: readonly GridColumn[]
  rows: readonly string[]
  getValue(row: string, key: string): CellValue
  onEdit(changes: readonly GridChange[], intent: EditIntent): void
  /** A pasted block, already read against the columns: show a preview, then apply. Absent: it goes to onEdit at once. */
  onPasteBlock?: (block: PasteBlock) => void
  getMark?: (row: string, key: string) => CellMark | undefined
  isFixed?: (row: string, key: string) => boolean
  /** In front of each row; its number unless told. */
  rowHead?: (row: string, index: number) => ReactNode
  /** Pixels at 100 %; 48 unless told. */
  rowHeadWidth?: number
  rowHeadTitle?: string
  /** struck: no longer valid. faint: not yet real. */
  rowLook?: (row: string) => 'struck' | 'faint' | undefined
  onSelect?: (selection: { rows: readonly string[]; keys: readonly string[] }) => void
  footRows?: readonly FootRow[]
  /** YYYY-MM-DD; date cells need it to know the year of 1123. */
  today?: string
  dense?: boolean
  height?: string
  /** One sentence where there are no rows. */
  empty?: ReactNode
  handle?: Ref<GridHandle>
}

export function Grid(props: GridProps) {
  const { label, columns, rows, getValue, onEdit, onPasteBlock, getMark, rowHead, rowHeadWidth = 48, rowHeadTitle = '', rowLook, onSelect, footRows = [], today = '2000-01-01', dense = false, height = '28rem', empty, handle } = props
  const gridId = useId()
  const rem = useRootPixels()
  const scale = rem / 16
  const rowHeight = Math.round(rem * (dense ? 2 : 2.5))
  const levels = columns.some((column) => column.group) ? 2 : 1
  const headHeight = Math.round(rem * (levels === 2 || columns.some((column) => column.control !== undefined) ? 4.25 : 2.5))
  const headWidth = Math.round(rowHeadWidth * scale)
  const footHeight = footRows.length * Math.round(rem * 1.625)

  const { places, frozenWidth, totalWidth } = useMemo(() => placeColumns(columns, headWidth, scale), [columns, headWidth, scale])
  const frozen = useMemo(() => places.filter((place) => place.column.frozen), [places])
  const loose = useMemo(() => places.filter((place) => !place.column.frozen), [places])
  const scroller = useRef<HTMLDivElement>(null)
  const rowLine = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 4, scrollMargin: headHeight })
  const columnLine = useVirtualizer({ count: loose.length, horizontal: true, getScrollElement: () => scroller.current, estimateSize: (index) => loose[index]?.width ?? 0, overscan: 2, paddingStart: frozenWidth })
  useLayoutEffect(() => {
    rowLine.measure()
    columnLine.measure()
  }, [rowHeight, loose, rowLine, columnLine])
  // Rows are drawn anew only when what they show changes, so everything handed to them keeps its identity.
  const columnItems = columnLine.getVirtualItems()
  const [firstColumn, lastColumn] = [columnItems[0]?.index ?? 0, columnItems.at(-1)?.index ?? -1]
  const visible = useMemo(() => loose.slice(firstColumn, lastColumn + 1), [loose, firstColumn, lastColumn])

  const [active, setActive] = useActiveCell(rows, columns)
  const [anchor, setAnchor] = useState<Spot>()
  const block: Block = blockOf(clampSpot(anchor ?? active, rows.length, columns.length), active)
  const editor = useRef<CellEditorHandle>(null)
  const [refusal, setRefusal] = useState<string>()
  const [hovered, setHovered] = useState<Spot>()
  const { isFixed: fixedByCaller } = props
  const isFixed = useCallback((row: string, column: GridColumn) => column.kind === 'readonly' || fixedByCaller?.(row, column.key) === true, [fixedByCaller])
  const sheet: Sheet = { rows, columns, today, getValue, isFixed }
  const activeRow = rows[active.row]
  const activeColumn = columns[active.col]

  const reveal = (spot: Spot) => {
    const box = scroller.current
    const place = places[spot.col]
    if (!box || !place) return
    const top = spot.row * rowHeight
    const room = box.clientHeight - headHeight - footHeight
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room
    if (place.column.frozen) return
    if (place.left - frozenWidth < box.scrollLeft) box.scrollLeft = place.left - frozenWidth
    else if (place.left + place.width > box.scrollLeft + box.clientWidth) box.scrollLeft = place.left + place.width - box.clientWidth
  }
  const go = (to: Spot, extend = false) => {
    setAnchor(extend ? (anchor ?? active) : undefined)
    setActive(to)
    setRefusal(undefined)
    reveal(to)
    editor.current?.focus()
  }
  const edit = (changes: readonly GridChange[], intent: EditIntent) => changes.length > 0 && onEdit(changes, intent)
  const step = (key: string, shift = false) => {
    const to = moveBy({ key, ctrl: false, shift }, active, rows.length, columns.length, 1)
    if (to) go(to)
  }
  useImperativeHandle(handle, () => ({
    focusCell: (row, key) => {
      const to = { row: rows.indexOf(row), col: columns.findIndex((column) => column.key === key) }
      if (to.row >= 0 && to.col >= 0 && editor.current?.finish() !== false) go(to)
    }
  }))
  const selected = useRef(onSelect)
  selected.current = onSelect
  useEffect(() => {
    selected.current?.({ rows: rows.slice(block.top, block.bottom + 1), keys: columns.slice(block.left, block.right + 1).map((column) => column.key) })
  }, [block.top, block.bottom, block.left, block.right, rows, columns])

  const onStillKey = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    if (ctrl && letter === 'd') edit(fillDown(sheet, block), 'fill')
    else if (ctrl && letter === 'a') {
      setAnchor({ row: 0, col: 0 })
      setActive({ row: rows.length - 1, col: columns.length - 1 })
    } else if (event.key === 'Delete' || event.key === 'Backspace') edit(setBlock(sheet, block, null), 'clear')
    else if (event.key === 'Escape' && anchor) {
      setAnchor(undefined)
      event.stopPropagation()
    } else if (event.key === 'F6') return leaveGrid(scroller.current!, event.shiftKey, event)
    else {
      if (event.altKey || (ctrl && event.key === 'Tab')) return
      const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight - footHeight) / rowHeight) - 1)
      const to = moveBy({ key: event.key, ctrl, shift: event.shiftKey }, active, rows.length, columns.length, page)
      if (!to) return
      go(to, event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter')
    }
    event.preventDefault()
  }
  const onStillClipboard = (event: ClipboardEvent) => {
    event.preventDefault()
    if (event.type === 'paste') {
      const text = event.clipboardData.getData('text/plain')
      if (text === '') return
      const plan = planPaste(sheet, block, readTsv(text))
      if (onPasteBlock) onPasteBlock(plan)
      else edit(plan.changes, 'paste')
      return
    }
    const lines = rows.slice(block.top, block.bottom + 1)
    event.clipboardData.setData('text/plain', writeTsv(lines.map((row) => columns.slice(block.left, block.right + 1).map((column) => copyCell(getValue(row, column.key))))))
    if (event.type === 'cut') edit(setBlock(sheet, block, null), 'cut')
  }
  const onMark = (value: string) => {
    edit(setBlock(sheet, block, value, (column) => column.kind === 'mark'), 'mark')
    if (isOneCell(block)) step('ArrowDown')
  }

  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event.target)
    if (!spot || event.button !== 0) return
    event.preventDefault()
    if (editor.current?.finish() === false) return
    if (spot.head) {
      setAnchor({ row: 0, col: spot.col ?? 0 })
      setActive({ row: rows.length - 1, col: spot.col ?? columns.length - 1 })
      editor.current?.focus()
    } else if (spot.col === undefined) {
      setAnchor({ row: event.shiftKey ? (anchor ?? active).row : spot.row, col: 0 })
      setActive({ row: spot.row, col: columns.length - 1 })
      editor.current?.focus()
    } else go({ row: spot.row, col: spot.col }, event.shiftKey)
  }
  const onMouseOver = (event: MouseEvent) => {
    const spot = spotOf(event.target)
    const cell = spot && !spot.head && spot.col !== undefined ? { row: spot.row, col: spot.col } : undefined
    setHovered(cell)
    if (cell && event.buttons === 1 && (cell.row !== active.row || cell.col !== active.col)) {
      setAnchor(anchor ?? active)
      setActive(cell)
    }
  }

  const place = places[active.col]
  const editorStyle: CSSProperties = place
    ? { width: place.width, height: rowHeight, left: place.left, ...(place.column.frozen ? { position: 'sticky', zIndex: 4 } : { position: 'absolute', top: 0, zIndex: 2 }) }
    : {}
  return (
    <GridBox style={{ height }} className={dense ? 'dense' : undefined}>
      <div className="scroller" ref={scroller} style={{ scrollPadding: `${headHeight}px 0 ${footHeight}px ${frozenWidth}px` }}
        onMouseDown={onMouseDown} onMouseOver={onMouseOver} onMouseLeave={() => setHovered(undefined)} onDoubleClick={(event) => spotOf(event.target) && editor.current?.amend()}>
        <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} aria-multiselectable id={gridId} className="sheet"
          style={{ width: totalWidth, height: headHeight + rows.length * rowHeight + footHeight, minWidth: '100%' }}>
          <GridHead corner={rowHeadTitle} height={headHeight} width={totalWidth} all={places} {...{ headWidth, frozenWidth, frozen, visible, levels }} from={block.left} to={block.right} />
          <div role="rowgroup" style={{ position: 'relative', height: rows.length * rowHeight }}>
          {rowLine.getVirtualItems().map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            const within = index >= block.top && index <= block.bottom
            return (
              <GridRow key={row} row={row} index={index} top={index * rowHeight} height={rowHeight} width={totalWidth} head={rowHead ? rowHead(row, index) : index + 1}
                from={within ? block.left : -1} to={within ? block.right : -1} active={index === active.row} className={rowLook?.(row)}
                {...{ gridId, headWidth, frozenWidth, frozen, visible, getValue, getMark, isFixed }} />
            )
          })}
          </div>
          {footRows.length > 0 ? <GridFoot rows={footRows} rowHeight={Math.round(rem * 1.625)} width={totalWidth} {...{ headWidth, frozenWidth, frozen, visible }} /> : null}
        </div>
        {activeRow !== undefined && activeColumn ? (
          <div style={{ position: 'absolute', top: headHeight + active.row * rowHeight, left: 0, width: totalWidth, height: rowHeight, pointerEvents: 'none' }}>
            <CellEditor handle={editor} cellId={cellIdOf(gridId, active.row, active.col)} cellKey={`${activeRow}/${activeColumn.key}`}
              label={`第 ${active.row + 1} 行 ${activeColumn.title} ${showCell(activeColumn, getValue(activeRow, activeColumn.key))}`}
              column={activeColumn} value={getValue(activeRow, activeColumn.key)} today={today} fixed={isFixed(activeRow, activeColumn)} refused={refusal !== undefined} place={editorStyle}
              onCommit={(value) => edit([{ row: activeRow, key: activeColumn.key, value }], 'type')} onMark={onMark}
              onMove={(to) => (to === 'next' ? step('Tab') : to === 'previous' ? step('Tab', true) : step(`Arrow${to[0]!.toUpperCase()}${to.slice(1)}`))}
              onStillKey={onStillKey} onStillClipboard={onStillClipboard} onRefuse={setRefusal} />
          </div>
        ) : null}
      </div>
      {rows.length === 0 && empty ? <div className="empty" style={{ top: headHeight }}>{empty}</div> : null}
      <CellNote gridId={gridId} spot={refusal ? active : (hovered ?? active)} refusal={refusal} held={hovered !== undefined} mark={noteMark()} />
    </GridBox>
  )

  function noteMark(): CellMark | undefined {
    const at = refusal ? active : (hovered ?? active)
    const row = rows[at.row]
    const column = columns[at.col]
    return row !== undefined && column ? getMark?.(row, column.key) : undefined
  }
}

/** The active cell is kept by row id and column key, so that rows arriving above do not move it to another person. */
function useActiveCell(rows: readonly string[], columns: readonly GridColumn[]): [Spot, (to: Spot) => void] {
  const [kept, keep] = useState<{ row?: string | undefined; key?: string | undefined; spot: Spot }>({ spot: { row: 0, col: 0 } })
  const row = kept.row === undefined ? -1 : rows.indexOf(kept.row)
  const col = kept.key === undefined ? -1 : columns.findIndex((column) => column.key === kept.key)
  const spot = clampSpot({ row: row >= 0 ? row : kept.spot.row, col: col >= 0 ? col : kept.spot.col }, rows.length, columns.length)
  return [spot, (to) => keep({ row: rows[to.row], key: columns[to.col]?.key, spot: to })]
}

const clampSpot = (spot: Spot, rows: number, cols: number): Spot => ({ row: Math.max(0, Math.min(rows - 1, spot.row)), col: Math.max(0, Math.min(cols - 1, spot.col)) })

function spotOf(target: EventTarget): { row: number; col: number | undefined; head: boolean } | undefined {
  if ((target as Element).closest('.control')) return undefined
  const element = (target as Element).closest<HTMLElement>('[data-row], [data-head]')
  if (!element) return undefined
  const { row, col, head } = element.dataset
  return { row: Number(row ?? 0), col: col === undefined ? undefined : Number(col), head: head !== undefined }
}

/** F6 goes to the next thing after the grid (Shift+F6 before it): Tab stays inside. */
function leaveGrid(grid: HTMLElement, backwards: boolean, event: KeyboardEvent): void {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]')].filter((stop) => !grid.contains(stop) && stop.offsetParent !== null)
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const there = stops.filter((stop) => grid.compareDocumentPosition(stop) & side)
  ;(backwards ? there.at(-1) : there[0])?.focus()
  event.preventDefault()
}
