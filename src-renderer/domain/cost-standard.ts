/** 费用标准 of the college: what a person, a day and a lesson may cost by whose document. Kept in the pseudo class `org`. */
import { date, flag, number, text, type FieldsOf } from './field.ts'

/** 费用标准: one document's figures. A profile without figures blocks nothing. */
export interface CostProfile {
  id: string
  name: string
  documentNumber?: string
  issuer?: string
  fromOn?: string
  untilOn?: string
  sourceNote?: string
  checkedBy?: string
  checkedOn?: string
  /** Days at the full quota, and the share for the days above, in percent. */
  fullDays?: number
  laterShare?: number
  /** 报到 and 撤离, days at most that count. */
  arriveDays?: number
  withdrawDays?: number
  /** Both together at most. */
  bothDays?: number
  /** 工作人员: percent of the trainees, and persons at most. */
  workerShare?: number
  workerMost?: number
  /** 学时 paid a half-day at most. */
  halfDayHours?: number
  /** 住宿 and 伙食 each capped by their own quota too. */
  noShifting?: boolean
  order?: number
}

export const costProfileFields: FieldsOf<CostProfile> = {
  name: text('名称', { required: true }),
  documentNumber: text('文号'),
  issuer: text('发文机关'),
  fromOn: date('施行日期'),
  untilOn: date('废止日期'),
  sourceNote: text('出处说明', { longest: 500 }),
  checkedBy: text('核对人'),
  checkedOn: date('核对日期'),
  fullDays: number('全额天数'),
  laterShare: number('超出天数按（%）'),
  arriveDays: number('报到至多计（天）'),
  withdrawDays: number('撤离至多计（天）'),
  bothDays: number('报到撤离合计至多（天）'),
  workerShare: number('工作人员占学员（%）'),
  workerMost: number('工作人员至多（人）'),
  halfDayHours: number('每半天至多计（学时）'),
  noShifting: flag('住宿费、伙食费不得调剂'),
  order: number('顺序', { merge: 'newest' })
}

/** 综合定额 of one 培训类别 in a profile, yuan a person and day. */
export interface CostQuota {
  id: string
  profileId: string
  category: string
  lodging?: number
  meals?: number
  /** 场地、资料、交通 together. */
  venue?: number
  other?: number
  total?: number
  order?: number
}

export const costQuotaFields: FieldsOf<CostQuota> = {
  profileId: text('费用标准', { required: true }),
  category: text('培训类别', { required: true }),
  lodging: number('住宿费'),
  meals: number('伙食费'),
  venue: number('场地、资料、交通费'),
  other: number('其他费用'),
  total: number('合计'),
  order: number('顺序', { merge: 'newest' })
}

/** 讲课费 of one grade in a profile, yuan a 学时 after tax at most. */
export interface LectureGrade {
  id: string
  profileId: string
  grade: string
  most?: number
  order?: number
}

export const lectureGradeFields: FieldsOf<LectureGrade> = {
  profileId: text('费用标准', { required: true }),
  grade: text('职称等级', { required: true }),
  most: number('每学时至多（税后）'),
  order: number('顺序', { merge: 'newest' })
}
