/** 就餐统计表: every figure as recorded, and what it sums to. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has each day against three meals and three kinds of diners, summed both ways', () => {
  const { rows, plan, text } = shownPaper(demo, 'meal-count')
  expect(rows[2]).toBe('日期|早餐|午餐|晚餐|合计|特殊餐|备注')
  expect(rows).toContain('11月24日 周二|32|4|0|36|5|3|34|4|0|118|清真3份|授课教师1人、主办单位出席开班式领导2人')
  expect(rows.at(-1)).toBe('合计|128|16|0|139|20|4|133|16|1|457||')
  expect(text).toContain('餐厅负责人签字')
  expect(plan.pages).toBe(1)
})

test('a day that nobody recorded is left to be written in, not counted as nobody', () => {
  const mealDays = demo.mealDays.filter(({ date }) => date !== '2026-11-26')
  const { rows } = shownPaper({ ...demo, mealDays }, 'meal-count')
  expect(rows).toContain('11月26日 周四||||||||||||')
  expect(rows.at(-1)).toContain('|344||')
})

test('names nobody, and is a sheet of blank days where the days are not known', () => {
  const { text } = shownPaper({ ...demo, trainees: demo.trainees.map((trainee) => ({ ...trainee, diet: '海鲜过敏' })) }, 'meal-count')
  expect(text).not.toMatch(/过敏|周建国/)
  expect(shownPaper(emptyClass(), 'meal-count')).toMatchObject({ plan: { pages: 1 }, rows: { length: 4 + 7 + 1 } })
})
