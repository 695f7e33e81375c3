/** The list itself: edited in place, the ID numbers covered until somebody asks for them. */
import { useCallback, useMemo, useState, type Ref } from 'react'
import { maskIdNumber } from '#domain/reading/mask.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { PasteBlock } from '#ui/grid/block.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { CellValue } from '#ui/grid/column.ts'
import { Grid, type EditIntent, type GridHandle } from '#ui/grid/grid.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import { useConflictMark } from '../conflict-marks.tsx'
import { rosterColumns } from './roster-columns.ts'
import { groupsOf, statusOf } from './roster-rows.ts'

export interface RosterGridProps {
  trainees: readonly Trainee[]
  /** Those the filter lets through, in order. */
  shown: readonly Trainee[]
  /** Ids whose ID number is laid open. */
  revealed: ReadonlySet<string>
  /** Id of the row that does not exist yet; absent while a filter is set. */
  draft?: string | undefined
  onEdit(changes: readonly GridChange[], intent: EditIntent): void
  onPasteBlock(block: PasteBlock): void
  onSelect(ids: readonly string[]): void
  handle: Ref<GridHandle>
}

const COVERED: CellMark = { tone: 'note', text: '身份证号已遮住；要看或要改，请点“查看身份证号”' }

const DRAFT: CellMark = { tone: 'note', text: '在这里填姓名，就多一个人' }

export function RosterGrid({ trainees, shown, revealed, draft, onEdit, onPasteBlock, onSelect, handle }: RosterGridProps) {
  const groups = groupsOf(trainees).join('\n')
  const columns = useMemo(() => rosterColumns(groups ? groups.split('\n') : []), [groups])
  const byId = useMemo(() => new Map(trainees.map((trainee) => [trainee.id, trainee])), [trainees])
  const rows = useMemo(() => [...shown.map(({ id }) => id), ...(draft ? [draft] : [])], [shown, draft])
  const numbers = useMemo(() => new Map(trainees.filter((trainee) => statusOf(trainee) === '在册').sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ id }, i) => [id, i + 1])), [trainees])
  const isCovered = useCallback((row: string, key: string) => key === 'idNumber' && !revealed.has(row) && Boolean(byId.get(row)?.idNumber), [byId, revealed])

  const getValue = useCallback((row: string, key: string): CellValue => {
    const trainee = byId.get(row)
    if (!trainee) return null
    if (key === 'status') return statusOf(trainee)
    if (key === 'replacedBy') return trainee.replacedBy ? (byId.get(trainee.replacedBy)?.name ?? '（已删除）') : null
    const value = trainee[key as keyof Trainee] ?? null
    return isCovered(row, key) ? maskIdNumber(String(value)) : value
  }, [byId, isCovered])
  // Whoever does not exist yet begins with a name; a covered number is neither typed over nor cleared by accident.
  const isFixed = useCallback((row: string, key: string) => (row === draft ? key !== 'name' : isCovered(row, key)), [draft, isCovered])
  const [selection, setSelection] = useState('')
  const conflictMark = useConflictMark('trainee')
  const getMark = useCallback((row: string, key: string) => conflictMark(row, key) ?? (row === draft && key === 'name' ? DRAFT : selection === row && isCovered(row, key) ? COVERED : undefined), [conflictMark, isCovered, selection, draft])

  return (
    <Grid label="学员名单" columns={columns} rows={rows} getValue={getValue} onEdit={onEdit} onPasteBlock={onPasteBlock} handle={handle} height="max(18rem, calc(100dvh - 19rem))"
      isFixed={isFixed}
      getMark={getMark}
      rowHead={(row) => (row === draft ? '＋' : (numbers.get(row) ?? '—'))} rowHeadTitle="序号" rowHeadWidth={56}
      rowLook={(row) => (row === draft ? 'faint' : byId.has(row) && statusOf(byId.get(row)!) !== '在册' ? 'struck' : undefined)}
      onSelect={({ rows: ids }) => {
        setSelection(ids.length === 1 ? ids[0]! : '')
        onSelect(ids.filter((id) => id !== draft))
      }} />
  )
}
