/** One line that makes many rooms: 1号楼 301-320 标间. What it would make is told while typing. */
import { styled } from '@mui/material/styles'
import { useState, type KeyboardEvent } from 'react'
import { readRooms } from '#domain/lodging/room-ranges.ts'
import type { Room } from '#domain/room.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'

export interface AddRoomsProps {
  rooms: readonly Room[]
  onAdd(rooms: readonly Omit<Room, 'id' | 'remark'>[]): void
}

export function AddRooms({ rooms, onAdd }: AddRoomsProps) {
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const reading = readRooms(typed)
  const known = new Set(rooms.map((room) => `${room.building ?? ''} ${room.number}`))
  const fresh = reading.kind === 'rooms' ? reading.rooms.filter((room) => !known.has(`${room.building ?? ''} ${room.number}`)) : []
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event) || event.key !== 'Enter') return
    if (fresh.length === 0) return setRefused(true)
    onAdd(fresh)
    setTyped('')
  }
  const [first] = fresh
  const told =
    typed.trim() === '' ? '' : reading.kind === 'unread' ? (refused ? reading.reason : '') : first ? `${fresh.length} 间${first.kind}，每间 ${first.beds} 床，回车添加` : '这些房间都已经有了'
  return (
    <Line>
      <Control aria-label="添加房间" placeholder="添加房间，如 1号楼 301-320 标间" value={typed} data-dirty={typed !== ''} onKeyDown={onKeyDown} onChange={(event) => { setTyped(event.target.value); setRefused(false) }} />
      <span role="status">{told}</span>
    </Line>
  )
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: '0.625rem', input: { width: '17rem' }, span: { color: 'var(--muted)', fontSize: '0.875rem' } })
