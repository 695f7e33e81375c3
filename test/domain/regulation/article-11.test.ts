/** 第十一条: 模拟. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

test('R11.a kept: an important class was gone through before 报到', () => {
  expect(found('R11.a', classOf({ weight: '重要' }, { rehearsal: [{ date: '2026-11-20' }] }), '2026-11-25')).toEqual([])
})
test('R11.a broken: a very large class that nobody went through', () => {
  expect(found('R11.a', classOf({ weight: '特别大型' }), '2026-11-20')).toMatchObject([{ severity: 'reminder', due: '2026-11-23' }])
  expect(found('R11.a', classOf({ weight: '特别大型' }), '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason', mend: { screen: 'preparation', table: 'rehearsal' } }])
})
test('R11.a kept: a reason, and nobody has to act any more', () => {
  expect(found('R11.a', classOf({ weight: '重要' }, { reason: [{ id: 'R11.a', text: '与上期相同，不再模拟' }] }), '2026-11-25')[0]?.reason).toBe('与上期相同，不再模拟')
})
test('R11.a boundary: gone through on the day of 报到 is in time, the day after is not', () => {
  expect(found('R11.a', classOf({ weight: '高端' }, { rehearsal: [{ date: '2026-11-23' }] }), '2026-11-25')).toEqual([])
  expect(found('R11.a', classOf({ weight: '高端' }, { rehearsal: [{ date: '2026-11-24' }] }), '2026-11-25')).toMatchObject([{ severity: 'needs-reason' }])
})
test('R11.a boundary: 100 people propose it, 99 do not; the college may count otherwise', () => {
  expect(found('R11.a', classOf({ plannedCount: 99 }), '2026-11-20')).toEqual([])
  expect(found('R11.a', classOf({ plannedCount: 100 }), '2026-11-20')).toMatchObject([{ severity: 'reminder', basis: '学院设置', mend: { screen: 'overview', field: 'weight' } }])
  expect(found('R11.a', classOf({ plannedCount: 60, ruleSetId: 'r' }), '2026-11-20', collegeOf({ ruleSet: [{ id: 'r', name: '新版', largeClass: 60 }] }))).toHaveLength(1)
})
test('R11.a boundary: 副厅级 itself proposes it, 处级 does not, and a class somebody graded is left alone', () => {
  const guest = (rank: '副厅级' | '处级及以下') => ({ matterReport: [{ kind: '领导参加活动' as const, date: '2026-11-24', rank }] })
  expect(found('R11.a', classOf({}, guest('副厅级')), '2026-11-20')).toHaveLength(1)
  expect(found('R11.a', classOf({}, guest('处级及以下')), '2026-11-20')).toEqual([])
  expect(found('R11.a', classOf({ weight: '一般', plannedCount: 120 }, guest('副厅级')), '2026-11-20')).toEqual([])
})
