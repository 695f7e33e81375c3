/** 日历: every class of a month side by side, the beds of each night, and what two classes want at once. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { dayOfInstant, daysOfMonth } from '#domain/calendar.ts'
import { clashesBetween } from '#domain/teaching/clashes.ts'
import { bedNights, bedsOf } from '#domain/lodging/free-capacity.ts'
import { useAllSessions, useClasses, useCollegeFacts, useDesk } from '#store/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Clashes } from './clashes.tsx'
import { MonthSheet } from './month-sheet.tsx'

export function CalendarPage() {
  const desk = useDesk()
  const today = dayOfInstant(desk.now())
  const [month, setMonth] = useState(today.slice(0, 7))
  const classes = useClasses()
  const facts = useCollegeFacts()
  const sessions = useAllSessions()
  if (!classes || !facts || !sessions) return null
  const days = daysOfMonth(month)
  const [first, last] = [days[0]!, days.at(-1)!]
  const held = classes
    .filter(({ closed, arriveOn, openOn, withdrawOn, closeOn }) => !closed && (arriveOn ?? openOn ?? '9') <= last && (withdrawOn ?? closeOn ?? arriveOn ?? openOn ?? '') >= first)
    .sort((a, b) => ((a.arriveOn ?? a.openOn)! < (b.arriveOn ?? b.openOn)! ? -1 : 1))
  const inMonth = held.map(({ id, name }) => ({ name, sessions: sessions.filter(({ cls, date }) => cls === id && first <= date && date <= last) }))
  const beds = bedsOf(facts)
  const nights = days.map((day) => bedNights(facts, day, day)[0]!)
  const move = (by: number) => setMonth(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1)).toISOString().slice(0, 7))
  return (
    <>
      <PageHeader title="日历" facts={[`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`, `${held.length} 个班次`]}
        more={<><Button variant="outlined" onClick={() => move(-1)}>上个月</Button><Button variant="outlined" disabled={month === today.slice(0, 7)} onClick={() => setMonth(today.slice(0, 7))}>本月</Button><Button variant="outlined" onClick={() => move(1)}>下个月</Button></>} />
      {held.length ? <MonthSheet days={days} today={today} classes={held} nights={nights} beds={beds} /> : <EmptyState sentence="这个月没有班次。" action={<Button variant="outlined" href="#/enquiries">来电登记</Button>} />}
      <Clashes clashes={clashesBetween(inMonth)} nights={beds === undefined ? [] : nights.filter(({ free }) => free < 0)} />
    </>
  )
}
