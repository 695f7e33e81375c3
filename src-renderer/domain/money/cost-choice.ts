/** The 费用标准 a class is checked against: the profile its 决算 names, with its quotas and lecture grades. */
import type { CollegeFacts } from '../college-facts.ts'
import type { CostProfile, CostQuota, LectureGrade } from '../cost-standard.ts'
import { SETTLEMENT, type Settlement } from '../settlement.ts'

export interface CostChoice {
  readonly profile: CostProfile
  readonly quotas: readonly CostQuota[]
  readonly grades: readonly LectureGrade[]
}

/** undefined where none was chosen, or the one that was is gone: then nothing is checked. */
export function costChoice(college: Pick<CollegeFacts, 'costProfiles' | 'costQuotas' | 'lectureGrades'>, settlements: readonly Settlement[]): CostChoice | undefined {
  const chosen = settlements.find(({ id }) => id === SETTLEMENT)?.profileId
  const profile = college.costProfiles.find(({ id }) => id === chosen)
  if (!profile) return undefined
  const own = <Row extends { readonly profileId: string }>(rows: readonly Row[]): Row[] => rows.filter(({ profileId }) => profileId === profile.id)
  return { profile, quotas: own(college.costQuotas), grades: own(college.lectureGrades) }
}

/** 元 per person and day of a quota; the four items stand for a total that was not written. */
export function quotaTotal({ total, lodging, meals, venue, other }: CostQuota): number | undefined {
  if (total !== undefined) return total
  const items = [lodging, meals, venue, other]
  return items.every((item) => item !== undefined) ? items.reduce((sum, item) => Math.round((sum + item) * 100) / 100, 0) : undefined
}
