/** The four tables of one day. Lodging and meals have fixed lines; venues and activities grow by typing into the last line. */
import type { DailyRemark } from '#domain/daily/daily-checks.ts'
import { DINERS, lodgingDayId, mealDayId, venueUseId } from '#domain/daily-figures.ts'
import type { DailyFacts, DailyTable, Difference, Proposal } from '#domain/daily/daily-proposals.ts'
import type { Scalar } from '#domain/field.ts'
import { ROOM_KINDS } from '#domain/room.ts'
import { HALVES, type Half } from '#domain/session.ts'
import type { Change } from '#store/commit.ts'
import { TableConflicts, useConflictMark } from '../conflict-marks.tsx'
import { FIGURE_COLUMNS, type FigureColumn } from './figure-columns.ts'
import { FigureTable, type FigureLine } from './figure-table.tsx'
import { SUM_OF } from './sum-sentences.ts'
import { useOpenLines } from './use-open-lines.ts'

export interface DaySheetsProps {
  facts: DailyFacts
  date: string
  missing(table: DailyTable): readonly Proposal[]
  differences(table: DailyTable): readonly Difference[]
  remarks: readonly DailyRemark[]
  /** By table, once both sides have signed: how many figures have changed since. */
  signed(table: DailyTable): { readonly changed: number } | undefined
  onTake(table: DailyTable, name: string): void
  onSave(changes: readonly Change[], label: string, tellNow: boolean): void
}

export function DaySheets({ facts, date, missing, differences, remarks, signed, onTake, onSave }: DaySheetsProps) {
  const venues = useOpenLines()
  const activities = useOpenLines()
  const conflictMarks = { lodgingDay: useConflictMark('lodgingDay'), mealDay: useConflictMark('mealDay'), venueUse: useConflictMark('venueUse'), activity: useConflictMark('activity') }
  const ofDay = { lodgingDay: facts.lodgingDays, mealDay: facts.mealDays, venueUse: facts.venueUses, activity: facts.activities }
  const isToday = (table: DailyTable) => (id: string): boolean => ofDay[table].some((row) => row.id === id && row.date === date)
  const shared = (table: DailyTable, name: DailyRemark['category'], fillLabel: string) => ({
    title: name, fillLabel,
    differences: differences(table),
    conflictMark: conflictMarks[table],
    conflicts: <TableConflicts table={table} only={isToday(table)} />,
    sum: SUM_OF[table](facts),
    signed: signed(table),
    remarks: remarks.filter((remark) => remark.category === name).map((remark) => remark.sentence),
    fillable: missing(table).reduce((sum, { set }) => sum + Object.keys(set).filter((key) => FIGURE_COLUMNS[table].some((column) => column.key === key)).length, 0),
    onFill: () => onTake(table, name)
  })
  const set = (table: DailyTable, id: string, values: Readonly<Record<string, Scalar>>, what: string): void => onSave([{ table, id, set: values }], `登记${what}`, false)
  const remove = (table: DailyTable, what: string) => (line: FigureLine): void => onSave([{ table, id: line.id, remove: true }], `删除${what}“${String(line.row?.['venue'] ?? line.row?.['item'] ?? '')}”`, true)

  return (
    <>
      <FigureTable
        {...shared('lodgingDay', '住宿', '按住宿安排')} headTitle="房型" columns={FIGURE_COLUMNS.lodgingDay}
        lines={ROOM_KINDS.map((roomKind) => fixedLine(lodgingDayId(date, roomKind), roomKind, facts.lodgingDays))}
        onSet={(line, key, value) => set('lodgingDay', line.id, { date, roomKind: line.head!, [key]: value }, `${line.head}住宿`)}
      />
      <FigureTable
        {...shared('mealDay', '用餐', '按住宿和签到')} headTitle="用餐人员" columns={FIGURE_COLUMNS.mealDay}
        lines={DINERS.map((diners) => fixedLine(mealDayId(date, diners), diners, facts.mealDays))}
        onSet={(line, key, value) => set('mealDay', line.id, { date, diners: line.head!, [key]: value }, `${line.head}用餐`)}
      />
      <FigureTable
        {...shared('venueUse', '会场', '按课程表')} columns={withVenues(facts)}
        lines={venues.lines(facts.venueUses.filter((use) => use.date === date).sort((a, b) => HALVES.indexOf(a.half) - HALVES.indexOf(b.half)))}
        onRemove={remove('venueUse', '会场')}
        onSet={(line, key, value) => {
          if (!line.isNew) return set('venueUse', line.id, { [key]: value }, '会场使用')
          const draft = venues.add(line, key, value)
          const half = (draft['half'] ?? '上午') as Half
          if (!draft['venue']) return
          const id = freeId(venueUseId(date, half, String(draft['venue'])), facts.venueUses)
          venues.become(line, id)
          set('venueUse', id, { units: 1, ...draft, date, half }, '会场使用')
        }}
      />
      <FigureTable
        {...shared('activity', '其他活动', '按课程表')} columns={FIGURE_COLUMNS.activity} lines={activities.lines(facts.activities.filter((row) => row.date === date))} onRemove={remove('activity', '其他活动')}
        onSet={(line, key, value) => {
          if (!line.isNew) return set('activity', line.id, { [key]: value }, '其他活动')
          const draft = activities.add(line, key, value)
          if (!draft['item']) return
          activities.become(line, line.key)
          set('activity', line.key, { ...draft, date }, '其他活动')
        }}
      />
    </>
  )
}

function fixedLine(id: string, head: string, rows: readonly { readonly id: string }[]): FigureLine {
  return { key: id, id, head, row: rows.find((row) => row.id === id) as FigureLine['row'] }
}

/** A venue used twice in one half-day is two records; the second is told apart by a number. */
function freeId(id: string, rows: readonly { readonly id: string }[]): string {
  const taken = new Set(rows.map((row) => row.id))
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}|${n}`
    if (!taken.has(candidate)) return candidate
  }
}

function withVenues(facts: DailyFacts): FigureColumn[] {
  const suggest = { venue: [...new Set([...facts.venueUses.map((use) => use.venue), ...facts.sessions.flatMap((session) => session.venue ?? [])])], setup: [...new Set(facts.venueUses.flatMap((use) => use.setup ?? []))] }
  return FIGURE_COLUMNS.venueUse.map((column) => (column.key === 'venue' || column.key === 'setup' ? { ...column, suggest: suggest[column.key] } : column))
}
