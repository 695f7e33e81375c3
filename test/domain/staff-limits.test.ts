import { expect, test } from 'vitest'
import { refuseOneMore } from '#domain/staff-limits.ts'
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
