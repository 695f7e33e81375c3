/**
 * The 费用标准 that can be taken over with one button: the central one, every figure to be checked against the document,
 * and an empty one for the province, which checks nothing until somebody fills it. Ids are fixed, so that two PCs that
 * both take them over have one.
 */
import type { Scalar } from '../field.ts'
import { LECTURE_GRADES } from '../settlement.ts'

export interface DefaultRecord {
  readonly table: 'costProfile' | 'costQuota' | 'lectureGrade'
  readonly id: string
  readonly set: Readonly<Record<string, Scalar>>
  /** One that was removed, with these very values, comes back. */
  readonly restore: true
}

const record = (table: DefaultRecord['table'], id: string, set: DefaultRecord['set']): DefaultRecord => ({ table, id, set, restore: true })

export const CENTRAL_PROFILE = 'central-540'
export const PROVINCE_PROFILE = 'province-blank'

const CLASSES = ['一类', '二类', '三类'] as const

/**
 * 财行〔2016〕540号. Only the items, the day rule, 760 元 and the lecture fees were seen in published texts; the split of 二类 and
 * 三类 and the share of workers were not, and no later edition was found: the note says so to whoever checks.
 */
export const centralProfile = (): DefaultRecord[] => [
  record('costProfile', CENTRAL_PROFILE, {
    name: '中央和国家机关标准（请核对）', documentNumber: '财行〔2016〕540号', order: 1,
    fullDays: 30, laterShare: 70, arriveDays: 1, withdrawDays: 1, workerShare: 10, workerMost: 10, halfDayHours: 4,
    sourceNote: '《中央和国家机关培训费管理办法》。一类定额、天数规定和讲课费标准见于公开转载；二类、三类定额和工作人员比例没有见到原文，待核对。使用前请对照原文逐项核对，并查明有没有新的版本，核对后填写核对人和核对日期。'
  }),
  ...([[500, 150, 80, 30, 760], [400, 150, 70, 30, 650], [340, 130, 50, 30, 550]] as const).map(([lodging, meals, venue, other, total], i) => record('costQuota', `${CENTRAL_PROFILE}-${i + 1}`, { profileId: CENTRAL_PROFILE, category: CLASSES[i]!, lodging, meals, venue, other, total, order: i + 1 })),
  ...[500, 1000, 1500].map((most, i) => record('lectureGrade', `${CENTRAL_PROFILE}-${i + 1}`, { profileId: CENTRAL_PROFILE, grade: LECTURE_GRADES[i]!, most, order: i + 1 }))
]

/** The shape of the province's own rules without a figure. */
export const provinceProfile = (): DefaultRecord[] => [
  record('costProfile', PROVINCE_PROFILE, { name: '黑龙江省直（待填）', sourceNote: '没有查到文件。请填写文号、施行日期和各项标准；没有填的不作核对。', order: 2 }),
  ...CLASSES.map((category, i) => record('costQuota', `${PROVINCE_PROFILE}-${i + 1}`, { profileId: PROVINCE_PROFILE, category, order: i + 1 })),
  ...LECTURE_GRADES.map((grade, i) => record('lectureGrade', `${PROVINCE_PROFILE}-${i + 1}`, { profileId: PROVINCE_PROFILE, grade, order: i + 1 }))
]
