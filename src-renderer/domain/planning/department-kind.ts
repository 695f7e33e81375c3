/** Which of the eight kinds of 第三条 a department is, and whether two names mean the same one. */
import type { Department } from '../college-lists.ts'
import { DEPARTMENTS } from '../staff.ts'

export type DepartmentKind = (typeof DEPARTMENTS)[number]
type Listed = readonly Pick<Department, 'name' | 'kind'>[]

/** The college's own list first; else by the name: 教务处培训科 is 教务处, 刑事司法教研部 one of the 教研部门. */
export const departmentKind = (name: string, departments: Listed): DepartmentKind | undefined =>
  departments.find((department) => department.name === name)?.kind ?? DEPARTMENTS.find((kind) => name.startsWith(kind)) ?? (name.includes('教研') ? '教研部门' : undefined)

/** Whether people of `name` are people of `department`: the same, a 科室 of it, or for plain 教研部门 any of them. */
export const isPartOf = (name: string | undefined, department: string, departments: Listed): boolean =>
  name !== undefined && name !== '' && (name.startsWith(department) || (department === '教研部门' && departmentKind(name, departments) === '教研部门'))
