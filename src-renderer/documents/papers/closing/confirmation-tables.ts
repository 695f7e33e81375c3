/** The four tables of the 数据确认单. A day without a record prints 无 and 0; a day after `today` prints 预计. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { guestsOf, halfDaysOf, inDayOrder, sumActivities, sumLodging, sumMeals, sumVenues } from '#domain/daily/daily-sums.ts'
import { DINERS, type Activity, type LodgingDay, type MealDay, type VenueUse } from '#domain/daily-figures.ts'
import { ROOM_KINDS } from '#domain/room.ts'
import { HALVES } from '#domain/session.ts'
import type { Table } from '#documents/paper.ts'
import { NONE } from '#documents/parts/phrases.ts'
import { textTable, type TextCell, type TextColumn } from '#documents/parts/text-table.ts'

export interface Days {
  readonly all: readonly string[]
  readonly today: string
}

type Line = readonly (string | TextCell)[]
const figure = (value: number | undefined): string => String(value ?? 0)

/** One or more lines a day, `empty` where nothing was recorded; the last column is the remark. */
function dayLines<Row extends { readonly date: string; readonly remark?: string }>(rows: readonly Row[], days: Days, line: (row: Row) => readonly string[], empty: readonly string[]): Line[] {
  const printed = days.all.flatMap((day): Line[] => {
    const date: TextCell = { text: `${shortDate(day)} 周${weekday(day)}`, merge: day }
    const remark = (own: string | undefined): string => [day > days.today ? '预计' : '', own ?? ''].filter(Boolean).join('；')
    const own = rows.filter((row) => row.date === day)
    return own.length === 0 ? [[date, ...empty, remark(undefined)]] : own.map((row) => [date, ...line(row), remark(row.remark)])
  })
  return printed.length > 0 ? printed : [[NONE, ...empty, '']]
}

const subtotal = (text: string): TextCell => ({ text, style: 'TableHead', merge: '小计' })
const expectedMark = (rows: readonly { readonly date: string }[], days: Days): string => (rows.some((row) => row.date > days.today) ? '含预计' : '')
const column = (title: string, mm: number, rest: Partial<TextColumn> = {}): TextColumn => ({ title, mm, ...rest })
const DAY = column('日期', 33)

export function lodgingTable(given: readonly LodgingDay[], days: Days): Table {
  const rows = [...given].sort((a, b) => ROOM_KINDS.indexOf(a.roomKind) - ROOM_KINDS.indexOf(b.roomKind))
  const lines = dayLines(rows, days, (day) => [day.roomKind, figure(day.rooms), figure(day.trainees), figure(day.workers), figure(day.teachers), figure(guestsOf(day))], [NONE, '0', '0', '0', '0', '0'])
  const sums = sumLodging(given)
  const totals: Line[] = sums.map((sum) => [subtotal('小计'), sum.roomKind, figure(sum.roomNights), figure(sum.trainees), figure(sum.workers), figure(sum.teachers), figure(sum.personNights), expectedMark(given.filter((day) => day.roomKind === sum.roomKind), days)])
  const all = (of: (sum: (typeof sums)[number]) => number): number => sums.reduce((total, sum) => total + of(sum), 0)
  const grand: Line = [{ text: '合计', style: 'TableHead' }, { text: `${all((sum) => sum.roomNights)}间·夜，${all((sum) => sum.personNights)}人·夜`, span: 7 }]
  return textTable([DAY, column('房型', 17), column('间数', 16), column('学员', 17), column('工作人员', 21), column('教师', 16), column('入住人数', 21), column('备注', 29)], [...lines, ...totals, grand])
}

export function mealTable(given: readonly MealDay[], days: Days): Table {
  const rows = [...given].sort((a, b) => DINERS.indexOf(a.diners) - DINERS.indexOf(b.diners))
  const lines = dayLines(rows, days, (day) => [day.diners, figure(day.breakfast), figure(day.lunch), figure(day.dinner), day.form ?? NONE, day.special ?? NONE], [NONE, '0', '0', '0', NONE, NONE])
  const sums = sumMeals(given)
  const totals: Line[] = sums.map((sum) => [subtotal('小计'), sum.diners, figure(sum.breakfast), figure(sum.lunch), figure(sum.dinner), { text: `${sum.persons}人次`, span: 2 }, expectedMark(given.filter((day) => day.diners === sum.diners), days)])
  const grand: Line = [{ text: '合计', style: 'TableHead' }, { text: `${sums.reduce((total, sum) => total + sum.persons, 0)}人次`, span: 7 }]
  return textTable([DAY, column('用餐人员', 21), column('早餐', 16), column('午餐', 16), column('晚餐', 16), column('形式', 16), column('特殊餐', 23), column('备注', 29)], [...lines, ...totals, grand])
}

export function venueTable(given: readonly VenueUse[], days: Days): Table {
  const rows = [...given].sort((a, b) => HALVES.indexOf(a.half) - HALVES.indexOf(b.half))
  const lines = dayLines(rows, days, (use) => [use.venue, use.half, use.use ?? NONE, use.setup ?? NONE, figure(halfDaysOf(use))], [NONE, NONE, NONE, NONE, '0'])
  const sums = sumVenues(given)
  const totals: Line[] = sums.map(({ venue, halfDays }) => [subtotal('小计'), { text: venue, span: 4 }, figure(halfDays), expectedMark(given.filter((use) => use.venue === venue), days)])
  const grand: Line = [{ text: '合计', style: 'TableHead' }, { text: `${sums.reduce((total, sum) => total + sum.halfDays, 0)}个半天`, span: 6 }]
  return textTable([DAY, column('会场', 37), column('时段', 12), column('用途', 16), column('布置与设备', 34, { align: 'left' }), column('半天数', 16), column('备注', 22)], [...lines, ...totals, grand])
}

export function activityTable(given: readonly Activity[], days: Days): Table {
  const lines = dayLines(inDayOrder(given), days, (activity) => [activity.item, figure(activity.quantity), activity.unit ?? NONE], [NONE, '0', NONE])
  // A line for each item that was counted more than once; the others would only repeat what stands above.
  const totals: Line[] = sumActivities(given)
    .filter((sum) => given.filter((activity) => activity.item === sum.item && (activity.unit ?? '') === sum.unit).length > 1)
    .map((sum) => [subtotal('小计'), sum.item, figure(sum.quantity), sum.unit || NONE, ''])
  return textTable([DAY, column('项目', 61), column('数量', 20), column('单位', 18), column('备注', 38)], [...lines, ...totals])
}
