/** 第九条: the rotation of the 教研部门, one or two 学业导师 each, their days on post. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

const ISSUED = { planIssuedOn: '2026-11-16' }
const SIGNED = { agreement: [{ form: '书面协议', signedOn: '2026-11-10' } as const] }
const department = ['法学教研部', '刑事司法教研部', '心理学教研部'].map((name, i) => ({ name, kind: '教研部门' as const, rotation: i + 1 }))
const before = (name: string, notifiedOn: string, id = 'a1') => ({ id, name: '前一班', mentorDepartments: [{ department: name, notifiedOn }] })
const college = collegeOf({ department }, [before('法学教研部', '2026-06-01')])
const notified = (notice: object, own = ISSUED) => classOf(own, { mentorNotice: [{ id: 'n1', notifiedOn: '2026-11-12', department: '刑事司法教研部', ...notice }] })

test('R9.a kept: the department whose turn it is was notified', () => {
  expect(found('R9.a', notified({}), '2026-11-20', college)).toEqual([])
})
test('R9.a broken: another department than the one whose turn it is wants a reason', () => {
  expect(found('R9.a', notified({ department: '心理学教研部' }), '2026-11-20', college)).toMatchObject([{ severity: 'needs-reason', who: '项目负责人', missing: '轮到刑事司法教研部，通知的是心理学教研部。', mend: { screen: 'people', table: 'mentorNotice', record: 'n1' } }])
  expect(found('R9.a', notified({ department: '心理学教研部', reason: '课程以心理学为主' }), '2026-11-20', college)).toEqual([])
})
test('R9.a broken: nobody has been notified when the plan goes out', () => {
  expect(found('R9.a', classOf({}, SIGNED), '2026-11-12', college)).toMatchObject([{ severity: 'reminder', remedy: '按轮值通知刑事司法教研部指定学业导师。' }])
  expect(found('R9.a', classOf(ISSUED, SIGNED), '2026-11-16', college)).toMatchObject([{ severity: 'needs-reason' }])
  expect(found('R9.a', classOf(), '2026-11-12', college)).toEqual([])
})
test('R9.a boundary: a class that is notified later does not make this notice wrong', () => {
  expect(found('R9.a', notified({}), '2026-12-20', collegeOf({ department }, [before('法学教研部', '2026-06-01'), before('刑事司法教研部', '2026-12-01', 'z9')]))).toEqual([])
})
test('R9.a boundary: what was noted as the turn when it was decided holds', () => {
  expect(found('R9.a', notified({ department: '心理学教研部', turnOf: '心理学教研部' }), '2026-11-20', college)).toEqual([])
  expect(found('R9.a', notified({ turnOf: '心理学教研部' }), '2026-11-20', college)).toMatchObject([{ missing: '轮到心理学教研部，通知的是刑事司法教研部。' }])
})
test('R9.a boundary: two departments for one class are the next two, in whatever order', () => {
  const two = (first: string, second: string) => classOf(ISSUED, { mentorNotice: [{ department: first, notifiedOn: '2026-11-12' }, { department: second, notifiedOn: '2026-11-12' }] })
  expect(found('R9.a', two('心理学教研部', '刑事司法教研部'), '2026-11-20', college)).toEqual([])
  expect(found('R9.a', two('法学教研部', '刑事司法教研部'), '2026-11-20', college)).toHaveLength(1)
})
test('R9.a boundary: a class without 学业导师制 says why, and that is all', () => {
  expect(found('R9.a', classOf({ ...ISSUED, usesMentors: false }), '2026-11-20', college)).toMatchObject([{ key: 'R9.a|不实行', severity: 'needs-reason', basis: '由规范推定' }])
  expect(found('R9.a', classOf({ ...ISSUED, usesMentors: false, noMentorsReason: '半天短班' }), '2026-11-20', college)).toEqual([])
})

const mentors = (count: number, own: object = ISSUED) => classOf(own, { mentorNotice: [{ department: '法学教研部', notifiedOn: '2026-11-12' }], staff: Array.from({ length: count }, (_, i) => ({ role: '学业导师' as const, name: `导师${i}`, department: '法学教研部' })) })
test('R9.b kept: the notified department names one mentor', () => {
  expect(found('R9.b', mentors(1), '2026-11-20')).toEqual([])
})
test('R9.b broken: a department that names nobody, and one that names three', () => {
  expect(found('R9.b', mentors(0), '2026-11-20')).toMatchObject([{ severity: 'violation', whom: '法学教研部', missing: '法学教研部还没有指定学业导师。' }])
  expect(found('R9.b', mentors(3), '2026-11-20')).toMatchObject([{ severity: 'violation', missing: '法学教研部指定了3名学业导师，规范是一至二名。' }])
})
test('R9.b boundary: exactly two of each department, counted apart', () => {
  const two = classOf(ISSUED, { mentorNotice: [{ department: '法学教研部' }, { department: '心理学教研部' }], staff: [['甲', '法学教研部'], ['乙', '法学教研部'], ['丙', '心理学教研部'], ['丁', '心理学教研部']].map(([name, own]) => ({ role: '学业导师' as const, name: name!, department: own! })) })
  expect(found('R9.b', two, '2026-11-20')).toEqual([])
})
test('R9.b boundary: not red before the plan is issued; silent where the class uses none', () => {
  expect(found('R9.b', mentors(0, {}), '2026-11-20')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R9.b', mentors(0, { ...ISSUED, usesMentors: false }), '2026-11-20')).toEqual([])
  expect(found('R9.b', classOf(ISSUED), '2026-11-16')).toMatchObject([{ severity: 'violation', key: 'R9.b' }])
})

const lesson = (date: string) => ({ date, half: '上午', kind: '讲授', title: '课' }) as const
const onPost = (days: string[], own: object = {}) => classOf(own, { session: [lesson('2026-11-24'), lesson('2026-11-25'), { ...lesson('2026-11-26'), kind: '班会' }], staff: [{ role: '学业导师', name: '董雪梅', department: '法学教研部' }, { role: '学业导师', name: '高文博', department: '法学教研部' }], mentorLog: days.map((date, i) => ({ date, mentor: i % 2 ? '高文博' : '董雪梅' })) })
test('R9.c kept: on each day of teaching one of the department was there', () => {
  expect(found('R9.c', onPost(['2026-11-24', '2026-11-25']), '2026-11-28')).toEqual([])
})
test('R9.c broken: a day of teaching without a word from the mentors', () => {
  expect(found('R9.c', onPost(['2026-11-24']), '2026-11-28')).toMatchObject([{ severity: 'reminder', basis: '外部规定', who: '学业导师', due: '2026-11-25', missing: '董雪梅、高文博上课2天有跟岗记录1天，还差11月25日。' }])
})
test('R9.c boundary: today’s record may still come; a day without teaching wants none', () => {
  expect(found('R9.c', onPost(['2026-11-24']), '2026-11-25 23:59')).toEqual([])
  expect(found('R9.c', onPost(['2026-11-24']), '2026-11-26')).toHaveLength(1)
  expect(found('R9.c', onPost([], { usesMentors: false }), '2026-11-28')).toEqual([])
})

test('R9.a boundary: a notice without its day reminds; a class without mentors is asked why only once its plan is issued', () => {
  expect(found('R9.a', notified({ notifiedOn: undefined }), '2026-11-20', college)).toMatchObject([{ severity: 'reminder', missing: '没有记下哪天通知刑事司法教研部的。' }])
  expect(found('R9.a', classOf({ usesMentors: false }), '2026-11-20', college)).toMatchObject([{ severity: 'reminder' }])
})
