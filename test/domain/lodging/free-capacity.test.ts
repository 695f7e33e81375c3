import { expect, test } from 'vitest'
import { collegeFactsOf } from '#domain/college-facts.ts'
import { bedNights, bedsOf, hallsFor, roughBudgets } from '#domain/lodging/free-capacity.ts'

const facts = collegeFactsOf(undefined, {
  facility: [
    { id: 'a', kind: '客房', name: '标间', capacity: 2, count: 50 }, { id: 'b', kind: '客房', name: '单间', capacity: 1, count: 10 },
    { id: 'c', kind: '会场', name: '第一报告厅', capacity: 200 }, { id: 'd', kind: '会场', name: '301教室', capacity: 60 }
  ] as never[],
  costProfile: [{ id: 'p', name: '540号', fullDays: 30, laterShare: 70 }] as never[],
  costQuota: [{ id: 'q', profileId: 'p', category: '三类', total: 550 }] as never[]
}, [
  { id: '1', name: '甲班', arriveOn: '2027-03-09', withdrawOn: '2027-03-12', plannedCount: 70, mentorDepartments: [] },
  { id: '2', name: '乙班', arriveOn: '2027-03-12', withdrawOn: '2027-03-15', plannedCount: 50, mentorDepartments: [] }
])

test('beds of each night: a class leaves on the day the next one comes', () => {
  expect(bedsOf(facts)).toBe(110)
  expect(bedNights(facts, '2027-03-10', '2027-03-14')).toEqual([
    { day: '2027-03-10', taken: 70, free: 40 }, { day: '2027-03-11', taken: 70, free: 40 }, { day: '2027-03-12', taken: 50, free: 60 }, { day: '2027-03-13', taken: 50, free: 60 }
  ])
  expect(bedsOf(collegeFactsOf())).toBeUndefined()
})

test('halls that are large enough, the free ones first', () => {
  expect(hallsFor(facts, [{ date: '2027-03-11', venue: '第一报告厅' }], '2027-03-10', '2027-03-14', 50)).toEqual([
    { name: '301教室', capacity: 60, takenOn: [] }, { name: '第一报告厅', capacity: 200, takenOn: ['2027-03-11'] }
  ])
  expect(hallsFor(facts, [], '2027-03-10', '2027-03-14', 80).map(({ name }) => name)).toEqual(['第一报告厅'])
})

test('a rough budget: quota by persons by days, only the days above the thirtieth at the lower share', () => {
  expect(roughBudgets(facts, '2027-03-10', '2027-03-14', 80)).toEqual([{ profile: '540号', category: '三类', quota: 550, days: 5, total: 220_000 }])
  expect(roughBudgets(facts, '2027-03-01', '2027-04-01', 1)[0]!.total).toBe(550 * 30 + 2 * 385)
  expect(roughBudgets(collegeFactsOf(), '2027-03-10', '2027-03-14', 80)).toEqual([])
})
