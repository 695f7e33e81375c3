/** The end of a class: 数据确认, 移交, 归档 (第八条（七）至（九）, 第六条（七）). */
import { choice, date, flag, number, text, type FieldsOf } from './field.ts'

export const SIGNER_POSTS = ['负责人', '派驻管理人员', '其他人员'] as const

/** 数据确认单 (id `1`) and its 补充确认单 (`2`, `3` …): who signed, when. */
export interface DataConfirmation {
  id: string
  round: number
  sponsorSigner?: string
  sponsorPost?: (typeof SIGNER_POSTS)[number]
  sponsorSignedOn?: string
  counselor?: string
  counselorSignedOn?: string
  /** Why someone else signed, or why it was late. */
  reason?: string
  /** Of a supplement: what differs. */
  note?: string
}

export const dataConfirmationFields: FieldsOf<DataConfirmation> = {
  round: number('次序', { required: true }),
  sponsorSigner: text('主办单位签字人'),
  sponsorPost: choice('签字人身份', SIGNER_POSTS),
  sponsorSignedOn: date('主办单位签字日期'),
  counselor: text('辅导员'),
  counselorSignedOn: date('辅导员签字日期'),
  reason: text('说明', { longest: 500 }),
  note: text('补充内容', { longest: 500 })
}

export const FIGURE_CATEGORIES = ['住宿', '用餐', '会场使用', '其他活动'] as const

/** One figure as signed (R8.8); id `ROUND|类别|项目|单位`. A supplement's figure replaces the earlier one of its item and unit. */
export interface SignedFigure {
  id: string
  round: number
  category: (typeof FIGURE_CATEGORIES)[number]
  item: string
  unit: string
  quantity: number
}

export const signedFigureFields: FieldsOf<SignedFigure> = {
  round: number('次序', { required: true }),
  category: choice('类别', FIGURE_CATEGORIES, { required: true }),
  item: text('项目', { required: true }),
  unit: text('单位', { required: true }),
  quantity: number('数量', { required: true })
}

/** 签认移交 (R8.9): one list a receiving department; id is the department's name. */
export interface Handover {
  id: string
  giver?: string
  gaveOn?: string
  receiver?: string
  receivedOn?: string
  witness?: string
  /** Why later than the fifth day, and who allowed it. */
  lateReason?: string
  lateApprover?: string
}

export const handoverFields: FieldsOf<Handover> = {
  giver: text('移交人'),
  gaveOn: date('移交签字日期'),
  receiver: text('接收人'),
  receivedOn: date('接收签字日期'),
  witness: text('监交人'),
  lateReason: text('延期理由', { longest: 500 }),
  lateApprover: text('延期批准人')
}

export interface HandoverItem {
  id: string
  /** The receiving department. */
  department: string
  title: string
  medium?: '纸质' | '电子' | '纸质和电子'
  original?: '原件' | '复印件'
  copies?: number
  pages?: number
  personal?: boolean
  remark?: string
  order?: number
}

export const handoverItemFields: FieldsOf<HandoverItem> = {
  department: text('接收部门', { required: true }),
  title: text('材料名称', { required: true }),
  medium: choice('载体', ['纸质', '电子', '纸质和电子']),
  original: choice('原件或复印件', ['原件', '复印件']),
  copies: number('份数'),
  pages: number('页数'),
  personal: flag('含个人信息'),
  remark: text('备注'),
  order: number('顺序', { merge: 'newest' })
}

export const ARCHIVE_STAGES = ['书面确认至报到', '报到至撤场', '撤场以后'] as const

/** 档案目录: one paper kept. */
export interface ArchiveItem {
  id: string
  stage: (typeof ARCHIVE_STAGES)[number]
  title: string
  responsible?: string
  date?: string
  pages?: number
  medium?: '纸质' | '电子' | '纸质和电子'
  term?: string
  required?: boolean
  /** The day it was put into the file; empty while it is missing. */
  filedOn?: string
  /** Does not occur in this class. */
  notApplicable?: boolean
  remark?: string
  order?: number
}

export const archiveItemFields: FieldsOf<ArchiveItem> = {
  stage: choice('阶段', ARCHIVE_STAGES, { required: true }),
  title: text('题名', { required: true }),
  responsible: text('责任者'),
  date: date('文件日期'),
  pages: number('页数'),
  medium: choice('载体', ['纸质', '电子', '纸质和电子']),
  term: text('保管期限'),
  required: flag('必备'),
  filedOn: date('归档日期'),
  notApplicable: flag('本班次无此项'),
  remark: text('备注'),
  order: number('顺序', { merge: 'newest' })
}
