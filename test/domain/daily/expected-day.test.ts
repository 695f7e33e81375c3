/** What a day is expected to bring: a person's word first, then what is known, then the planned number. */
import { expect, test } from 'vitest'
import { expectedLodging, expectedMeals, expectedVenues } from '#domain/daily/expected-day.ts'
import { demoClass } from '#support/word/classes.ts'

const demo = demoClass()
const day = '2026-11-25'

test('a typed figure stands; what nobody typed is filled from rooms and sign-in', () => {
  const mealDays = [{ id: `${day}|学员`, date: day, diners: '学员' as const, lunch: 99 }]
  const [trainees, workers] = expectedMeals({ ...demo, mealDays }, day)
  expect(trainees).toMatchObject({ diners: '学员', lunch: 99, breakfast: expect.any(Number) })
  expect(workers).toMatchObject({ diners: '工作人员', lunch: 4 })
})

test('guests that only a person can know of are there as typed', () => {
  expect(expectedMeals(demo, day).map(({ diners }) => diners)).toEqual(['学员', '工作人员', '来宾'])
})

test('before there is a roster the planned number eats, on the first day only in the evening and on the last not any more', () => {
  const planned = { ...demo, trainees: [], stays: [], attendance: [], mealDays: [], staff: [] }
  const meals = (date: string) => expectedMeals(planned, date).map(({ breakfast, lunch, dinner }) => [breakfast, lunch, dinner])
  expect(['2026-11-23', day, '2026-11-27'].map(meals)).toEqual([[[0, 0, 36]], [[36, 36, 36]], [[36, 36, 0]]])
  expect(expectedMeals({ ...planned, class: { ...planned.class, plannedCount: 0 } }, day)).toEqual([])
})

test('rooms are expected only once somebody has one; venues from the timetable, in the order of the day', () => {
  expect(expectedLodging({ ...demo, lodgingDays: [], stays: [] }, day)).toEqual([])
  expect(expectedLodging({ ...demo, lodgingDays: [] }, day).length).toBeGreaterThan(0)
  expect(expectedVenues({ ...demo, venueUses: [] }, day).map(({ half, venue }) => `${half}${venue}`)).toEqual(['上午综合楼第一报告厅', '下午综合楼301教室'])
})
