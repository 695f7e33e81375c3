/** Whose findings a person sees first: a seat bears what its role bears. */
import { departmentKind } from '../planning/department-kind.ts'
import type { Bearer, Finding } from './finding.ts'

const BORNE: Readonly<Record<string, readonly Bearer[]>> = {
  项目负责人: ['项目负责人', '教务处', '各部门'],
  辅导员: ['辅导员', '学员工作处', '各部门'],
  财务: ['财务后勤处']
}

export interface SeatView {
  readonly role: string
  /** Of role 部门: its name, as the college calls it. */
  readonly department: string
}

/**
 * Whether a seat bears a finding; 只读 sees all, 部门 what is asked of its department by kind or by name. What names a
 * department is the lead's too, who sees to all of them, but not the counselor's unless it is his own.
 */
export function bears({ role, department }: SeatView, { who, whom }: Pick<Finding, 'who' | 'whom'>): boolean {
  if (role === '只读') return true
  if (role === '辅导员' && who === '各部门' && whom !== undefined) return whom === '学员工作处'
  if (role !== '部门') return BORNE[role]?.includes(who) ?? false
  if (!department) return false
  if (whom !== undefined && NAMES_DEPARTMENT.test(whom)) return whom === department
  return who === department || who === kindOf(department) || who === '各部门'
}

const NAMES_DEPARTMENT = /(部|部门|处|室|中心)$/

/** What a seat is called: a department by its own name. */
export const seatTitle = ({ role, department }: SeatView): string => (role === '部门' ? department || '未选部门' : role)

/** The kind of a department by its name: one that is none of the other seven teaches. */
const kindOf = (department: string): Bearer => departmentKind(department, []) ?? '教研部门'

/** When a finding is to be done, as a desk sorts its day. */
export type DueGroup = '已逾期' | '今天' | '本周' | '以后' | '未定期限'
export const DUE_GROUPS: readonly DueGroup[] = ['已逾期', '今天', '本周', '以后', '未定期限']

/** `weekEnd` is the Sunday of this week. */
export function dueGroup(due: string | undefined, today: string, weekEnd: string): DueGroup {
  if (due === undefined) return '未定期限'
  if (due < today) return '已逾期'
  if (due === today) return '今天'
  return due <= weekEnd ? '本周' : '以后'
}
