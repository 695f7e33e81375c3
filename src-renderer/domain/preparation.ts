/** Before people arrive and while they are there (第四条, 第八条（三）至（五）, 第十、十一条). */
import { choice, date, flag, number, paragraphs, text, time, type FieldsOf } from './field.ts'

/** 备品 (R4.a, R8.3a): request, approval, issue, return in one line. */
export interface Supply {
  id: string
  item: string
  spec?: string
  unit?: string
  /** Comes back after the class. */
  durable?: boolean
  asked?: number
  askedBy?: string
  askedOn?: string
  approved?: number
  approver?: string
  approvedOn?: string
  issued?: number
  issuedTo?: string
  issuedOn?: string
  returned?: number
  returnedOn?: string
  /** Yuan a unit. */
  price?: number
  source?: '库存' | '采购'
  remark?: string
}

export const supplyFields: FieldsOf<Supply> = {
  item: text('品名', { required: true }),
  spec: text('规格'),
  unit: text('单位', { longest: 20 }),
  durable: flag('用后归还'),
  asked: number('申领数'),
  askedBy: text('申领人'),
  askedOn: date('申领日期'),
  approved: number('批准数'),
  approver: text('批准人'),
  approvedOn: date('批准日期'),
  issued: number('实领数'),
  issuedTo: text('领用人'),
  issuedOn: date('领用日期'),
  returned: number('归还数'),
  returnedOn: date('归还日期'),
  price: number('单价（元）'),
  source: choice('来源', ['库存', '采购']),
  remark: text('备注')
}

/** 会场布置 and 设备检查调试 (R8.3a–b). */
export interface VenueCheck {
  id: string
  kind: '会场布置' | '设备检查'
  venue: string
  date: string
  time?: string
  department?: string
  checker?: string
  result?: '正常' | '已处理' | '待处理'
  matters?: string
}

export const venueCheckFields: FieldsOf<VenueCheck> = {
  kind: choice('事项', ['会场布置', '设备检查'], { required: true }),
  venue: text('会场', { required: true }),
  date: date('日期', { required: true }),
  time: time('时间'),
  department: text('部门'),
  checker: text('检查人'),
  result: choice('结果', ['正常', '已处理', '待处理']),
  matters: text('情况', { longest: 500 })
}

/** 资料用品发放 and 告知 (R8.4b, R8.4d); id is the trainee's id. */
export interface Handout {
  id: string
  kit?: boolean
  told?: boolean
}

export const handoutFields: FieldsOf<Handout> = { kit: flag('已领资料用品'), told: flag('已告知培训事项') }

export const DUTY_KINDS = ['在岗', '临时接待', '接替', '夜间联系'] as const

/** 值守 (R8.4e, R8.5a): one person, one stretch of one day; a stretch past midnight ends on `untilOn`. */
export interface Duty {
  id: string
  date: string
  from: string
  to: string
  /** The day it ends, where that is the next one. */
  untilOn?: string
  kind: (typeof DUTY_KINDS)[number]
  person: string
  phone?: string
  /** Of 接替: for whom, why, and the day it was arranged, which is before it begins. */
  insteadOf?: string
  reason?: string
  arrangedOn?: string
  /** One of the sponsor's own people (R8.5b). */
  ofSponsor?: boolean
  remark?: string
}

export const dutyFields: FieldsOf<Duty> = {
  date: date('日期', { required: true }),
  from: time('起', { required: true }),
  to: time('止', { required: true }),
  untilOn: date('止于次日'),
  kind: choice('岗位', DUTY_KINDS, { required: true }),
  person: text('姓名', { required: true }),
  phone: text('电话'),
  insteadOf: text('接替何人'),
  reason: text('事由', { longest: 500 }),
  arrangedOn: date('安排日期'),
  ofSponsor: flag('主办单位派驻'),
  remark: text('备注')
}

/** 微信工作群 (第十条); one a class, id `group`. */
export interface WorkGroup {
  id: string
  name?: string
  builtOn?: string
  owner?: string
  /** The member list as copied from WeChat, one name a line. */
  members?: string
  checkedOn?: string
}

export const workGroupFields: FieldsOf<WorkGroup> = {
  name: text('群名称'),
  builtOn: date('建群日期'),
  owner: text('群主'),
  members: paragraphs('群成员'),
  checkedOn: date('核对日期')
}

/** 模拟 (R11.a). */
export interface Rehearsal {
  id: string
  date: string
  departments?: string
  route?: string
  problems?: string
  fixes?: string
}

export const rehearsalFields: FieldsOf<Rehearsal> = {
  date: date('日期', { required: true }),
  departments: text('参加部门', { longest: 500 }),
  route: paragraphs('流程'),
  problems: paragraphs('发现的问题'),
  fixes: paragraphs('改进措施')
}

export const GROUP = 'group'
