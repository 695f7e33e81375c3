/** 学员: a person on the class roster. */
import { choice, monthOrDate, number, reference, text, type FieldsOf } from './field.ts'

/** 在册: on the roster. 已替换: another came instead (`replacedBy`). 退出: does not come; the record stays. */
export const TRAINEE_STATUS = ['在册', '已替换', '退出'] as const

export interface Trainee {
  id: string
  name: string
  gender?: '男' | '女'
  ethnicity?: string
  /** YYYY-MM or YYYY-MM-DD. */
  birth?: string
  /** 18 characters of GB 11643, or the old 15 digits. */
  idNumber?: string
  organization?: string
  department?: string
  position?: string
  rank?: string
  phone?: string
  politicalStatus?: string
  education?: string
  lodging?: string
  diet?: string
  plate?: string
  group?: string
  remark?: string
  status?: (typeof TRAINEE_STATUS)[number]
  replacedBy?: string
  source?: '名单' | '现场补录' | '替换'
  /** What to print where a printer lacks the rare character of the name. */
  printName?: string
  order?: number
}

export const traineeFields: FieldsOf<Trainee> = {
  name: text('姓名', { required: true, longest: 60 }),
  gender: choice('性别', ['男', '女']),
  ethnicity: text('民族', { longest: 20 }),
  birth: monthOrDate('出生年月'),
  idNumber: text('身份证号', { seal: 'identity', longest: 18 }),
  organization: text('单位'),
  department: text('部门'),
  position: text('职务'),
  rank: text('职级'),
  phone: text('手机', { longest: 60 }),
  politicalStatus: text('政治面貌', { longest: 20 }),
  education: text('学历', { longest: 20 }),
  lodging: text('住宿要求'),
  diet: text('饮食要求', { seal: 'health' }),
  plate: text('车牌号', { longest: 60 }),
  group: text('组别', { longest: 40 }),
  remark: text('备注', { longest: 500 }),
  status: choice('状态', TRAINEE_STATUS),
  replacedBy: reference('替换为'),
  source: choice('来源', ['名单', '现场补录', '替换'], { merge: 'newest' }),
  printName: text('打印替代字', { longest: 60 }),
  order: number('顺序', { merge: 'newest' })
}

/** Those who are expected to come, in roster order. */
export const onRoster = (trainees: readonly Trainee[]): Trainee[] =>
  trainees.filter((trainee) => (trainee.status ?? '在册') === '在册').sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1))
