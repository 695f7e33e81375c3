/** 决算, 讲课费 and 发票 (第六条（六）). Money in yuan, at most two decimals. */
import { choice, date, flag, number, reference, text, type FieldsOf } from './field.ts'

export const LECTURE_GRADES = ['副高级及以下', '正高级', '院士、全国知名专家'] as const

/** 讲课费: one teacher, one lesson. */
export interface LectureFee {
  id: string
  teacher: string
  sessionId?: string
  date?: string
  topic?: string
  grade?: string
  /** 学时 paid. */
  hours?: number
  /** Yuan a 学时, after tax. */
  rate?: number
  /** Paid out, after tax. */
  net?: number
  tax?: number
  idNumber?: string
  bank?: string
  account?: string
  signedOn?: string
  remark?: string
}

export const lectureFeeFields: FieldsOf<LectureFee> = {
  teacher: text('授课人', { required: true }),
  sessionId: reference('课程'),
  date: date('授课日期'),
  topic: text('专题'),
  grade: text('职称等级'),
  hours: number('学时'),
  rate: number('标准（元/学时）'),
  net: number('税后金额（元）'),
  tax: number('税款（元）'),
  idNumber: text('身份证号', { seal: 'identity', longest: 18 }),
  bank: text('开户行', { seal: 'bank' }),
  account: text('卡号', { seal: 'bank', longest: 40 }),
  signedOn: date('签收日期'),
  remark: text('备注')
}

/** 发票. */
export interface Invoice {
  id: string
  title: string
  taxNumber?: string
  kind?: '增值税普通发票' | '增值税专用发票' | '财政票据' | '其他'
  amount?: number
  number?: string
  issuedOn?: string
  receiver?: string
  receivedOn?: string
  /** Why the sum of the invoices differs from the settlement. */
  remark?: string
}

export const invoiceFields: FieldsOf<Invoice> = {
  title: text('发票抬头', { required: true }),
  taxNumber: text('纳税人识别号', { longest: 20 }),
  kind: choice('票据种类', ['增值税普通发票', '增值税专用发票', '财政票据', '其他']),
  amount: number('金额（元）'),
  number: text('发票号码', { longest: 40 }),
  issuedOn: date('开具日期'),
  receiver: text('签收人'),
  receivedOn: date('签收日期'),
  remark: text('备注')
}

/** 决算 of the class; one, id `settlement`. */
export interface Settlement {
  id: string
  /** The cost-standard profile it is checked against. */
  profileId?: string
  settledOn?: string
  sponsorSigner?: string
  sponsorSignedOn?: string
  financeSigner?: string
  financeSignedOn?: string
  receivedAmount?: number
  receivedOn?: string
  noInvoice?: boolean
  remark?: string
}

export const settlementFields: FieldsOf<Settlement> = {
  profileId: text('费用标准'),
  settledOn: date('决算日期'),
  sponsorSigner: text('主办单位签字人'),
  sponsorSignedOn: date('主办单位签字日期'),
  financeSigner: text('财务后勤处签字人'),
  financeSignedOn: date('财务后勤处签字日期'),
  receivedAmount: number('到账金额（元）'),
  receivedOn: date('到账日期'),
  noInvoice: flag('本班次不开发票'),
  remark: text('备注', { longest: 500 })
}

export const SETTLEMENT = 'settlement'
