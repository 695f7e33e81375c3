/** 第十四条: each class keeps the version of the rules it runs under. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

const college = collegeOf({ ruleSet: [{ id: 'first', name: '试行版', effectiveOn: '2026-01-01' }, { id: 'second', name: '修订版', effectiveOn: '2026-11-20' }] })
const under = (ruleSetId: string | undefined, own: object = {}) => classOf({ ...own, ruleSetId })

test('R14.a kept: the class runs under the version in force', () => {
  expect(found('R14.a', under('second'), '2026-11-25', college)).toEqual([])
})
test('R14.a broken: a version that this PC does not know', () => {
  expect(found('R14.a', under('elsewhere'), '2026-11-25', college)).toMatchObject([{ severity: 'reminder', basis: '由规范推定', mend: { screen: 'overview', field: 'ruleSetId' } }])
})
test('R14.a broken: a newer version came into force before 报到', () => {
  expect(found('R14.a', under('first'), '2026-11-25', college)).toMatchObject([{ severity: 'reminder', missing: '“修订版”2026年11月20日起施行，本班次仍按“试行版”核对。' }])
  expect(found('R14.a', under(undefined), '2026-11-25', college)).toHaveLength(1)
})
test('R14.a boundary: said from the day it is in force, not the day before', () => {
  expect(found('R14.a', under('first'), '2026-11-19 23:59', college)).toEqual([])
  expect(found('R14.a', under('first'), '2026-11-20', college)).toHaveLength(1)
})
test('R14.a boundary: in force on the day of 报到 concerns the class, a day later it keeps its own', () => {
  expect(found('R14.a', under('first', { arriveOn: '2026-11-20' }), '2026-12-01', college)).toHaveLength(1)
  expect(found('R14.a', under('first', { arriveOn: '2026-11-19' }), '2026-12-01', college)).toEqual([])
  expect(found('R14.a', under(undefined), '2026-12-01')).toEqual([])
})

test('R14.a boundary: of several newer versions the newest is named; two of one day are no change', () => {
  const three = collegeOf({ ruleSet: [{ id: 'third', name: '再修订版', effectiveOn: '2026-11-22' }, { id: 'second', name: '修订版', effectiveOn: '2026-11-20' }, { id: 'twin', name: '同日版', effectiveOn: '2026-11-22' }] })
  expect(found('R14.a', under('second'), '2026-11-25', three)[0]?.missing).toContain('同日版')
  expect(found('R14.a', under('third'), '2026-11-25', three)).toEqual([])
})
