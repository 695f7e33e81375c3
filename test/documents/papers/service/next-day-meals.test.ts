/** 次日报餐单: how many the kitchen is to expect. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is for the day after today: what was typed, with sums', () => {
  const { rows, text } = shownPaper(demo, 'next-day-meals', { today: '2026-11-24' })
  expect(text).toContain('2026年11月25日（周三）')
  expect(rows).toEqual(expect.arrayContaining(['早餐|32|4|0|36', '午餐|35|4|1|40', '晚餐|33|4|1|38', '特殊餐|清真3份']))
})

test('without typed figures it is what rooms, sign-in and diets tell; counts of special meals, no names', () => {
  const [first, second] = demo.trainees
  const trainees = demo.trainees.map((trainee) => (trainee === first || trainee === second ? { ...trainee, diet: '清真' } : { ...trainee, diet: '海鲜过敏' }))
  const { rows, text } = shownPaper({ ...demo, mealDays: [], attendance: [], stays: [], trainees }, 'next-day-meals', { today: '2026-11-24' })
  expect(rows).toEqual(expect.arrayContaining(['早餐|36|4|0|40', '午餐|36|4|0|40', '特殊餐|清真2份']))
  expect(text).not.toContain('过敏')
  for (const { name } of demo.trainees) expect(text).not.toContain(name)
})

test('before the class it is for its first day, after it a blank form', () => {
  expect(shownPaper(demo, 'next-day-meals', { today: '2026-10-01' }).text).toContain('2026年11月23日（周一）')
  for (const shown of [shownPaper(demo, 'next-day-meals', { today: '2026-11-27' }), shownPaper(emptyClass(), 'next-day-meals')]) {
    expect(shown.rows).toContain('早餐||||')
    expect(shown.plan.pages).toBe(1)
  }
})
