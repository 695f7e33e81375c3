/** 住宿 by person: those without a bed first; a room is given by typing its number, an arrival by one key. */
import { useMemo, useState } from 'react'
import { shortDate } from '#domain/calendar.ts'
import { wantsNoBed, withoutBed } from '#domain/lodging/bed-plan.ts'
import type { LodgingFinding } from '#domain/lodging/lodging-findings.ts'
import { nightsOf } from '#domain/lodging/nights.ts'
import type { Room } from '#domain/room.ts'
import { onRoster } from '#domain/trainee.ts'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { Grid } from '#ui/grid/grid.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { arrivalShown, roomLabels, roomTyped, type LodgingFacts } from './placing.ts'

export interface PersonGridProps {
  facts: LodgingFacts
  /** The rooms whose beds this PC gives out. */
  pool: readonly Room[]
  findings: readonly LodgingFinding[]
  today: string
  height: string
  onEdit(changes: readonly GridChange[]): void
}

export function PersonGrid({ facts, pool, findings, today, height, onEdit }: PersonGridProps) {
  const { rooms, stays, trainees, days } = facts
  const conflictMark = useConflictMark('stay')
  const labels = useMemo(() => roomLabels(rooms), [rooms])
  const stayById = useMemo(() => new Map(stays.map((stay) => [stay.id, stay])), [stays])
  const personById = useMemo(() => new Map(trainees.map((trainee) => [trainee.id, trainee])), [trainees])
  // The order of when the list was opened: a person just given a bed must not jump away under the cursor.
  const [waiting] = useState(() => new Set(withoutBed(trainees, stays).map((trainee) => trainee.id)))
  const rows = useMemo(() => {
    const ids = onRoster(trainees).map((trainee) => trainee.id)
    return [...ids.filter((id) => waiting.has(id)), ...ids.filter((id) => !waiting.has(id))]
  }, [trainees, waiting])
  const troubled = useMemo(() => new Map(findings.flatMap((finding) => finding.traineeIds.map((id) => [id, finding.sentence]))), [findings])
  const columns = useMemo((): GridColumn[] => [
    { key: 'name', title: '姓名', width: 200, kind: 'readonly', frozen: true },
    { key: 'gender', title: '性别', width: 52, kind: 'readonly', frozen: true },
    {
      key: 'roomId', title: '房号', width: 116, kind: 'choice', frozen: true, free: true, choices: pool.map((room) => labels.get(room.id)!),
      show: (value) => (value === null ? '' : (labels.get(String(value)) ?? '')),
      read: (typed) => {
        if (typed.trim() === '') return { ok: true, value: null }
        const room = roomTyped(rooms, labels, typed)
        if (room && !pool.includes(room)) return { ok: false, reason: room.counter ? `${typed.trim()} 由${room.counter}安排，本机不能排` : `${typed.trim()} 没有分给本机的报到台，本机不能排` }
        return room ? { ok: true, value: room.id } : { ok: false, reason: `没有“${typed.trim()}”这个房间，可以先在上面添加` }
      }
    },
    { key: 'bed', title: '床位', width: 56, kind: 'number' },
    { key: 'arrivedAt', title: '报到', width: 112, kind: 'mark', marks: [{ value: '报到', sign: '报到', keys: '1' }] },
    { key: 'inOn', title: '入住', width: 96, kind: 'date', show: (value) => (value === null ? '' : shortDate(String(value))) },
    { key: 'outOn', title: '退房', width: 96, kind: 'date', show: (value) => (value === null ? '' : shortDate(String(value))) },
    { key: 'group', title: '组别', width: 76, kind: 'readonly' },
    { key: 'organization', title: '单位', width: 190, kind: 'readonly' },
    { key: 'wish', title: '住宿要求', width: 110, kind: 'readonly' },
    { key: 'remark', title: '备注', width: 200, kind: 'text' }
  ], [rooms, pool, labels])

  const getValue = (row: string, key: string): CellValue => {
    const stay = stayById.get(row)
    const person = personById.get(row)
    switch (key) {
      case 'name': case 'gender': case 'group': case 'organization': return person?.[key] ?? null
      case 'wish': return person?.lodging ?? null
      case 'arrivedAt': return arrivalShown(facts, row)
      case 'inOn': return stay?.inOn ?? (stay?.roomId ? (nightsOf(stay, days)?.from ?? null) : null)
      case 'outOn': return stay?.outOn ?? (stay?.roomId ? (nightsOf(stay, days)?.until ?? null) : null)
      default: return (stay?.[key as 'roomId' | 'bed' | 'remark'] as CellValue | undefined) ?? null
    }
  }
  const getMark = (row: string, key: string): CellMark | undefined => {
    const conflict = conflictMark(row, key)
    if (conflict) return conflict
    if (key !== 'roomId') return undefined
    const sentence = troubled.get(row)
    if (sentence) return { tone: 'warning', text: sentence }
    const person = personById.get(row)
    return person && !stayById.get(row)?.roomId && !wantsNoBed(person) ? { tone: 'changed', text: '还没有安排房间' } : undefined
  }
  return <Grid label="按人安排住宿" columns={columns} rows={rows} getValue={getValue} getMark={getMark} onEdit={onEdit} today={today} dense height={height} rowHeadWidth={44} empty="班里还没有学员" />
}
