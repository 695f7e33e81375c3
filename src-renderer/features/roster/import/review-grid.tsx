/**
 * The list as it would be taken over: every cleaned cell marked, what stood there told where one stands or points. Above
 * each column the choice of the field it goes into; Space (or the box) takes or leaves a row.
 */
import Checkbox from '@mui/material/Checkbox'
import { useCallback, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { isComposing } from '#ui/fields/use-draft.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { GridColumn } from '#ui/grid/column.ts'
import { Grid, type GridHandle } from '#ui/grid/grid.tsx'
import { styled } from '@mui/material/styles'
import type { PreviewCell, PreviewLine, RosterColumn, ShownColumn } from './preview-lines.ts'
import type { Reading } from './use-intake.ts'

export interface ReviewGridProps {
  columns: readonly ShownColumn[]
  lines: readonly PreviewLine[]
  menu: Reading['menu']
  isTaken(row: number): boolean
  /** Rows that are settled elsewhere (变更, 疑似同一人) have no box. */
  hasBox(row: number): boolean
  onTake(rows: readonly number[], taken: boolean): void
  /** The column of the file is to mean this; undefined: it is not read. */
  onMap(column: number, meaning: RosterColumn | undefined): void
  handle: Ref<GridHandle>
}

export function ReviewGrid({ columns, lines, menu, isTaken, hasBox, onTake, onMap, handle }: ReviewGridProps) {
  const active = useRef<readonly string[]>([])
  const rows = useMemo(() => lines.map(({ row }) => String(row)), [lines])
  const byRow = useMemo(() => new Map(lines.map((line) => [String(line.row), line])), [lines])
  const indexOf = useMemo(() => new Map(columns.map(({ key }, i) => [key, i])), [columns])
  const cellAt = useCallback((row: string, key: string): PreviewCell | undefined => byRow.get(row)?.cells[indexOf.get(key) ?? -1], [byRow, indexOf])
  const getValue = useCallback((row: string, key: string) => cellAt(row, key)?.text ?? null, [cellAt])
  const getMark = useCallback((row: string, key: string) => markOf(cellAt(row, key)), [cellAt])
  const map = useRef(onMap)
  map.current = onMap
  // The same columns as long as nothing is mapped anew: rows are drawn again when they change.
  const gridColumns = useMemo(() => columns.map((column): GridColumn => ({
    key: column.key, title: column.header, width: column.width * 16, kind: 'readonly', frozen: column.field === 'name',
    control: column.column === undefined ? <span>由本行推出</span> : (
      <Choice aria-label={`“${column.header}”栏读作`} value={column.meaning ?? ''} data-unread={column.meaning === undefined || undefined} onChange={(event) => map.current(column.column!, (event.target.value || undefined) as RosterColumn | undefined)}>
        <option value="">不读这一栏</option>
        {menu.map(([meaning, label]) => <option key={meaning} value={meaning}>{label}</option>)}
      </Choice>
    )
  })).sort((a, b) => Number(b.frozen ?? false) - Number(a.frozen ?? false)), [columns, menu])
  const toggle = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || isComposing(event) || (event.target as HTMLElement).tagName !== 'TEXTAREA') return
    event.preventDefault()
    event.stopPropagation()
    const chosen = active.current.map(Number).filter((row) => hasBox(row) && byRow.get(String(row))?.usable)
    if (chosen.length) onTake(chosen, !chosen.every(isTaken))
  }
  const boxes = lines.filter(({ row, usable }) => usable && hasBox(row)).map(({ row }) => row)
  const taken = boxes.filter(isTaken).length
  return (
    <Wrap onKeyDownCapture={toggle}>
      {boxes.length ? (
        <label className="all">
          <Checkbox size="small" checked={taken === boxes.length} indeterminate={taken > 0 && taken < boxes.length} onChange={() => onTake(boxes, taken < boxes.length)} />
          全选（已选 {taken} / {boxes.length} 人；空格键选或不选当前行）
        </label>
      ) : null}
      <Grid label="名单预览" columns={gridColumns} rows={rows} getValue={getValue} getMark={getMark} onEdit={nothing} handle={handle} height="100%" dense
        onSelect={({ rows: ids }) => void (active.current = ids)} rowHeadTitle="行号" rowHeadWidth={76}
        rowLook={(row) => (isTaken(Number(row)) || !hasBox(Number(row)) ? undefined : 'faint')}
        rowHead={(row) => (
          <>
            {hasBox(Number(row)) ? <Checkbox size="small" tabIndex={-1} sx={{ padding: 0 }} disabled={!byRow.get(row)?.usable} checked={isTaken(Number(row))} onChange={() => onTake([Number(row)], !isTaken(Number(row)))} slotProps={{ input: { 'aria-label': `导入第 ${row} 行` } }} /> : null}
            {row}
          </>
        )} />
    </Wrap>
  )
}

/** Nothing is typed into a preview; what is wrong is mended in the file, or after taking it over. */
const nothing = (): void => {}

function markOf(cell: PreviewCell | undefined): CellMark | undefined {
  if (!cell || (cell.before === undefined && cell.refused === undefined && !cell.cleaned && !cell.severity)) return undefined
  const was = cell.before !== undefined ? `${shownBlanks(cell.before)} → ${cell.text}` : cell.refused !== undefined ? `原文“${shownBlanks(cell.refused)}”，没有采用` : undefined
  const cleaned = cell.before !== undefined || cell.cleaned
  const tone = cell.severity && !(cell.severity === 'note' && cleaned) ? cell.severity : cell.refused === undefined ? 'cleaned' : 'warning'
  return { tone, text: [...(was ? [was] : []), ...cell.reasons].join('\n') }
}

/** Blanks are what is cleaned most often; they must be seen to be understood. */
const shownBlanks = (text: string): string => (text === '' ? '（空）' : text.replace(/[\u3000\u00a0 \t]/g, '␣').replace(/\n/g, '↵'))

const Wrap = styled('div')({
  flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column',
  '> :last-child': { flex: 1 },
  // Read-only here means “look”, not “less important”.
  '.cell[data-fixed]': { color: 'var(--ink)' },
  '.row.faint .cell .words': { color: 'var(--muted)' },
  '.cell[data-fixed]:not([data-mark=error], [data-mark=warning])': { background: 'var(--raised)' },
  '.all': { display: 'flex', alignItems: 'center', gap: '0.25rem', fontSize: '0.875rem', color: 'var(--muted)', alignSelf: 'flex-start' }
})
const Choice = styled('select')({ ...controlLook, minHeight: '1.625rem', padding: '0 0.25rem', fontSize: '0.875rem', fontWeight: 600, '&[data-unread]': { fontWeight: 400, color: 'var(--muted)' } })
