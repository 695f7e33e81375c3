/** 轮值 of the 教研部门 (第九条): whose turn it is to send 学业导师. */
import type { ClassBrief } from '../college-facts.ts'
import type { Department } from '../college-lists.ts'
import { byOrder } from '../in-order.ts'

export interface TurnOptions {
  /** The class that is decided on: what it used up itself does not count. */
  readonly classId: string
  /** YYYY-MM-DD: only what was notified before; of one day, what belongs to a class of a smaller id. */
  readonly before?: string | undefined
}

/**
 * The departments, the one whose turn it is first: those that never served in the order of the list, then the one that
 * served longest ago. A department passed over was not served and keeps its turn; one that stepped in has used its own.
 */
export function turnOrder(departments: readonly Department[], classes: readonly ClassBrief[], { classId, before }: TurnOptions): string[] {
  const teaching = departments.filter(({ kind }) => kind === '教研部门').sort((a, b) => (a.rotation ?? 1e9) - (b.rotation ?? 1e9) || byOrder(a, b))
  const served = new Map<string, string>()
  for (const { id, arriveOn, mentorDepartments } of classes) {
    if (id === classId) continue
    for (const { department, notifiedOn } of mentorDepartments) {
      // A turn used on a day nobody wrote down still is used: it counts as the oldest.
      const day = notifiedOn ?? arriveOn ?? '0000-00-00'
      if (before !== undefined && (day > before || (day === before && id > classId))) continue
      if (day > (served.get(department) ?? '')) served.set(department, day)
    }
  }
  const last = (name: string): string => served.get(name) ?? ''
  return teaching.map(({ name }, place) => ({ name, place })).sort((a, b) => (last(a.name) === last(b.name) ? a.place - b.place : last(a.name) < last(b.name) ? -1 : 1)).map(({ name }) => name)
}
