import { expect, test } from 'vitest'
import { refuseOneMore, refuseStaffChanges } from '#domain/staff-limits.ts'
import type { Staff } from '#domain/staff.ts'

const person = (role: Staff['role'], department?: string): Staff => ({ id: `${role}${department ?? ''}${Math.random()}`, role, name: '某人', ...(department ? { department } : {}) })

test('a third 辅导员 is refused with the article that says so', () => {
  const one = [person('辅导员')]
  expect(refuseOneMore(one, '辅导员')).toBeUndefined()
  expect(refuseOneMore([...one, person('辅导员')], '辅导员')?.sentence).toContain('第七条')
})
test('two 学业导师 a department, several departments', () => {
  const law = [person('学业导师', '法学教研部'), person('学业导师', '法学教研部')]
  expect(refuseOneMore(law, '学业导师', '法学教研部')?.clause).toBe('R9.b')
  expect(refuseOneMore(law, '学业导师', '刑事司法教研部')).toBeUndefined()
})
test('departments may send as many as they like', () => expect(refuseOneMore(Array.from({ length: 30 }, () => person('部门参与人', '教务处')), '部门参与人', '教务处')).toBeUndefined())

test('a department typed before the new line is read back is taken, not lost', () => {
  expect(refuseStaffChanges([], [{ id: 'new', department: '心理学教研部' }])).toBeUndefined()
})

test('a block is judged line by line; moving a 辅导员 within the two is no third one', () => {
  const two = [{ id: 'a', role: '辅导员' as const, name: '林晓' }, { id: 'b', role: '辅导员' as const, name: '宋明哲' }]
  expect(refuseStaffChanges([], [...two, { id: 'c', role: '辅导员', name: '谢秋实' }])).toContain('辅导员为一至二名')
  expect(refuseStaffChanges(two, [{ id: 'a', department: '学员工作处' }])).toBeUndefined()
  expect(refuseStaffChanges(two, [{ id: 'a', role: '部门参与人' }, { id: 'c', role: '辅导员', name: '谢秋实' }])).toBeUndefined()
  expect(refuseStaffChanges([...two, { id: 'c', role: '部门参与人', name: '谢秋实' }], [{ id: 'c', role: '辅导员' }])).toContain('已有两名')
})
