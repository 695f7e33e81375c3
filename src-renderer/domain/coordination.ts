/** What the departments tell each other while a class is prepared and run (第五条, 第六条, 第八条（二）（六）, 第十二、十三条). */
import { choice, date, flag, number, paragraphs, text, time, type FieldsOf } from './field.ts'

/** 部门报送 (R5.e): one a department; id is the department's name. */
export interface DepartmentReport {
  id: string
  planReceivedOn?: string
  participantsFixedOn?: string
  leaderToldOn?: string
  /** The department takes no part in this class. */
  notTakingPart?: boolean
  remark?: string
}

export const departmentReportFields: FieldsOf<DepartmentReport> = {
  planReceivedOn: date('收到方案'),
  participantsFixedOn: date('参与人确定'),
  leaderToldOn: date('告知项目负责人'),
  notTakingPart: flag('本班次不参与'),
  remark: text('备注')
}

/** 项目协调会议 (R5.f, R8.1c); its decisions are tasks that name it. */
export interface Meeting {
  id: string
  date: string
  time?: string
  place?: string
  calledBy: '项目负责人' | '辅导员'
  attendees?: string
  matters: string
  decisions?: string
  keeper?: string
}

export const meetingFields: FieldsOf<Meeting> = {
  date: date('日期', { required: true }),
  time: time('时间'),
  place: text('地点'),
  calledBy: choice('召集人', ['项目负责人', '辅导员'], { required: true }),
  attendees: text('参加人员', { longest: 500, merge: 'union' }),
  matters: paragraphs('议题', { required: true }),
  decisions: paragraphs('议定事项'),
  keeper: text('记录人')
}

export const PROBLEM_SOURCES = ['主办单位', '参训学员', '相关部门'] as const

/** 问题处置台账 (R6.4a). */
export interface Problem {
  id: string
  source: (typeof PROBLEM_SOURCES)[number]
  raisedOn: string
  raisedTime?: string
  matter: string
  handling?: string
  handler?: string
  /** Who took it up: the leader, or after 报到进场 as a rule the counselor (R6.4b). */
  handledBy?: '项目负责人' | '辅导员' | '相关部门'
  closedOn?: string
}

export const problemFields: FieldsOf<Problem> = {
  source: choice('来源', PROBLEM_SOURCES, { required: true }),
  raisedOn: date('提出日期', { required: true }),
  raisedTime: time('时间'),
  matter: text('问题', { required: true, longest: 500 }),
  handling: paragraphs('处置情况'),
  handler: text('处置人'),
  handledBy: choice('由谁处置', ['项目负责人', '辅导员', '相关部门']),
  closedOn: date('办结日期')
}

export const ADJUSTED_MATTERS = ['日期', '地点', '人数', '教师', '总额', '课程', '食宿', '用车', '其他'] as const

/** 临时调整 (R8.2). */
export interface Adjustment {
  id: string
  date: string
  matter: (typeof ADJUSTED_MATTERS)[number]
  before?: string
  after: string
  /** Of 人数 and 总额: the figures, from which the grade is proposed. */
  figureBefore?: number
  figureAfter?: number
  reason?: string
  askedBy?: string
  informed?: string
  grade?: '一般' | '较为重大'
  /** Why it is graded otherwise than proposed. */
  gradeReason?: string
  leaderToldOn?: string
}

export const adjustmentFields: FieldsOf<Adjustment> = {
  date: date('日期', { required: true }),
  matter: choice('调整内容', ADJUSTED_MATTERS, { required: true }),
  before: text('调整前', { longest: 500 }),
  after: text('调整后', { required: true, longest: 500 }),
  figureBefore: number('原数'),
  figureAfter: number('现数'),
  reason: text('原因', { longest: 500 }),
  askedBy: text('提出方'),
  informed: text('已告知', { longest: 500, merge: 'union' }),
  grade: choice('程度', ['一般', '较为重大']),
  gradeReason: text('定级说明'),
  leaderToldOn: date('通报项目负责人')
}

export const MATTER_KINDS = ['开班式', '结业式', '制发证书', '领导参加活动', '特殊要求', '超常规任务', '其他重大事项'] as const
/** From 副厅级 on a report is due, the level itself included (R8.6b). */
export const LEADER_RANKS = ['处级及以下', '副厅级', '正厅级', '省部级及以上'] as const

/** 重大事项上报 (R8.6, R13.a). */
export interface MatterReport {
  id: string
  kind: (typeof MATTER_KINDS)[number]
  title?: string
  date: string
  time?: string
  place?: string
  /** Names and posts of the leaders; itineraries are sealed. */
  leaders?: string
  sponsorTeamMember?: boolean
  rank?: (typeof LEADER_RANKS)[number]
  knownOn?: string
  knownTime?: string
  reportedOn?: string
  reportedTime?: string
  /** To whom, level by level. */
  reportedTo?: string
  instruction?: string
  followUp?: string
}

export const matterReportFields: FieldsOf<MatterReport> = {
  kind: choice('事项', MATTER_KINDS, { required: true }),
  title: text('名称'),
  date: date('活动日期', { required: true }),
  time: time('时间'),
  place: text('地点'),
  leaders: text('参加领导', { longest: 500, seal: 'itinerary' }),
  sponsorTeamMember: flag('有主办单位班子成员'),
  rank: choice('最高职级', LEADER_RANKS),
  knownOn: date('确知日期'),
  knownTime: time('确知时间'),
  reportedOn: date('上报日期'),
  reportedTime: time('上报时间'),
  reportedTo: text('逐级报至'),
  instruction: paragraphs('学院领导指示', { seal: 'itinerary' }),
  followUp: paragraphs('落实情况')
}

/** 突发事件 (R12.a). */
export interface Incident {
  id: string
  kind: '公共卫生事件' | '其他特殊事项'
  date: string
  time?: string
  matter: string
  rule?: string
  measures?: string
  handler?: string
  closedOn?: string
}

export const incidentFields: FieldsOf<Incident> = {
  kind: choice('类别', ['公共卫生事件', '其他特殊事项'], { required: true }),
  date: date('发生日期', { required: true }),
  time: time('时间'),
  matter: text('情况', { required: true, longest: 500 }),
  rule: text('执行的规定'),
  measures: paragraphs('处置措施'),
  handler: text('处置人'),
  closedOn: date('处置完毕')
}

/** 需说明理由 (house rule): the reason a person gave; id is the finding's key. */
export interface Reason {
  id: string
  text: string
  person?: string
  givenOn?: string
}

export const reasonFields: FieldsOf<Reason> = {
  text: text('理由', { required: true, longest: 500 }),
  person: text('说明人'),
  givenOn: date('日期')
}

/** 代改告知: someone of another department changed what a department answers for. Id is day, author and record. */
export interface OutsideEdit {
  id: string
  owner: string
  /** TABLE/ID of the record. */
  record: string
  what: string
  editor?: string
  editorRole?: string
  on: string
  seenBy?: string
  seenOn?: string
  count?: number
}

export const outsideEditFields: FieldsOf<OutsideEdit> = {
  owner: text('归口部门', { required: true }),
  record: text('记录', { required: true }),
  what: text('内容', { required: true }),
  editor: text('改动人'),
  editorRole: text('改动人身份'),
  on: date('日期', { required: true }),
  seenBy: text('知悉人'),
  seenOn: date('知悉日期'),
  count: number('处数', { merge: 'newest' })
}
