/** 第十三条: special demands and great matters go up level by level. */
import { expect, test } from 'vitest'
import { classOf, found } from './class-of.ts'

const matter = (own: object) => classOf({}, { matterReport: [{ id: 'm1', kind: '特殊要求', title: '延长报到到深夜', date: '2026-11-25', time: '09:00', ...own }] })

test('R13.a kept: reported beforehand, and to whom', () => {
  expect(found('R13.a', matter({ reportedOn: '2026-11-24', reportedTo: '学员工作处处长→分管院领导' }), '2026-11-26')).toEqual([])
})
test('R13.a broken: a special demand that went up to nobody', () => {
  expect(found('R13.a', matter({}), '2026-11-24')).toMatchObject([{ severity: 'reminder', due: '2026-11-25', mend: { screen: 'records', table: 'matterReport', record: 'm1' } }])
  expect(found('R13.a', matter({}), '2026-11-26')).toMatchObject([{ severity: 'needs-reason', missing: '“延长报到到深夜”还没有逐级上报。' }])
  expect(found('R13.a', matter({ kind: '超常规任务', title: undefined }), '2026-11-26')).toMatchObject([{ missing: '11月25日的超常规任务还没有逐级上报。' }])
})
test('R13.a boundary: reported at the minute it begins is in time, a minute later wants a reason', () => {
  expect(found('R13.a', matter({ reportedOn: '2026-11-25', reportedTime: '09:00', reportedTo: '院领导' }), '2026-11-26')).toEqual([])
  expect(found('R13.a', matter({ reportedOn: '2026-11-25', reportedTime: '09:01', reportedTo: '院领导' }), '2026-11-26')).toMatchObject([{ severity: 'needs-reason' }])
  expect(found('R13.a', matter({}), '2026-11-25 08:59')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R13.a', matter({}), '2026-11-25 09:00')).toMatchObject([{ severity: 'needs-reason' }])
})
test('R13.a boundary: to whom is only reminded of; ceremonies are of 第八条（六）', () => {
  expect(found('R13.a', matter({ reportedOn: '2026-11-24' }), '2026-11-26')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R13.a', matter({ kind: '开班式' }), '2026-11-26')).toEqual([])
})
test('a special demand with a leader of 副厅级 is told once, by 第八条（六）', () => {
  const of = matter({ rank: '副厅级' })
  expect([found('R13.a', of, '2026-11-26').length, found('R8.6b', of, '2026-11-26').length]).toEqual([0, 1])
})
