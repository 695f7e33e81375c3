import { expect, test } from 'vitest'
import { departmentKind, isPartOf } from '#domain/planning/department-kind.ts'
import { participatingDepartments } from '#domain/planning/participating-departments.ts'
import { classOf } from '../regulation/class-of.ts'

const parts = (tasks: string[], reports: object[] = []) => participatingDepartments(classOf({}, { task: tasks.map((department) => ({ department, matter: '任务' })), departmentReport: reports as never }), [])

test('who has a task takes part, in the order of the regulation, each once', () => {
  expect(parts(['办公室', '教务处', '教务处', '法学教研部'])).toEqual(['教务处', '法学教研部', '办公室'])
})
test('a line of 部门报送 counts as well, and 不参与 takes a department out', () => {
  expect(parts(['教务处', '科研处'], [{ id: '办公室' }, { id: '科研处', notTakingPart: true }])).toEqual(['教务处', '办公室'])
})
test('plain 教研部门 steps back where one of them is named', () => {
  expect(parts(['教研部门'])).toEqual(['教研部门'])
  expect(parts(['教研部门', '刑事司法教研部'])).toEqual(['刑事司法教研部'])
})
test('a department is known by the college’s list, its 科室, or its name', () => {
  expect(departmentKind('警体部', [{ name: '警体部', kind: '教研部门' }])).toBe('教研部门')
  expect(departmentKind('教务处培训科', [])).toBe('教务处')
  expect(departmentKind('心理学教研部', [])).toBe('教研部门')
  expect(departmentKind('物业公司', [])).toBeUndefined()
  expect(isPartOf('法学教研部', '教研部门', [])).toBe(true)
  expect(isPartOf('法学教研部', '心理学教研部', [])).toBe(false)
  expect(isPartOf(undefined, '教务处', [])).toBe(false)
})
