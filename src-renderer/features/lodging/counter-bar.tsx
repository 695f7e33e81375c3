/** 分台: which counter this PC is, told in one line; the rooms are shared out and joined again where rooms are looked at. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { countersOf, poolOf, type CounterChoice } from '#domain/lodging/bed-pools.ts'
import type { Room, Stay } from '#domain/room.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'

interface CounterBarProps {
  rooms: readonly Room[]
  stays: readonly Stay[]
  choice: CounterChoice
  canSplit: boolean
  onChoose(choice: CounterChoice): void
  onSplit(names: readonly string[]): void
  onJoin(): void
}

const TWO = ['一号台', '二号台']
const ALL = '全部'

export function CounterBar({ rooms, stays, choice, canSplit, onChoose, onSplit, onJoin }: CounterBarProps) {
  const counters = countersOf(rooms)
  if (!counters.length) {
    if (!canSplit || rooms.length < 2) return null
    return <Line><Button size="small" onClick={() => onSplit(TWO)}>分给两个报到台</Button><span>两台电脑不联网同时办报到时用：各排各的房间，中午用U盘汇合也不会排重。</span></Line>
  }
  const taken = (room: Room): number => stays.filter((stay) => stay.roomId === room.id).length
  const about = (of: CounterChoice): string => {
    const pool = poolOf(rooms, of)
    return `${pool.length} 间，空 ${pool.reduce((sum, room) => sum + Math.max(0, room.beds - taken(room)), 0)} 床`
  }
  const value = choice.all ? ALL : counters.includes(choice.counter ?? '') ? choice.counter! : ''
  return (
    <Line data-asks={value === ''}>
      <label>
        本机是
        <select value={value} onChange={(event) => onChoose(event.target.value === ALL ? { all: true } : event.target.value ? { counter: event.target.value } : {})}>
          <option value="">请选报到台</option>
          {counters.map((counter) => <option key={counter} value={counter}>{counter}（{about({ counter })}）</option>)}
          <option value={ALL}>全部房间（各台已经汇合）</option>
        </select>
      </label>
      <span>{value === '' ? '房间已经分台，选定之后才能排房。' : value === ALL ? '还没有汇合时请选回自己的台，免得排重。' : '只排本台的房间，别的台的房间看得见、不能排。'}</span>
      {canSplit ? <Button size="small" onClick={onJoin}>取消分台</Button> : null}
    </Line>
  )
}

const Line = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem', margin: '0 0 0.5rem',
  label: { display: 'flex', alignItems: 'center', gap: '0.5rem', fontWeight: 600, whiteSpace: 'nowrap' },
  select: controlLook,
  span: { color: 'var(--muted)', fontSize: '0.875rem' },
  '&[data-asks=true] span': { color: 'var(--amber)' }
})
