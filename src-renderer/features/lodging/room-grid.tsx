/** 住宿 by room: who lies in which bed, and what is still free. */
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { byNumber } from '#domain/lodging/bed-plan.ts'
import { sleepersByRoom, type LodgingFinding } from '#domain/lodging/lodging-findings.ts'
import { ROOM_KINDS } from '#domain/room.ts'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { Grid } from '#ui/grid/grid.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import type { LodgingFacts } from './placing.ts'

export interface RoomGridProps {
  facts: LodgingFacts
  findings: readonly LodgingFinding[]
  height: string
  onEdit(changes: readonly GridChange[]): void
  onRemove(roomIds: readonly string[]): void
}

const COLUMNS: readonly GridColumn[] = [
  { key: 'building', title: '楼', width: 140, kind: 'text', longest: 40, frozen: true },
  { key: 'number', title: '房号', width: 84, kind: 'text', longest: 30, frozen: true },
  { key: 'kind', title: '房型', width: 76, kind: 'choice', choices: ROOM_KINDS },
  { key: 'beds', title: '床位', width: 60, kind: 'number' },
  { key: 'counter', title: '报到台', width: 84, kind: 'text', longest: 20 },
  { key: 'people', title: '住的人', width: 500, kind: 'readonly' },
  { key: 'free', title: '空床', width: 60, kind: 'readonly', align: 'end' },
  { key: 'remark', title: '备注', width: 160, kind: 'text' }
]

export function RoomGrid({ facts, findings, height, onEdit, onRemove }: RoomGridProps) {
  const { rooms, stays, trainees, days } = facts
  const [selected, setSelected] = useState<readonly string[]>([])
  const roomById = useMemo(() => new Map(rooms.map((room) => [room.id, room])), [rooms])
  const sleepers = useMemo(() => sleepersByRoom(stays, trainees, days), [stays, trainees, days])
  const rows = useMemo(() => [...rooms].sort(byNumber).map((room) => room.id), [rooms])
  const troubled = useMemo(() => new Map(findings.map((finding) => [finding.roomId, finding.sentence])), [findings])
  const empty = selected.filter((id) => !sleepers.get(id)?.length)

  const getValue = (row: string, key: string): CellValue => {
    const room = roomById.get(row)
    const there = sleepers.get(row) ?? []
    if (key === 'people') return there.map(({ trainee, stay }) => `${stay.bed ? `${stay.bed}床 ` : ''}${trainee.name}${trainee.organization ? `（${trainee.organization}）` : ''}`).join('　')
    if (key === 'free') return room ? Math.max(0, room.beds - there.length) || null : null
    return (room?.[key as 'number' | 'building' | 'kind' | 'beds' | 'counter' | 'remark'] as CellValue | undefined) ?? null
  }
  const conflictMark = useConflictMark('room')
  const getMark = (row: string, key: string): CellMark | undefined => conflictMark(row, key) ?? (key === 'people' && troubled.has(row) ? { tone: 'warning', text: troubled.get(row)! } : undefined)
  return (
    <>
      <Grid label="按房间看住宿" columns={COLUMNS} rows={rows} getValue={getValue} getMark={getMark} onEdit={onEdit} onSelect={({ rows: ids }) => setSelected(ids)} height={height} rowHeadWidth={44} />
      <Button size="small" variant="text" disabled={empty.length === 0} onClick={() => onRemove(empty)} sx={{ marginTop: '0.25rem' }}>
        {empty.length > 1 ? `删除选中的 ${empty.length} 间空房` : empty.length === 1 ? `删除空房 ${roomById.get(empty[0]!)?.number}` : '选中的房间住着人，不能删除'}
      </Button>
    </>
  )
}
