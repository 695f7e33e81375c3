/** 教学质量评估, 服务质量评估 and what comes of them (第六条（五）). Sheets carry no name. */
import { choice, date, number, paragraphs, reference, text, type FieldsOf } from './field.ts'

export const EVALUATION_KINDS = ['教学质量', '服务质量'] as const
export type EvaluationKind = (typeof EVALUATION_KINDS)[number]
/** By digit: 4 is the best; 0 is 未使用 and counts for nothing. */
export const LEVELS: Readonly<Record<string, string>> = { 4: '很满意', 3: '满意', 2: '基本满意', 1: '不满意', 0: '未使用' }

/** One form handed out: of a lesson (教学质量) or of the class (服务质量). Id `教学质量|SESSION` or `服务质量`. */
export interface EvaluationRound {
  id: string
  kind: EvaluationKind
  sessionId?: string
  issued?: number
  issuedOn?: string
  collectedOn?: string
  /** The items as they were asked, one a line, `项目|分值`: a later change of the college's form leaves this one alone. */
  items?: string
}

export const evaluationRoundFields: FieldsOf<EvaluationRound> = {
  kind: choice('评估表', EVALUATION_KINDS, { required: true }),
  sessionId: reference('课程'),
  issued: number('发放份数'),
  issuedOn: date('发放日期'),
  collectedOn: date('收回日期'),
  items: paragraphs('评估项目')
}

/** One sheet returned. */
export interface EvaluationSheet {
  id: string
  /** The round's id. */
  roundId: string
  /** A digit an item, 4 to 0; a space where nothing was ticked. */
  answers: string
  comment?: string
  order?: number
}

export const evaluationSheetFields: FieldsOf<EvaluationSheet> = {
  roundId: text('评估', { required: true }),
  answers: text('答案', { required: true, longest: 60 }),
  comment: text('意见建议', { longest: 500 }),
  order: number('顺序', { merge: 'newest' })
}

export const FEEDBACK_SOURCES = ['主办单位', '参训学员', '学员工作处'] as const
export const FEEDBACK_ASPECTS = ['教师教学效果', '学员服务管理', '综合后勤保障'] as const

/** 意见建议反馈 (R6.5): what was heard, from whom, on what, and what was done. */
export interface Feedback {
  id: string
  source: (typeof FEEDBACK_SOURCES)[number]
  aspect: (typeof FEEDBACK_ASPECTS)[number]
  opinion: string
  heardOn?: string
  department?: string
  person?: string
  sentOn?: string
  measure?: string
  doneOn?: string
}

export const feedbackFields: FieldsOf<Feedback> = {
  source: choice('来源', FEEDBACK_SOURCES, { required: true }),
  aspect: choice('方面', FEEDBACK_ASPECTS, { required: true }),
  opinion: text('意见建议', { required: true, longest: 500 }),
  heardOn: date('收集日期'),
  department: text('反馈给哪个部门'),
  person: text('反馈给谁'),
  sentOn: date('反馈日期'),
  measure: text('改进措施', { longest: 500 }),
  doneOn: date('改进完成')
}
