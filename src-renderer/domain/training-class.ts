/** 班次: the unit everything belongs to (第五条). Holds the thirteen 要素 of 第六条（一） and the texts of the plan. */
import { choice, date, flag, instant, number, paragraphs, text, time, type FieldsOf } from './field.ts'

export const HOST_MODES = ['主办', '承办', '联办', '分基地', '外派授课'] as const
export type HostMode = (typeof HOST_MODES)[number]

export const CLASS_WEIGHTS = ['一般', '重要', '高端', '特别大型'] as const

export const CLASS_CATEGORIES = ['一类', '二类', '三类'] as const

export interface TrainingClass {
  id: string
  /** Full name, e.g. 全省监狱系统执法骨干培训班（第3期）. */
  name: string
  /** 班次编号, from a number block reserved by this PC. */
  code?: string
  hostMode: HostMode
  category?: (typeof CLASS_CATEGORIES)[number]
  /** 线下, 线上 or both. */
  mode?: '线下' | '线上' | '线上线下结合'
  sponsor: string
  sponsorContact?: string
  sponsorContactPost?: string
  sponsorPhone?: string
  /** 敏感班次: its files never leave unencrypted. */
  sensitive?: boolean
  sensitiveOffReason?: string
  // 要素: 时间
  arriveOn?: string
  arriveFrom?: string
  arriveTo?: string
  openOn?: string
  closeOn?: string
  withdrawOn?: string
  // 地点、人数、对象、日程
  place?: string
  plannedCount?: number
  audience?: string
  schedule?: string
  // 食、宿、行、教、学、研
  meals?: string
  lodging?: string
  transport?: string
  teaching?: string
  learning?: string
  research?: string
  // 预算标准、发票要求
  budgetStandard?: string
  invoice?: string
  fundingSource?: string
  // 项目负责人 (第五条): one person, therefore fields of the class
  leaderName?: string
  leaderSection?: string
  leaderPhone?: string
  leaderDepartment?: string
  leaderAppointedOn?: string
  // rules of this class
  /** The rule set it runs under (R14.a); absent for one made before there were any. */
  ruleSetId?: string
  /** 具体流程 of 联办, 分基地 and 外派授课 classes (R1.b). */
  ownProcess?: string
  /** 重要, 高端 or 特别大型 (R11.a). */
  weight?: (typeof CLASS_WEIGHTS)[number]
  /** 学业导师制 is used; a class that does not use it says why. */
  usesMentors?: boolean
  noMentorsReason?: string
  /** The sponsor expressly sends its own 跟班管理人员 (R8.5b). */
  sponsorManages?: boolean
  /** 学员手册 or 培训须知, the day it was ready (R8.1a). */
  handbookOn?: string
  noticeOn?: string
  /** 签到簿（表） made (R8.4a). */
  signInReadyOn?: string
  /** The first trainee came in (进场), HH:MM on `arriveOn` or a day before or after. */
  firstArrivalOn?: string
  firstArrivalTime?: string
  /** What really was: the clock of 撤场. */
  withdrawTime?: string
  // texts of the 实施方案
  basis?: string
  goal?: string
  courseText?: string
  teachingText?: string
  publicityText?: string
  safetyText?: string
  evaluationText?: string
  requirementsText?: string
  /** 开班式、结业式仪程: a step a line. */
  openingProgram?: string
  closingProgram?: string
  planIssuedOn?: string
  // texts of the 学员手册 and the 培训须知
  /** 致学员; a letter of our own stands where it is empty. */
  welcomeText?: string
  /** Meals, rooms, parking and so on as trainees should read them, a line a topic: 就餐：…. The plan's 食、宿、行 where it is empty. */
  guideText?: string
  /** 数据确认单: differences from the plan. */
  confirmationNote?: string
  /** Set when the class is taken off the list; nothing is erased. */
  closed?: boolean
  // Of a 摘要 (need-to-know/extract.ts), written by the program and never filled in: the class it is taken from, the
  // department it is for, and when it was last written anew.
  extractOf?: string
  extractFor?: string
  extractedAt?: string
}

export const trainingClassFields: FieldsOf<TrainingClass> = {
  name: text('班次名称', { required: true }),
  code: text('班次编号'),
  hostMode: choice('办班方式', HOST_MODES, { required: true }),
  category: choice('培训类别', CLASS_CATEGORIES),
  mode: choice('培训形式', ['线下', '线上', '线上线下结合']),
  sponsor: text('主办单位', { required: true }),
  sponsorContact: text('主办单位联系人'),
  sponsorContactPost: text('联系人职务'),
  sponsorPhone: text('联系人电话'),
  sensitive: flag('敏感班次'),
  sensitiveOffReason: text('不按敏感班次管理的理由'),
  arriveOn: date('报到日期'),
  arriveFrom: time('报到开始'),
  arriveTo: time('报到截止'),
  openOn: date('开班日期'),
  closeOn: date('结业日期'),
  withdrawOn: date('撤场日期'),
  place: text('地点'),
  plannedCount: number('计划人数'),
  audience: text('对象'),
  schedule: paragraphs('日程'),
  meals: paragraphs('食'),
  lodging: paragraphs('宿'),
  transport: paragraphs('行'),
  teaching: paragraphs('教'),
  learning: paragraphs('学'),
  research: paragraphs('研'),
  budgetStandard: paragraphs('预算标准'),
  invoice: paragraphs('发票要求'),
  fundingSource: text('列支渠道'),
  leaderName: text('项目负责人'),
  leaderSection: text('项目负责人所在科室'),
  leaderPhone: text('项目负责人电话'),
  leaderDepartment: text('项目负责人所在部门'),
  leaderAppointedOn: date('项目负责人指定日期'),
  ruleSetId: text('适用的规则版本'),
  ownProcess: paragraphs('具体流程'),
  weight: choice('班次分量', CLASS_WEIGHTS),
  usesMentors: flag('实行学业导师制'),
  noMentorsReason: text('不实行学业导师制的说明'),
  sponsorManages: flag('主办单位派出跟班管理人员'),
  handbookOn: date('学员手册编成'),
  noticeOn: date('培训须知编成'),
  signInReadyOn: date('签到簿（表）制成'),
  firstArrivalOn: date('首位学员进场日期'),
  firstArrivalTime: time('首位学员进场时间'),
  withdrawTime: time('撤场时间'),
  basis: paragraphs('办班依据'),
  goal: paragraphs('培训目标'),
  courseText: paragraphs('培训内容'),
  teachingText: paragraphs('教学组织'),
  publicityText: paragraphs('宣传与信息技术保障'),
  safetyText: paragraphs('意识形态、学员管理、保密与安全'),
  evaluationText: paragraphs('模拟演练、评估与反馈'),
  requirementsText: paragraphs('有关要求'),
  openingProgram: paragraphs('开班式仪程'),
  closingProgram: paragraphs('结业式仪程'),
  planIssuedOn: date('方案日期'),
  welcomeText: paragraphs('致学员'),
  guideText: paragraphs('学员生活须知'),
  confirmationNote: paragraphs('数据确认情况说明'),
  closed: flag('已收起'),
  extractOf: text('摘自班次', { longest: 64 }),
  extractFor: text('摘要给'),
  extractedAt: instant('摘要写于')
}

/** The thirteen 要素 in the order of 第六条（一）, each with the fields that answer it. */
export const ELEMENTS: readonly { readonly name: string; readonly fields: readonly (keyof TrainingClass)[] }[] = [
  { name: '时间', fields: ['arriveOn', 'openOn', 'closeOn', 'withdrawOn'] },
  { name: '地点', fields: ['place'] },
  { name: '人数', fields: ['plannedCount'] },
  { name: '对象', fields: ['audience'] },
  { name: '日程', fields: ['schedule'] },
  { name: '食', fields: ['meals'] },
  { name: '宿', fields: ['lodging'] },
  { name: '行', fields: ['transport'] },
  { name: '教', fields: ['teaching'] },
  { name: '学', fields: ['learning'] },
  { name: '研', fields: ['research'] },
  { name: '预算标准', fields: ['budgetStandard'] },
  { name: '发票要求', fields: ['invoice'] }
]
