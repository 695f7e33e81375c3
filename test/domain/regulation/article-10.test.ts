/** 第十条: the 微信工作群, its members, and what must stay out of it. */
import { expect, test } from 'vitest'
import { checkClass } from '#domain/regulation/check-class.ts'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { at, classOf, collegeOf, found } from './class-of.ts'

const SIGNED = { agreement: [{ form: '书面协议', signedOn: '2026-11-10' } as const] }
const STAFF = [{ role: '辅导员', name: '林晓', department: '学员工作处' }, { role: '学业导师', name: '董雪梅' }, { role: '部门参与人', name: '罗安', department: '财务后勤处' }, { role: '主办单位派驻人员', name: '孟繁星' }] as const
const grouped = (group: object, own: object = {}) => classOf({ leaderName: '贺兰', ...own }, { staff: STAFF, workGroup: [{ id: 'group', ...group }] })
const ALL = '贺兰\n林晓\n董雪梅\n罗安'

test('R10.a kept: the 辅导员 built the group before 报到', () => {
  expect(found('R10.a', grouped({ builtOn: '2026-11-18', owner: '林晓' }), '2026-11-25')).toEqual([])
})
test('R10.a broken: no group when people arrive', () => {
  expect(found('R10.a', classOf({}, SIGNED), '2026-11-20')).toMatchObject([{ severity: 'reminder', who: '辅导员', due: '2026-11-23' }])
  expect(found('R10.a', classOf({}, SIGNED), '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason' }])
})
test('R10.a broken: the group belongs to somebody else than the 辅导员', () => {
  expect(found('R10.a', grouped({ builtOn: '2026-11-18', owner: '罗安' }), '2026-11-20')).toMatchObject([{ key: 'R10.a|群主', severity: 'needs-reason' }])
})
test('R10.a boundary: built on the day of 报到 is in time, the day after wants a reason', () => {
  expect(found('R10.a', grouped({ builtOn: '2026-11-23' }), '2026-11-25')).toEqual([])
  expect(found('R10.a', grouped({ builtOn: '2026-11-24' }), '2026-11-25')).toMatchObject([{ key: 'R10.a|日期' }])
  expect(found('R10.a', classOf(), '2026-11-20')).toEqual([])
})

test('R10.b kept: leader, 辅导员, mentors and participants are all in the list', () => {
  expect(found('R10.b', grouped({ members: ALL }), '2026-11-25')).toEqual([])
})
test('R10.b broken: a participant is not in the group', () => {
  expect(found('R10.b', grouped({ members: '贺兰\n林晓\n董雪梅' }), '2026-11-20')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R10.b', grouped({ members: '贺兰\n林晓\n董雪梅' }), '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason', missing: '微信工作群里还没有罗安。' }])
})
test('R10.b broken: somebody who is no part of the class is in the group', () => {
  expect(found('R10.b', grouped({ members: `${ALL}\n王大明` }), '2026-11-25')).toMatchObject([{ key: 'R10.b|多', severity: 'reminder', missing: '微信工作群里的王大明不是本班次的参与人员。' }])
})
test('R10.b boundary: a 处室长 may be in and need not be', () => {
  const college = collegeOf({ department: [{ name: '学员工作处', kind: '学员工作处', head: '袁立' }] })
  expect(found('R10.b', grouped({ members: `${ALL}\n袁立` }), '2026-11-25', college)).toEqual([])
  expect(found('R10.b', grouped({ members: ALL }), '2026-11-25', college)).toEqual([])
})
test('R10.b boundary: a group of which nobody checked the members reminds', () => {
  expect(found('R10.b', grouped({ builtOn: '2026-11-18' }), '2026-11-20')).toMatchObject([{ key: 'R10.b|核对', severity: 'reminder' }])
  expect(found('R10.b', classOf({ leaderName: '贺兰' }, { staff: STAFF }), '2026-11-25')).toEqual([])
})

test('R10.d kept: a sensitive class whose group holds only those who work for it', () => {
  expect(found('R10.d', grouped({ members: ALL }, { sponsor: '演示省示范监狱管理局', sensitive: true }), '2026-11-25')).toEqual([])
})
test('R10.d broken: trainees of a sensitive class are in the group', () => {
  const of = classOf({ sensitive: true }, { trainee: [{ name: '周建国' }, { name: '李明' }], workGroup: [{ id: 'group', members: '林晓、周建国' }] })
  expect(found('R10.d', of, '2026-11-25')).toMatchObject([{ severity: 'needs-reason', basis: '由规范推定', missing: '敏感班次的学员周建国在微信工作群里。' }])
})
test('R10.d broken: a secrecy marking that came in with a file is red wherever it stands', () => {
  const of = classOf({}, { problem: [{ id: 'p1', source: '相关部门', raisedOn: '2026-11-24', matter: '机密★1年 押解路线' }] })
  expect(found('R10.d', of, '2026-11-25')).toMatchObject([{ severity: 'violation', remedy: expect.stringContaining('涉密事项请勿录入') as string, mend: { screen: 'records', table: 'problem', record: 'p1', field: 'matter' } }])
})
test('R10.d boundary: 保密 as a word is no marking, and a reason lets a class of such a sponsor be an ordinary one', () => {
  expect(found('R10.d', classOf({ safetyText: '保守国家秘密，涉密文件不进课堂。' }), '2026-11-25')).toEqual([])
  expect(found('R10.d', classOf({ sponsor: '演示市公安局' }), '2026-11-25')).toMatchObject([{ key: 'R10.d|敏感班次', severity: 'needs-reason', basis: '学院设置' }])
  expect(found('R10.d', classOf({ sponsor: '演示市公安局', sensitiveOffReason: '参训的是离退休人员' }), '2026-11-25')).toEqual([])
})
test('R10.c is not asked: nothing is said of a group without 处室长', () => {
  expect(checkClass(grouped({ members: ALL }), BARE_COLLEGE, at('2026-11-25')).some(({ clause }) => clause === 'R10.c')).toBe(false)
})
