/** 部门报送 (第五条): where each department stands between receiving the plan and 报到, and which have not reported. */
import type { Department } from '../college-lists.ts'
import type { DepartmentReport } from '../coordination.ts'
import { isPartOf } from './department-kind.ts'
import { participatingDepartments } from './participating-departments.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export interface DepartmentLine {
  readonly department: string
  readonly report: DepartmentReport | undefined
  /** Its people in this class, in the order of the staff. */
  readonly names: readonly string[]
  readonly words: '不参与' | '未报' | '未告知负责人' | '晚于报到' | '还差姓名' | '已报'
  readonly tone: 'open' | 'done' | 'late'
}

type OfClass = Pick<ClassSnapshot, 'class' | 'tasks' | 'staff' | 'departmentReports'>

/** One line a participating department, those that take no part at the end. */
export function departmentLines({ class: of, tasks, staff, departmentReports }: OfClass, departments: readonly Department[]): DepartmentLine[] {
  const away = departmentReports.filter(({ notTakingPart }) => notTakingPart).map(({ id }) => id).sort()
  return [...participatingDepartments({ tasks, departmentReports }, departments), ...away].map((department) => {
    const report = departmentReports.find(({ id }) => id === department)
    const people = staff.filter((person) => person.role !== '主办单位派驻人员' && isPartOf(person.department, department, departments))
    const words = wordsOf(report, people.some(({ role }) => role === '部门参与人'), of.arriveOn)
    return { department, report, names: people.map(({ name }) => name), words, tone: words === '已报' || words === '不参与' ? 'done' : words === '晚于报到' ? 'late' : 'open' }
  })
}

function wordsOf({ notTakingPart, participantsFixedOn, leaderToldOn }: Partial<DepartmentReport> = {}, named: boolean, arriveOn: string | undefined): DepartmentLine['words'] {
  if (notTakingPart) return '不参与'
  if (!named && !participantsFixedOn) return '未报'
  if (!leaderToldOn) return '未告知负责人'
  if (arriveOn && [participantsFixedOn, leaderToldOn].some((day) => day !== undefined && day > arriveOn)) return '晚于报到'
  return named ? '已报' : '还差姓名'
}

/** 未报部门 */
export const unreported = (lines: readonly DepartmentLine[]): string[] => lines.filter(({ words }) => words === '未报').map(({ department }) => department)
