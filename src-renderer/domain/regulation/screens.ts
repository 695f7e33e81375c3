/** The screens of a class in the order of the work, and the records each of them mends. A finding links to one of them. */
import type { TableName } from '../tables.ts'

export interface Screen {
  readonly title: string
  /** Tabs of one group stand together. */
  readonly group: '筹办' | '准备' | '在班' | '收尾' | '材料'
  readonly tables: readonly TableName[]
}

export const SCREENS = {
  overview: { title: '概况', group: '筹办', tables: ['class', 'staff'] },
  talks: { title: '洽商', group: '筹办', tables: ['contact', 'exceptionalMatter', 'agreement', 'sealing', 'outboundLecture'] },
  plan: { title: '方案', group: '筹办', tables: ['class', 'task', 'budgetLine', 'planRevision'] },
  people: { title: '人员', group: '筹办', tables: ['staff', 'departmentReport', 'mentorNotice', 'mentorLog', 'workGroup', 'class'] },
  roster: { title: '学员', group: '准备', tables: ['trainee'] },
  timetable: { title: '课程表', group: '准备', tables: ['session'] },
  review: { title: '审核', group: '准备', tables: ['work', 'review'] },
  preparation: { title: '筹备', group: '准备', tables: ['supply', 'venueCheck', 'handout', 'rehearsal', 'class', 'meeting'] },
  attendance: { title: '签到', group: '在班', tables: ['attendance'] },
  lodging: { title: '住宿', group: '在班', tables: ['room', 'stay'] },
  duty: { title: '值守', group: '在班', tables: ['duty'] },
  records: { title: '台账', group: '在班', tables: ['problem', 'adjustment', 'matterReport', 'incident'] },
  daily: { title: '日常数据', group: '在班', tables: ['lodgingDay', 'mealDay', 'venueUse', 'activity', 'dataConfirmation', 'signedFigure', 'class'] },
  evaluation: { title: '评估', group: '收尾', tables: ['evaluationRound', 'evaluationSheet', 'feedback'] },
  handover: { title: '移交', group: '收尾', tables: ['handover', 'handoverItem'] },
  settlement: { title: '决算', group: '收尾', tables: ['budgetLine', 'lectureFee', 'invoice', 'settlement'] },
  archive: { title: '档案', group: '收尾', tables: ['archiveItem'] },
  papers: { title: '材料', group: '材料', tables: [] },
  history: { title: '历史', group: '材料', tables: [] }
} as const satisfies Record<string, Screen>

export type ScreenKey = keyof typeof SCREENS

/** Where a finding is mended: a screen, the records it shows, and where that can be said the record and the field. */
export interface Mend {
  readonly screen: ScreenKey
  readonly table: TableName
  readonly record?: string | undefined
  readonly field?: string | undefined
}
