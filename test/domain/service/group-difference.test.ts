import { expect, test } from 'vitest'
import { groupDifference } from '#domain/service/group-difference.ts'
import { classOf } from '../regulation/class-of.ts'

const departments = [{ id: 'd', name: '学员工作处', kind: '学员工作处' as const, head: '袁立' }]
const difference = (members: string | undefined, staff: object[] = [{ role: '辅导员', name: '李明' }], own: object = { leaderName: '贺兰' }) =>
  groupDifference(classOf(own, { staff: staff as never, workGroup: [{ id: 'group', members }] }), departments, [{ id: 'c', name: '许长青', post: '教务处副处长' }])

test('everybody is in under the plain name', () => {
  expect(difference('贺兰\n李明')).toEqual({ missing: [], extra: [] })
})
test('the leader is missed, whoever pasted the list', () => {
  expect(difference('李明')).toEqual({ missing: ['贺兰'], extra: [] })
})
test('a department or a title beside the name does not hide it', () => {
  expect(difference('教务处-贺兰\n学员工作处李明\n辅导员 李明')).toEqual({ missing: [], extra: [] })
})
test('李明 is not in the group because 李明哲 is', () => {
  expect(difference('贺兰\n李明哲')).toEqual({ missing: ['李明'], extra: ['李明哲'] })
})
test('a long name with its dot, typed with another dot, is one name', () => {
  expect(difference('贺兰\n阿卜杜热合曼•买买提依明', [{ role: '辅导员', name: '阿卜杜热合曼·买买提依明' }])).toEqual({ missing: [], extra: [] })
})
test('处室长 may be in: the head of a department on the list, and who is 处长 among the colleagues', () => {
  expect(difference('贺兰\n李明\n袁立\n许长青')).toEqual({ missing: [], extra: [] })
})
test('the sponsor’s people are no members by the regulation', () => {
  expect(difference('贺兰\n李明\n孟繁星', [{ role: '辅导员', name: '李明' }, { role: '主办单位派驻人员', name: '孟繁星' }])?.extra).toEqual(['孟繁星'])
})
test('a nickname is settled with the tick', () => {
  expect(difference('贺兰\n晓风残月', [{ role: '辅导员', name: '李明', inGroup: true }])).toEqual({ missing: [], extra: ['晓风残月'] })
})
test('with ticks alone the leader, who has none, is not asked for; with nothing at all nobody is', () => {
  expect(difference(undefined, [{ role: '辅导员', name: '李明', inGroup: true }, { role: '部门参与人', name: '罗安' }])).toEqual({ missing: ['罗安'], extra: [] })
  expect(difference(undefined)).toBeUndefined()
})
