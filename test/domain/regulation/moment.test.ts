import { describe, expect, test } from 'vitest'
import { sundayOf } from '#domain/calendar.ts'
import { dueWords } from '#domain/regulation/due-words.ts'
import { firstArrival, hoursBetween, momentOf, termEnd } from '#domain/regulation/moment.ts'

const NATURAL = { dayKind: '自然日', shiftsHolidays: false } as const

test('a moment is told in the time of the college, whatever the PC thinks', () => {
  expect(momentOf(Date.UTC(2026, 10, 22, 16, 30))).toEqual({ day: '2026-11-23', minute: '2026-11-23 00:30' })
})

describe('the last day of a term', () => {
  test('natural days: the day it starts is not counted', () => {
    expect(termEnd('2026-11-27', 5, NATURAL, [])).toBe('2026-12-02')
  })
  test('working days leave out weekends and published days off, and count Saturdays that are worked', () => {
    const rules = { dayKind: '工作日', shiftsHolidays: false } as const
    expect(termEnd('2026-11-27', 5, rules, [])).toBe('2026-12-04')
    expect(termEnd('2026-11-27', 5, rules, [{ id: '2026-11-28', kind: '上班' }])).toBe('2026-12-03')
    expect(termEnd('2026-11-27', 5, rules, [{ id: '2026-11-30', kind: '放假' }])).toBe('2026-12-07')
  })
  test('a last day off moves on only where the college says so', () => {
    expect(termEnd('2026-11-24', 5, NATURAL, [])).toBe('2026-11-29')
    expect(termEnd('2026-11-24', 5, { ...NATURAL, shiftsHolidays: true }, [])).toBe('2026-11-30')
  })
})

test('hours are counted over midnight', () => {
  expect(hoursBetween('2026-11-23 20:00', '2026-11-24 20:30')).toBe(24.5)
})

test('a due day in words', () => {
  expect(['2026-11-20', '2026-11-23', '2026-11-24', '2026-12-02'].map((due) => dueWords(due, '2026-11-23'))).toEqual(['已过 3 天（11月20日）', '今天', '明天前', '12月2日前'])
})

test('a week ends on its Sunday', () => {
  expect(['2026-11-23', '2026-11-29', '2026-11-30'].map(sundayOf)).toEqual(['2026-11-29', '2026-11-29', '2026-12-06'])
})

test('进场 is the recorded minute, else the first 报到 that was registered', () => {
  const of = { id: 'c', name: '演示班', hostMode: '承办', sponsor: '演示局' } as const
  const stays = [{ id: 'a', arrivedAt: '2026-11-23T06:40:00Z' }, { id: 'b', arrivedAt: '2026-11-23T05:20:00Z' }, { id: 'c' }]
  expect(firstArrival(of, [])).toBeUndefined()
  expect(firstArrival(of, stays)).toBe('2026-11-23 13:20')
  expect(firstArrival({ ...of, firstArrivalOn: '2026-11-23', firstArrivalTime: '12:50' }, stays)).toBe('2026-11-23 12:50')
})
