import { describe, expect, test } from 'vitest'
import { bears, dueGroup, seatTitle } from '#domain/regulation/seat-view.ts'

describe('what a seat sees as its own', () => {
  test('the lead, the counselor and the finance officer see what their role bears', () => {
    expect(bears({ role: '项目负责人', department: '' }, { who: '教务处' })).toBe(true)
    expect(bears({ role: '项目负责人', department: '' }, { who: '辅导员' })).toBe(false)
    expect(bears({ role: '辅导员', department: '' }, { who: '学员工作处' })).toBe(true)
    expect(bears({ role: '财务', department: '' }, { who: '财务后勤处' })).toBe(true)
    expect(bears({ role: '财务', department: '' }, { who: '项目负责人' })).toBe(false)
  })
  test('what another department owes is the lead\'s to chase, not the counselor\'s', () => {
    const owing = (whom: string) => ['项目负责人', '辅导员'].map((role) => bears({ role, department: '' }, { who: '各部门', whom }))
    expect(owing('办公室')).toEqual([true, false])
    expect(owing('学员工作处')).toEqual([true, true])
  })
  test('a department sees what is asked of it by kind, and what names it; not what names another', () => {
    const seat = { role: '部门', department: '刑法教研部' }
    expect(bears(seat, { who: '教研部门' })).toBe(true)
    expect(bears(seat, { who: '教研部门', whom: '刑法教研部' })).toBe(true)
    expect(bears(seat, { who: '教研部门', whom: '民法教研部' })).toBe(false)
    expect(bears(seat, { who: '各部门', whom: '科研处' })).toBe(false)
    expect(bears({ role: '部门', department: '科研处' }, { who: '各部门', whom: '科研处' })).toBe(true)
    expect(bears({ role: '部门', department: '科研处' }, { who: '教研部门' })).toBe(false)
  })
  test('a 科室 sees what is asked of its department, and nothing that is asked of teachers', () => {
    const seat = { role: '部门', department: '财务后勤处财务科' }
    expect(['财务后勤处', '教研部门', '各部门'].map((who) => bears(seat, { who: who as '各部门' }))).toEqual([true, false, true])
  })
  test('a department seat that has not said which one bears nothing, and says so', () => {
    const seat = { role: '部门', department: '' }
    expect([bears(seat, { who: '教研部门' }), bears(seat, { who: '各部门' }), seatTitle(seat)]).toEqual([false, false, '未选部门'])
    expect([seatTitle({ role: '部门', department: '科研处' }), seatTitle({ role: '辅导员', department: '科研处' })]).toEqual(['科研处', '辅导员'])
  })
  test('whoever only reads sees everything', () => {
    expect(bears({ role: '只读', department: '' }, { who: '办公室' })).toBe(true)
  })
})

test('due days fall into the stretches of a desk', () => {
  // 2026-11-23 is a Monday, its week ends on the 29th.
  expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', undefined].map((due) => dueGroup(due, '2026-11-23', '2026-11-29'))).toEqual(['已逾期', '今天', '本周', '以后', '未定期限'])
})
