/** 次日报餐单: how many the kitchen is to expect tomorrow. Counts only, special meals too: the kitchen needs no name (7.2 饮食). */
import { longDateWithWeekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { expectedMeals } from '#domain/daily/expected-day.ts'
import { DINERS, type MealDay } from '#domain/daily-figures.ts'
import { paragraph, type Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formSection, gap, SIGN_DAY } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { textTable, type TextCell } from '#documents/parts/text-table.ts'

const MEALS = [['早餐', 'breakfast'], ['午餐', 'lunch'], ['晚餐', 'dinner']] as const

/** The day after `today`; the first day while the class has not begun, none once it is over. */
export const nextDayMeals: PaperMaker = (snapshot, { today }) => {
  const day = classDays(snapshot).find((candidate) => candidate > today)
  const meals = day ? expectedMeals(snapshot, day) : []
  const special = [...new Set(meals.map((row) => row.special).filter(Boolean))].join('、')
  const blocks: Block[] = [
    ...formHead('次日报餐单', FORM_WIDTH.portrait, `编号：${snapshot.class.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', snapshot.class.name], ['用餐日期', day ? longDateWithWeekday(day) : '　　　　年　　月　　日（周　　）'], ['送达', '学员餐厅', '报送', '学员工作处']]),
    gap(),
    textTable([{ title: '餐次', mm: 26 }, ...DINERS.map((title) => ({ title: `${title}（人）`, mm: 36 })), { title: '合计（人）', mm: 36 }], MEALS.map(([title, meal]) => mealLine(title, meals, (row) => row[meal])), 680),
    gap(),
    formTable([['特殊餐', special || '无'], { label: '增减说明', room: 14 }]),
    paragraph('SheetInfo', '当日就餐人数有变化的，于餐前两小时告知餐厅。', { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, ['报餐人签字：', '电话：', SIGN_DAY], ['餐厅签收：', '电话：', SIGN_DAY])
  ]
  return [{ sections: [formSection(blocks)] }]
}

function mealLine(title: string, meals: readonly MealDay[], of: (row: MealDay) => number | undefined): (string | TextCell)[] {
  if (meals.length === 0) return [{ text: title, style: 'TableHead' }, ...DINERS.map(() => ''), '']
  const counts = DINERS.map((diners) => meals.filter((row) => row.diners === diners).reduce((sum, row) => sum + (of(row) ?? 0), 0))
  return [{ text: title, style: 'TableHead' }, ...counts.map(String), String(counts.reduce((sum, count) => sum + count, 0))]
}
