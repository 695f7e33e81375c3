/** 参与部门 (R5.e): who has a task of the plan or a line of 部门报送, unless it says that it takes no part. */
import type { Department } from '../college-lists.ts'
import { departmentKind } from './department-kind.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { DEPARTMENTS } from '../staff.ts'

/** In the order of 第三条, then by name. Plain 教研部门 steps back where one of them is named. */
export function participatingDepartments({ tasks, departmentReports }: Pick<ClassSnapshot, 'tasks' | 'departmentReports'>, departments: readonly Department[]): string[] {
  const away = new Set(departmentReports.filter(({ notTakingPart }) => notTakingPart).map(({ id }) => id))
  const named = [...new Set([...tasks.map(({ department }) => department.trim()), ...departmentReports.map(({ id }) => id)])].filter((name) => name !== '' && !away.has(name))
  const kind = (name: string): number => DEPARTMENTS.findIndex((one) => one === departmentKind(name, departments))
  const teaching = DEPARTMENTS.indexOf('教研部门')
  const place = (name: string): number => (kind(name) < 0 ? DEPARTMENTS.length : kind(name))
  return named.filter((name) => name !== '教研部门' || !named.some((other) => other !== name && kind(other) === teaching)).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
