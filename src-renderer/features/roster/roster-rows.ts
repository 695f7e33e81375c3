/** Which trainees the list shows, in which order, and how many there are of each status. */
import type { Trainee, TRAINEE_STATUS } from '#domain/trainee.ts'

export type TraineeStatus = (typeof TRAINEE_STATUS)[number]
export const statusOf = (trainee: Trainee): TraineeStatus => trainee.status ?? '在册'

export interface RosterFilter {
  /** Words of name, unit, department or phone, parted by spaces; each must be found. */
  readonly words: string
  /** undefined: every group. '': those without one. */
  readonly group?: string | undefined
  /** undefined: everyone, those replaced or gone included. */
  readonly status?: TraineeStatus | undefined
}

export const EVERYONE: RosterFilter = { words: '' }

/** Those the filter lets through, in roster order; a substitute stands directly under the one replaced. */
export function shownTrainees(trainees: readonly Trainee[], { words, group, status }: RosterFilter): Trainee[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  return trainees
    .filter((trainee) => {
      const text = [trainee.name, trainee.organization, trainee.department, trainee.position, trainee.phone].filter(Boolean).join(' ')
      return (status === undefined || statusOf(trainee) === status) && (group === undefined || (trainee.group ?? '') === group) && wanted.every((word) => text.includes(word))
    })
    .sort(inRosterOrder)
}

const inRosterOrder = (a: Trainee, b: Trainee): number =>
  (a.order ?? 1e9) - (b.order ?? 1e9) || Number(statusOf(b) === '已替换') - Number(statusOf(a) === '已替换') || (a.id < b.id ? -1 : 1)

export function countByStatus(trainees: readonly Trainee[]): Record<TraineeStatus, number> {
  const counts = { 在册: 0, 已替换: 0, 退出: 0 }
  for (const trainee of trainees) counts[statusOf(trainee)] += 1
  return counts
}

/** Group names in use, in the order a person would count them (第2组 before 第10组). */
export const groupsOf = (trainees: readonly Trainee[]): string[] =>
  [...new Set(trainees.map((trainee) => trainee.group).filter((group) => group !== undefined && group !== null && group !== ''))].sort((a, b) => a!.localeCompare(b!, 'zh', { numeric: true })) as string[]
