/** 第七条: one or two 辅导员. */
import { expect, test } from 'vitest'
import { classOf, found } from './class-of.ts'

const ISSUED = { planIssuedOn: '2026-11-16' }
const counselors = (...people: object[]) => classOf(ISSUED, { staff: people.map((person, i) => ({ id: `p${i + 1}`, role: '辅导员' as const, name: ['林晓', '宋明哲', '谢秋实'][i]!, department: '学员工作处', ...person })) })

test('R7.a kept: one 辅导员, named before 报到', () => {
  expect(found('R7.a', counselors({ appointedOn: '2026-11-17' }), '2026-11-25')).toEqual([])
})
test('R7.a broken: nobody, once the plan is issued', () => {
  expect(found('R7.a', counselors(), '2026-11-16')).toMatchObject([{ severity: 'violation', basis: '规范原文', who: '学员工作处', due: '2026-11-23', missing: '还没有指定辅导员。' }])
})
test('R7.a broken: three are one too many', () => {
  expect(found('R7.a', counselors({}, {}, {}), '2026-11-20')).toMatchObject([{ severity: 'violation', missing: '指定了3名辅导员，规范是一至二名。' }])
})
test('R7.a boundary: exactly two are right', () => {
  expect(found('R7.a', counselors({}, {}), '2026-11-20')).toEqual([])
})
test('R7.a boundary: nobody is asked for on the day before the plan is issued; when people arrive, even without a plan', () => {
  expect(found('R7.a', counselors(), '2026-11-15 23:59')).toEqual([])
  expect(found('R7.a', classOf(), '2026-11-23 13:59')).toEqual([])
  expect(found('R7.a', classOf(), '2026-11-23 14:00')).toMatchObject([{ severity: 'violation' }])
})
test('R7.a boundary: named on the day of 报到 is in time, the day after asks for a reason', () => {
  expect(found('R7.a', counselors({ appointedOn: '2026-11-23' }), '2026-11-25')).toEqual([])
  expect(found('R7.a', counselors({ appointedOn: '2026-11-24' }), '2026-11-25')).toMatchObject([{ severity: 'needs-reason', basis: '由规范推定' }])
})

test('R7.b kept: of two, one leads', () => {
  expect(found('R7.b', counselors({ first: true }, {}), '2026-11-20')).toEqual([])
})
test('R7.b broken: of two, nobody leads', () => {
  expect(found('R7.b', counselors({}, {}), '2026-11-20')).toMatchObject([{ severity: 'reminder', basis: '由规范推定' }])
})
test('R7.b boundary: one alone leads by himself; two cannot both', () => {
  expect(found('R7.b', counselors({}), '2026-11-20')).toEqual([])
  expect(found('R7.b', counselors({ first: true }, { first: true }), '2026-11-20')).toHaveLength(1)
})

test('R7.c kept: somebody of another 处, with the special case written down', () => {
  expect(found('R7.c', counselors({ department: '科研处', reason: '学员工作处人员同期带两个班' }), '2026-11-20')).toEqual([])
})
test('R7.c broken: somebody of another 处 without a word why', () => {
  expect(found('R7.c', counselors({ department: '科研处' }), '2026-11-20')).toMatchObject([{ severity: 'needs-reason', mend: { record: 'p1', field: 'reason' } }])
})
test('R7.c boundary: a 科室 of 学员工作处 is no other department; blanks are no reason', () => {
  expect(found('R7.c', counselors({ department: '学员工作处管理科' }), '2026-11-20')).toEqual([])
  expect(found('R7.c', counselors({ department: '教务处', reason: '  ' }), '2026-11-20')).toHaveLength(1)
})

test('R7.a boundary: three before the plan is issued only remind, they may yet become two', () => {
  const staff = ['林晓', '宋明哲', '谢秋实'].map((name) => ({ role: '辅导员' as const, name, department: '学员工作处' }))
  expect(found('R7.a', classOf({}, { staff }), '2026-11-10')).toMatchObject([{ severity: 'reminder' }])
})
