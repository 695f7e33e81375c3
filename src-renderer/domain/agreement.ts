/** From the first call to the signed paper (第六条（一）至（三）): 洽商、踏查、沟通, 超常规事项, 书面确认, 用印, 方案修订. */
import { choice, date, flag, number, paragraphs, text, time, type FieldsOf } from './field.ts'

export const CONTACT_KINDS = ['洽商', '踏查', '沟通'] as const

/** One round of 洽商, one 踏查 of the sponsor, or one entry of the communication log. */
export interface Contact {
  id: string
  kind: (typeof CONTACT_KINDS)[number]
  date: string
  time?: string
  /** 来访, 电话, 函件 … */
  way?: string
  place?: string
  /** People of the other side. */
  theirs?: string
  ours?: string
  matters: string
  outcome?: string
  remark?: string
}

export const contactFields: FieldsOf<Contact> = {
  kind: choice('类别', CONTACT_KINDS, { required: true }),
  date: date('日期', { required: true }),
  time: time('时间'),
  way: text('方式'),
  place: text('地点或踏查场所'),
  theirs: text('对方人员'),
  ours: text('我方人员'),
  matters: paragraphs('商谈事项', { required: true }),
  outcome: paragraphs('结果'),
  remark: text('备注', { longest: 500 })
}

export const EXCEPTION_RESULTS = ['同意', '调整后同意', '不同意'] as const

/** 超常规事项: a standard or 要素 beyond the usual, settled beforehand with the department concerned (R6.1b). */
export interface ExceptionalMatter {
  id: string
  /** The 要素 or 预算科目 it is about. */
  item: string
  usual?: string
  asked?: string
  reason?: string
  department: string
  confirmer?: string
  confirmedOn?: string
  result?: (typeof EXCEPTION_RESULTS)[number]
  /** The budget line it excuses, by id. */
  budgetLineId?: string
}

export const exceptionalMatterFields: FieldsOf<ExceptionalMatter> = {
  item: text('事项', { required: true }),
  usual: text('常规标准'),
  asked: text('要求标准'),
  reason: text('理由', { longest: 500 }),
  department: text('沟通部门', { required: true }),
  confirmer: text('部门确认人'),
  confirmedOn: date('确认日期'),
  result: choice('结果', EXCEPTION_RESULTS),
  budgetLineId: text('对应预算科目')
}

/** The last three suit a class the college holds itself (主办). */
export const AGREEMENT_FORMS = ['书面协议', '预（决）算单', '其他书面形式', '批件', '年度计划', '调训通知'] as const

/** 书面确认 (R6.2a–b). A later 补充协议 is a further record. */
export interface Agreement {
  id: string
  form: (typeof AGREEMENT_FORMS)[number]
  number?: string
  title?: string
  signedOn?: string
  ours?: string
  theirs?: string
  copies?: number
  /** The sponsor expressly asked for a form other than an agreement. */
  sponsorAsked?: boolean
  /** What shows that it did: a letter, a call noted on a day. */
  evidence?: string
  remark?: string
}

export const agreementFields: FieldsOf<Agreement> = {
  form: choice('确认形式', AGREEMENT_FORMS, { required: true }),
  number: text('编号'),
  title: text('名称'),
  signedOn: date('签订日期'),
  ours: text('我方签字人'),
  theirs: text('对方签字人'),
  copies: number('份数'),
  sponsorAsked: flag('主办单位明确要求采用此形式'),
  evidence: text('要求的凭据', { longest: 500 }),
  remark: text('备注', { longest: 500 })
}

export const SEAL_NAMES = ['学院行政章', '党委章', '合同专用章', '教务处章', '学员工作处章', '钢印', '法人章'] as const

/** 用印 (R6.2c): one paper, one seal. */
export interface Sealing {
  id: string
  /** The paper as titled. */
  paper: string
  seal: (typeof SEAL_NAMES)[number]
  copies?: number
  reason?: string
  applicant?: string
  appliedOn?: string
  approver?: string
  approvedOn?: string
  sealedOn?: string
  keeper?: string
  /** Of a 实施方案: the number of the revision that was sealed. */
  planRevision?: number
  /** Filled by itself where the paper was exported here: PaperId, what it is about, and which 材料版次 it is. */
  paperKind?: string
  about?: string
  versionId?: string
  version?: number
  hash?: string
  pages?: number
  /** Of a 实施方案: planFingerprint of what is to be sealed, so that the rules know when it is no longer the plan. */
  fingerprint?: string
  // Who agreed, step by step; approver and approvedOn are those of the last step.
  departmentHead?: string
  departmentHeadOn?: string
  countersigner?: string
  countersignedOn?: string
  deputy?: string
  deputyOn?: string
  leader?: string
  leaderOn?: string
}

export const sealingFields: FieldsOf<Sealing> = {
  paper: text('文件名称', { required: true }),
  seal: choice('印章', SEAL_NAMES, { required: true }),
  copies: number('份数'),
  reason: text('用印事由'),
  applicant: text('申请人'),
  appliedOn: date('申请日期'),
  approver: text('批准人'),
  approvedOn: date('批准日期'),
  sealedOn: date('用印日期'),
  keeper: text('监印人'),
  planRevision: number('方案版次'),
  paperKind: text('材料'),
  about: text('所指'),
  versionId: text('材料版次'),
  version: number('版次'),
  hash: text('内容校验码'),
  pages: number('页数'),
  fingerprint: text('方案校验码'),
  departmentHead: text('部门负责人'),
  departmentHeadOn: date('部门负责人签字日期'),
  countersigner: text('会签人（财务后勤处）'),
  countersignedOn: date('会签日期'),
  deputy: text('分管院领导'),
  deputyOn: date('分管院领导签字日期'),
  leader: text('院领导'),
  leaderOn: date('院领导签字日期')
}

/** 方案修订 (R3.b): what was issued, numbered from 1; id is the number, so that two PCs cannot both issue a second one unseen. */
export interface PlanRevision {
  id: string
  number: number
  issuedOn: string
  summary?: string
  approver?: string
  /** planFingerprint of what was issued: tells whether the plan was changed since. */
  fingerprint?: string
}

export const planRevisionFields: FieldsOf<PlanRevision> = {
  number: number('版次', { required: true }),
  issuedOn: date('下发日期', { required: true }),
  summary: text('修订内容', { longest: 500 }),
  approver: text('审定人'),
  fingerprint: text('内容校验码')
}
