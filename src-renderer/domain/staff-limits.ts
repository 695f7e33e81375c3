/** How many of each kind of staff a class may have, and why not more. */
import type { Staff } from './staff.ts'

export interface StaffLimit {
  readonly most: number
  readonly clause: string
  readonly sentence: string
}

const LIMITS: Partial<Record<Staff['role'], StaffLimit>> = {
  辅导员: { most: 2, clause: 'R7.a', sentence: '每个班次辅导员为一至二名，已有两名，不能再加（第七条）。需要换人时请先改去一名。' },
  学业导师: { most: 2, clause: 'R9.b', sentence: '一个教研部门指定一至二名学业导师（第九条）。另有教研部门派出导师的，请先填写其部门。' }
}

/**
 * Why one more person of this role cannot be added; undefined where one can. 学业导师 are counted per 教研部门, because
 * several departments may be notified for one class.
 */
export function refuseOneMore(staff: readonly Staff[], role: Staff['role'], department?: string): StaffLimit | undefined {
  const limit = LIMITS[role]
  const there = staff.filter((person) => person.role === role && (role !== '学业导师' || (person.department ?? '') === (department ?? '')))
  return limit && there.length >= limit.most ? limit : undefined
}

/**
 * The sentence for the first of these changes that cannot be. Each is judged on the staff as the changes before it leave
 * them, so that a pasted block counts as well. Of a person just typed, who has not been read back yet, a change without a
 * role cannot be judged and passes: losing what was typed would be worse.
 */
export function refuseStaffChanges(staff: readonly Staff[], changes: readonly (Partial<Staff> & { readonly id: string })[]): string | undefined {
  let after = staff
  for (const change of changes) {
    const before = after.find(({ id }) => id === change.id)
    const others = after.filter(({ id }) => id !== change.id)
    const role = change.role ?? before?.role
    if (role === undefined) continue
    const department = 'department' in change ? change.department : before?.department
    const stays = before?.role === role && before.department === department
    const refusal = stays ? undefined : refuseOneMore(others, role, department)
    if (refusal) return refusal.sentence
    after = [...others, { name: '', ...before, ...change, role }]
  }
  return undefined
}
