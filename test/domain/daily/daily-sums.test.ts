import { expect, test } from 'vitest'
import { classDays, sumActivities, sumLodging, sumMeals, sumVenues } from '#domain/daily/daily-sums.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'

const demo = demoClass()

test('the days of a class run from 报到 to 撤场, gaps included', () => {
  expect(classDays(demo)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
  expect(classDays(emptyClass())).toEqual([])
})

test('a record outside the planned days widens them', () => {
  expect(classDays({ ...demo, lodgingDays: [{ id: 'x', date: '2026-11-22', roomKind: '标间' }] })[0]).toBe('2026-11-22')
})

test('rooms and guests are summed by kind of room; a figure left empty counts as none', () => {
  expect(sumLodging([...demo.lodgingDays, { id: 'y', date: '2026-11-27', roomKind: '套间' }])).toEqual([
    { roomKind: '单间', roomNights: 9, trainees: 0, workers: 8, teachers: 1, personNights: 9 },
    { roomKind: '标间', roomNights: 68, trainees: 129, workers: 0, teachers: 0, personNights: 129 },
    { roomKind: '套间', roomNights: 0, trainees: 0, workers: 0, teachers: 0, personNights: 0 }
  ])
})

test('meals are summed by who ate', () => {
  expect(sumMeals(demo.mealDays).map(({ diners, persons }) => [diners, persons])).toEqual([['学员', 400], ['工作人员', 52], ['来宾', 5]])
})

test('venues by half-days, one where nothing is said', () => {
  expect(sumVenues([{ id: 'a', date: '2026-11-25', venue: '甲', half: '上午' }, { id: 'b', date: '2026-11-24', venue: '乙', half: '下午', units: 2 }, { id: 'c', date: '2026-11-26', venue: '甲', half: '晚上', units: 0.5 }])).toEqual([{ venue: '乙', halfDays: 2 }, { venue: '甲', halfDays: 1.5 }])
})

test('activities by item and unit', () => {
  const day = '2026-11-24'
  expect(sumActivities([{ id: 'a', date: day, item: '用车', quantity: 1, unit: '车次' }, { id: 'b', date: day, item: '用车', quantity: 2, unit: '车次' }, { id: 'c', date: day, item: '用车', unit: '天' }])).toEqual([{ item: '用车', unit: '车次', quantity: 3 }, { item: '用车', unit: '天', quantity: 0 }])
})
