/** 就餐统计表: who ate on which day, every figure as recorded; a day without a record is left to be written in. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { DINERS, type MealDay } from '#domain/daily-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

const MEALS = [['早餐', 'breakfast'], ['午餐', 'lunch'], ['晚餐', 'dinner']] as const
const BLANK_DAYS = 7

export const mealCount: PaperMaker = (snapshot) => {
  const { class: own, mealDays } = snapshot
  const figures = MEALS.flatMap(([group]) => DINERS.map((title) => ({ title, mm: 17, group })))
  const columns = [{ title: '日期', mm: 34 }, ...figures, { title: '合计', mm: 16 }, { title: '特殊餐', mm: 24 }, { title: '备注', mm: 30, align: 'left' as const }]
  const days = classDays(snapshot)
  const rows = days.map((day) => dayLine(snapshot, day))
  const blanks = Array.from({ length: days.length ? 0 : BLANK_DAYS }, () => columns.map(() => ''))
  const section = listSheet({
    title: `${own.name}就餐统计表`, info: [`时间：${dayRange(own)}　　单位：人次`], columns, rows: [...rows, ...blanks, totals(mealDays, days)], rowHeight: 10, paper: 'landscape',
    signatures: '辅导员签字：＿＿＿＿＿＿　　餐厅负责人签字：＿＿＿＿＿＿　　主办单位签字：＿＿＿＿＿＿'
  })
  return [{ sections: [section] }]
}

function dayLine({ mealDays }: ClassSnapshot, day: string): string[] {
  const own = mealDays.filter(({ date }) => date === day)
  const joined = (of: (row: MealDay) => string | undefined): string => [...new Set(own.map(of).filter(Boolean))].join('、')
  const cells = MEALS.flatMap(([, meal]) => DINERS.map((diners) => {
    const row = own.find((candidate) => candidate.diners === diners)
    // Where anything of the day was recorded, nobody ate what nobody wrote down.
    return own.length ? String(row?.[meal] ?? 0) : ''
  }))
  return [`${shortDate(day)} 周${weekday(day)}`, ...cells, own.length ? String(sumOf(own)) : '', joined((row) => row.special), joined((row) => row.remark)]
}

function totals(mealDays: readonly MealDay[], days: readonly string[]): (string | TextCell)[] {
  const own = mealDays.filter(({ date }) => days.includes(date))
  const figure = (value: number): string => (own.length ? String(value) : '')
  const cells = MEALS.flatMap(([, meal]) => DINERS.map((diners) => figure(own.filter((row) => row.diners === diners).reduce((sum, row) => sum + (row[meal] ?? 0), 0))))
  return [{ text: '合计', style: 'TableHead' }, ...cells, figure(sumOf(own)), '', '']
}

const sumOf = (rows: readonly MealDay[]): number => rows.reduce((sum, { breakfast = 0, lunch = 0, dinner = 0 }) => sum + breakfast + lunch + dinner, 0)
