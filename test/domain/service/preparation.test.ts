import { describe, expect, test } from 'vitest'
import { handoutCounts } from '#domain/service/handout-counts.ts'
import type { Supply } from '#domain/preparation.ts'
import type { Session } from '#domain/session.ts'
import { stepOf, supplyFaults } from '#domain/service/supply-course.ts'
import type { Trainee } from '#domain/trainee.ts'
import { firstUses, proposeVenueChecks } from '#domain/service/venue-check-proposal.ts'

describe('备品', () => {
  const supply = (rest: Partial<Supply>): Supply => ({ id: 's', item: '话筒', unit: '支', ...rest })
  test('goes 申领, 批准, 领用, 归还; what is used up is finished when it is issued', () => {
    expect(stepOf(supply({}))).toBe('待申领')
    expect(stepOf(supply({ asked: 4 }))).toBe('待批准')
    expect(stepOf(supply({ asked: 4, approved: 4 }))).toBe('待领用')
    expect(stepOf(supply({ asked: 4, approved: 4, issued: 4, durable: true }))).toBe('待归还')
    expect(stepOf(supply({ asked: 4, approved: 4, issued: 4, durable: true, returned: 4 }))).toBe('已办结')
    expect(stepOf(supply({ asked: 4, approved: 4, issued: 4 }))).toBe('已办结')
    expect(stepOf(supply({ asked: 4, approved: 0 }))).toBe('已办结')
  })
  const faults = (rest: Partial<Supply>, today = '2026-11-23') => supplyFaults(supply(rest), today, '2026-11-27').map(({ sentence }) => sentence)
  test('as much as approved is right, one more is pointed out', () => {
    expect(faults({ approved: 4, issued: 4 })).toEqual([])
    expect(faults({ issued: 0 })).toEqual([])
    expect(faults({ approved: 4, issued: 5 })).toEqual(['领用5支，批准4支，多领1支'])
    expect(faults({ issued: 5 })).toEqual(['已领5支，还没有批准数'])
    expect(faults({ approved: 4, issued: 4, returned: 5 })).toEqual(['归还5支，比领用的4支还多'])
  })
  test('what comes back is missed from the day after the class', () => {
    const lent = { approved: 4, issued: 4, durable: true, returned: 3 }
    expect(faults(lent, '2026-11-27')).toEqual([])
    expect(faults(lent, '2026-11-28')).toEqual(['班次已结束，还有1支没有归还'])
  })
})

describe('会场', () => {
  const session = (date: string, venue: string, kind: Session['kind'] = '讲授', from = '08:30'): Session => ({ id: date + venue, date, half: '上午', kind, title: '课', venue, from })
  const sessions = [session('2026-11-26', '综合楼301、302教室', '研讨'), session('2026-11-24', '第一报告厅'), session('2026-11-25', '综合楼301教室'), session('2026-11-26', '省第一监狱', '现场教学'), session('2026-11-23', '大厅', '报到')]
  test('each is known once, by the day of its first use; what is held elsewhere is none', () => {
    expect(firstUses(sessions).map(({ venue, date }) => `${venue} ${date}`)).toEqual(['第一报告厅 2026-11-24', '综合楼301教室 2026-11-25', '综合楼302教室 2026-11-26'])
  })
  test('a line of each kind is offered where there is none, for the day before, with whoever answers for it', () => {
    const checks = [{ id: 'c', kind: '设备检查' as const, venue: '综合楼301、302教室', date: '2026-11-24' }]
    const proposed = proposeVenueChecks(sessions, checks, [{ id: 'p', role: '部门参与人', name: '范志鹏', department: '图书情报信息中心' }])
    expect(proposed.map(({ kind, venue }) => `${kind} ${venue}`)).toEqual(['会场布置 第一报告厅', '设备检查 第一报告厅', '会场布置 综合楼301教室', '会场布置 综合楼302教室'])
    expect(proposed[1]).toEqual({ kind: '设备检查', venue: '第一报告厅', date: '2026-11-23', department: '图书情报信息中心', checker: '范志鹏' })
  })
})

test('as many are owed as have come; those who left the roster are nobody', () => {
  const person = (id: string, status: Trainee['status'] = '在册'): Trainee => ({ id, name: id, status }) as Trainee
  const counts = handoutCounts([person('a'), person('b'), person('c'), person('d', '退出')], { a: '到', b: '迟到', c: '缺席', d: '到' }, [{ id: 'a', kit: true, told: true }, { id: 'b', kit: true }, { id: 'd', kit: true }])
  expect({ ...counts, registered: counts.registered.map(({ id }) => id), withoutKit: counts.withoutKit.map(({ id }) => id), notTold: counts.notTold.map(({ id }) => id) })
    .toEqual({ onRoster: 3, registered: ['a', 'b'], kit: 2, told: 1, withoutKit: [], notTold: ['b'] })
})
