/** 日常数据: a day at a time, four tables, proposals from rooms, sign-in and timetable; the base of the 数据确认单. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { dayOfInstant, longDateWithWeekday, shortDate } from '#domain/calendar.ts'
import { checkDay } from '#domain/daily/daily-checks.ts'
import { differencesOf, onlyMissing, proposeActivities, proposeLodging, proposeMeals, proposeVenues, type DailyFacts, type DailyTable, type Proposal } from '#domain/daily/daily-proposals.ts'
import { unsignedChanges } from '#domain/daily/confirmation-rounds.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { isSignedByBoth, type FigureCategory } from '#domain/daily/signed-figures.ts'
import { useDesk, useSnapshot } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DayStrip } from './day-strip.tsx'
import { DaySheets } from './day-sheets.tsx'
import { Signing } from './signing.tsx'

const PROPOSE: Readonly<Record<DailyTable, (facts: DailyFacts, date: string) => Proposal[]>> = { lodgingDay: proposeLodging, mealDay: proposeMeals, venueUse: proposeVenues, activity: proposeActivities }
const TABLES = Object.keys(PROPOSE) as DailyTable[]
const CATEGORIES: Readonly<Record<DailyTable, FigureCategory>> = { lodgingDay: '住宿', mealDay: '用餐', venueUse: '会场使用', activity: '其他活动' }

export function DailyPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const facts = useSnapshot(cls)
  const days = useMemo(() => (facts ? classDays(facts) : []), [facts])
  const filled = useMemo(() => new Set(facts ? [...facts.lodgingDays, ...facts.mealDays, ...facts.venueUses, ...facts.activities].map((row) => row.date) : []), [facts])
  const [chosen, setChosen] = useState<string>()
  const missing = useMemo(() => (facts ? days.flatMap((day) => TABLES.flatMap((table) => missingOf(facts, table, day))) : []), [facts, days])
  if (!facts) return null
  if (days.length === 0) return <EmptyState sentence="这里逐日登记住宿、用餐、会场和其他活动，撤场前汇总成数据确认单。请先在概况里填写报到日期和撤场日期。" action={<Button variant="contained" href={`#/class/${cls}/overview`}>去填写日期</Button>} />

  const changes = facts.dataConfirmations.some(isSignedByBoth) ? unsignedChanges(facts) : undefined
  const today = dayOfInstant(desk.now())
  // What matters now: today, else the first day nobody has counted.
  const day = chosen && days.includes(chosen) ? chosen : days.includes(today) ? today : (days.find((one) => !filled.has(one)) ?? days[0]!)
  const take = (proposals: readonly Proposal[], label: string): void => void save(proposals.map(({ table, id, set }) => ({ table, id, set })), label, { tellNow: true })
  return (
    <Page>
      <div className="bar">
        <DayStrip days={days} current={day} filled={filled} onGo={setChosen} />
        <Button className="all" variant="contained" disabled={missing.length === 0} onClick={() => take(missing, `填入 ${days.length} 天的日常数据`)} title="每天空着的格子都按住宿安排、签到和课程表填上，已经填的不动；一步撤销">全部日期一起填入</Button>
      </div>
      <h2 className="day">{longDateWithWeekday(day)}</h2>
      <DaySheets
        key={day} facts={facts} date={day}
        missing={(table) => missingOf(facts, table, day)} differences={(table) => differencesOf(PROPOSE[table](facts, day), rowsOf(facts, table))}
        remarks={checkDay(facts, day)} signed={(table) => changes && { changed: changes.filter(({ category }) => category === CATEGORIES[table]).length }} onTake={(table, name) => take(missingOf(facts, table, day), `填入${shortDate(day)}的${name}`)}
        onSave={(changes, label, tellNow) => void save(changes, label, { tellNow })}
      />
      <div className="signing"><Signing facts={facts} /></div>
    </Page>
  )
}

const rowsOf = (facts: DailyFacts, table: DailyTable) => ({ lodgingDay: facts.lodgingDays, mealDay: facts.mealDays, venueUse: facts.venueUses, activity: facts.activities })[table]
const missingOf = (facts: DailyFacts, table: DailyTable, day: string): Proposal[] => onlyMissing(PROPOSE[table](facts, day), rowsOf(facts, table))

const Page = styled('div')({
  '.bar': { display: 'flex', alignItems: 'flex-start', gap: '1rem', flexWrap: 'wrap' },
  '.all': { marginLeft: 'auto' },
  '.signing': { marginTop: '2rem', paddingTop: '1rem', borderTop: '1px solid var(--line)' },
  '.day': { margin: '0.875rem 0 0.75rem', fontSize: '1.1875rem', fontWeight: 600 }
})
