/** 意识形态审核 (第二条): people, courseware and copy, before, during and after. Opinions stay on paper. */
import { choice, date, flag, reference, text, type FieldsOf } from './field.ts'

export const WORK_KINDS = ['课件讲义', '新闻稿', '学员手册', '屏显文字', '主持词', '其他文案'] as const

/** 作品: a piece of courseware or copy that is reviewed before it is used. */
export interface Work {
  id: string
  kind: (typeof WORK_KINDS)[number]
  title: string
  author?: string
  department?: string
  /** Of courseware: the lesson it is for. */
  sessionId?: string
  /** Of copy: the day it is published or used. */
  usedOn?: string
  /** Of a lesson that is no lecture and has none. */
  none?: boolean
  fileName?: string
  /** SHA-256 over the text of the file as it is now, 64 hex digits; another one means another review. */
  hash?: string
}

export const workFields: FieldsOf<Work> = {
  kind: choice('类别', WORK_KINDS, { required: true }),
  title: text('题目', { required: true }),
  author: text('作者或授课人'),
  department: text('所属部门'),
  sessionId: reference('课程'),
  usedOn: date('使用日期'),
  none: flag('无课件'),
  fileName: text('文件名'),
  hash: text('内容校验码')
}

export const REVIEW_STAGES = ['先期审核', '中期跟踪', '后期总结'] as const
export const REVIEW_OBJECTS = ['参与人员', '课件讲义', '文案作品'] as const
/** Of persons only 已审核 and 需另行处理 are written; nothing is scored. */
export const REVIEW_RESULTS = ['通过', '修改后通过', '不通过', '已审核', '需另行处理'] as const

export interface Review {
  id: string
  stage: (typeof REVIEW_STAGES)[number]
  object: (typeof REVIEW_OBJECTS)[number]
  /** The department that answers for it. */
  department: string
  workId?: string
  /** Of 参与人员: who. */
  person?: string
  reviewer?: string
  reviewedOn?: string
  result?: (typeof REVIEW_RESULTS)[number]
  /** Hash of the work at the review. */
  hash?: string
  remark?: string
}

export const reviewFields: FieldsOf<Review> = {
  stage: choice('阶段', REVIEW_STAGES, { required: true }),
  object: choice('对象', REVIEW_OBJECTS, { required: true }),
  department: text('审核部门', { required: true }),
  workId: reference('作品'),
  person: text('人员'),
  reviewer: text('审核人'),
  reviewedOn: date('审核日期'),
  result: choice('结果', REVIEW_RESULTS),
  hash: text('审核时的校验码'),
  remark: text('备注', { longest: 500 })
}
