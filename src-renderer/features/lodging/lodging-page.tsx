/** 住宿: rooms made by the line, people placed by typing a room number or by a proposal, arrivals marked by one key. */
import Button from '@mui/material/Button'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { ARRIVAL } from '#domain/attendance.ts'
import { countersOf, poolOf, splitRooms, type CounterChoice } from '#domain/lodging/bed-pools.ts'
import { proposeBeds, wantsNoBed, withoutBed, type BedPlan } from '#domain/lodging/bed-plan.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { findLodgingProblems } from '#domain/lodging/lodging-findings.ts'
import type { Room } from '#domain/room.ts'
import { onRoster } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useClass, useDesk, useLocal, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { AddRooms } from './add-rooms.tsx'
import { BedProposal } from './bed-proposal.tsx'
import { CounterBar } from './counter-bar.tsx'
import { PersonGrid } from './person-grid.tsx'
import { arrivalShown, changesOfEdits, roomLabels, type LodgingFacts } from './placing.ts'
import { RoomGrid } from './room-grid.tsx'

const HEIGHT = 'max(20rem, calc(100dvh - 19.5rem))'

export function LodgingPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const days = useClass(cls)
  const rooms = useRows('room', cls)
  const stays = useRows('stay', cls)
  const trainees = useRows('trainee', cls)
  const sheets = useRows('attendance', cls)
  const chosen = useLocal<CounterChoice>(`counter:${cls}`) ?? {}
  const [view, setView] = useState<'person' | 'room'>('person')
  const [plan, setPlan] = useState<BedPlan>()
  const facts = useMemo((): LodgingFacts | undefined => {
    if (!days || !rooms || !stays || !trainees || !sheets) return undefined
    const { id: _, ...arrivals } = sheets.find((sheet) => sheet.id === ARRIVAL) ?? { id: ARRIVAL }
    return { days, rooms, stays, trainees, arrivals }
  }, [days, rooms, stays, trainees, sheets])
  const findings = useMemo(() => (facts ? findLodgingProblems(facts.rooms, facts.stays, onRoster(facts.trainees), facts.days) : []), [facts])
  if (!facts) return null

  const addRooms = (made: readonly Omit<Room, 'id' | 'remark'>[]): void =>
    void save(made.map((room): Change => ({ table: 'room', id: newId(desk), set: room })), `添加 ${made.length} 间房`, { tellNow: true })
  const editPeople = (changes: readonly GridChange[]): void => {
    const people = new Set(changes.map(({ row }) => row))
    const who = people.size === 1 ? (facts.trainees.find(({ id }) => id === changes[0]!.row)?.name ?? '') : ` ${people.size} 人`
    const what = changes.every(({ key }) => key === 'arrivedAt') ? (changes.every(({ value }) => value === null) ? '取消报到：' : '登记报到：') : '修改住宿：'
    void save(changesOfEdits(facts, changes, new Date(desk.now()).toISOString()), `${what}${who}`, { tellNow: people.size > 1 })
  }
  const editRooms = (changes: readonly GridChange[]): void => {
    const byRoom = new Map<string, Record<string, string | number | null>>()
    for (const { row, key, value } of changes) byRoom.set(row, { ...byRoom.get(row), [key]: value })
    void save([...byRoom].map(([id, set]): Change => ({ table: 'room', id, set })), byRoom.size === 1 ? '修改房间' : `修改 ${byRoom.size} 间房`)
  }
  const takePlan = (taken: BedPlan): void => {
    setPlan(undefined)
    void save(taken.placements.map(({ trainee, room, bed }): Change => ({ table: 'stay', id: trainee.id, set: { roomId: room.id, bed } })), `排房 ${taken.placements.length} 人`, { tellNow: true })
  }
  const pool = poolOf(facts.rooms, chosen)
  const setCounters = (counters: ReadonlyMap<string, string | null>, label: string): void =>
    void save([...counters].map(([id, counter]): Change => ({ table: 'room', id, set: { counter } })), label, { tellNow: true })
  const roster = onRoster(facts.trainees)
  const waiting = withoutBed(facts.trainees, facts.stays).length
  const placed = facts.stays.filter((stay) => stay.roomId && roster.some(({ id }) => id === stay.id)).length
  const arrived = roster.filter(({ id }) => arrivalShown(facts, id) !== null).length
  const beds = facts.rooms.reduce((sum, room) => sum + room.beds, 0)

  if (facts.rooms.length === 0) return <EmptyState sentence="还没有房间。写一行就能添加一批，回车即可，例如“学员公寓1号楼 301-320 标间”。" action={<AddRooms rooms={[]} onAdd={addRooms} />} />
  return (
    <Page>
      <div className="bar">
        <ToggleButtonGroup exclusive size="small" value={view} onChange={(_, next: 'person' | 'room' | null) => next && setView(next)} aria-label="看法">
          <ToggleButton value="person">按人</ToggleButton>
          <ToggleButton value="room">按房间</ToggleButton>
        </ToggleButtonGroup>
        <AddRooms rooms={facts.rooms} onAdd={addRooms} />
        <Button className="plan" variant="contained" disabled={waiting === 0 || pool.length === 0} onClick={() => setPlan(proposeBeds(pool, facts.stays, facts.trainees, facts.days))}>自动排房</Button>
      </div>
      <p className="sums" role="status" aria-label="住宿人数">
        已安排 {placed} 人{waiting ? <b>　还没安排 {waiting} 人</b> : null}　不住宿 {roster.filter(wantsNoBed).length} 人　已报到 {arrived}/{roster.length}　{facts.rooms.length} 间 {beds} 床，空 {Math.max(0, beds - placed)} 床
      </p>
      <CounterBar
        rooms={facts.rooms} stays={facts.stays} choice={chosen} canSplit={view === 'room'}
        onChoose={(choice) => void desk.db.local.put({ key: `counter:${cls}`, value: choice })}
        onSplit={(names) => setCounters(splitRooms(facts.rooms, names), `把 ${facts.rooms.length} 间房分给${names.join('、')}`)}
        onJoin={() => setCounters(new Map(facts.rooms.filter((room) => room.counter).map((room) => [room.id, null])), `取消分台（${countersOf(facts.rooms).join('、')}）`)}
      />
      {findings.length > 0 ? <NoticeBar tone="reason" happened={`${findings.length} 处住宿安排要看一下`} todo={findings.map((finding) => finding.sentence).join('；')} /> : null}
      {plan ? <BedProposal plan={plan} labels={roomLabels(facts.rooms)} onTake={() => takePlan(plan)} onDrop={() => setPlan(undefined)} /> : null}
      {view === 'person' ? (
        <>
          <PersonGrid facts={facts} pool={pool} findings={findings} today={facts.days.arriveOn ?? dayOfInstant(desk.now())} height={HEIGHT} onEdit={editPeople} />
          <p className="hint">在“房号”里输入房号，回车到下一人；在“报到”里按 <kbd>1</kbd> 记下现在的时间，签到表的报到一栏同时记“到”。入住、退房不填就按班次的报到、撤场日期。</p>
        </>
      ) : (
        <RoomGrid facts={facts} findings={findings} height={HEIGHT} onEdit={editRooms} onRemove={(ids) => void save(ids.map((id): Change => ({ table: 'room', id, remove: true })), `删除 ${ids.length} 间房`, { tellNow: true })} />
      )}
    </Page>
  )
}

const Page = styled('div')({
  '.bar': { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '0.5rem 1rem' },
  '.bar .MuiToggleButton-root': { padding: '0.25rem 0.875rem', fontSize: '0.9375rem', color: 'var(--ink)' },
  '.bar .Mui-selected': { background: 'var(--primary-soft) !important', color: 'var(--primary) !important', fontWeight: 600 },
  '.plan': { marginLeft: 'auto' },
  '.sums': { margin: '0.5rem 0', color: 'var(--muted)' },
  '.sums b': { color: 'var(--primary)', fontWeight: 600 },
  '.hint': { margin: '0.375rem 0 0', color: 'var(--muted)', fontSize: '0.875rem' },
  kbd: { font: 'inherit', padding: '0 0.3125rem', border: '1px solid var(--line-strong)', borderRadius: 3 }
})
