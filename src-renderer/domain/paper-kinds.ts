/**
 * Which papers there are, without the weight of making them: menus, the command line and the registry read this list.
 * In the order of the work, so that a stage's papers stand together.
 */
import type { ClauseId } from './regulation/clauses.ts'

export const PAPER_STAGES = ['洽商确认', '方案下发', '筹备', '报到', '教学运行', '结业撤场', '决算归档'] as const
export type PaperStage = (typeof PAPER_STAGES)[number]

/**
 * 公开: may hang on a door. 内部: for those who work on the class; of a phone the first three and last four digits.
 * 办理: whole numbers, for the one who needs them to do something (房务登记, 讲课费, 证书).
 */
export const PRIVACY_LEVELS = ['公开', '内部', '办理'] as const
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number]

export interface PaperKind {
  readonly id: string
  readonly title: string
  /** Kind of paper in the code on the page: capital letters, digits and - only. */
  readonly mark: string
  readonly stage: PaperStage
  readonly level: PrivacyLevel
  /** Duties it serves. */
  readonly clauses: readonly ClauseId[]
  /** Its rows are people: printed and counted at 0, 1, 30, 200 and 500 of them. */
  readonly isList?: true
  /** Not part of 全部导出: for special occasions, or with numbers that nobody else should see. */
  readonly singly?: true
  /** Made for a sheet that hangs, stands or is given away: no code on it. */
  readonly isCard?: true
}

const AGREEMENT = [
  { id: 'talks', title: '洽商记录', mark: 'QSJL', stage: '洽商确认', level: '内部', clauses: ['R6.1a', 'R6.3'] },
  { id: 'site-visit', title: '踏查记录', mark: 'TCJL', stage: '洽商确认', level: '内部', clauses: ['R6.1a'] },
  { id: 'exceptional-matters', title: '超常规事项确认单', mark: 'CCG', stage: '洽商确认', level: '内部', clauses: ['R6.1b'] },
  { id: 'agreement', title: '培训服务协议', mark: 'XY', stage: '洽商确认', level: '办理', clauses: ['R6.2a'] },
  { id: 'meeting-minutes', title: '会议纪要', mark: 'HYJY', stage: '洽商确认', level: '内部', clauses: ['R5.f', 'R8.1c'] },
  { id: 'outbound-lecture', title: '外派授课登记', mark: 'WPSK', stage: '洽商确认', level: '内部', clauses: ['R1.b'], singly: true },
  { id: 'budget', title: '预算单', mark: 'YSD', stage: '洽商确认', level: '内部', clauses: ['R6.2b', 'R3.d'] },
  { id: 'seal-approval', title: '用印审批单', mark: 'YYSP', stage: '洽商确认', level: '办理', clauses: ['R6.2c'] },
  { id: 'seal-register', title: '用印登记', mark: 'YYDJ', stage: '洽商确认', level: '内部', clauses: ['R6.2c', 'R3.j'] }
] as const satisfies readonly PaperKind[]

const PLAN = [
  { id: 'plan', title: '实施方案', mark: 'SSFA', stage: '方案下发', level: '内部', clauses: ['R3.b', 'R6.3'], isList: true },
  { id: 'participants', title: '参与人员名单', mark: 'CYRY', stage: '方案下发', level: '办理', clauses: ['R5.e'] },
  { id: 'task-list', title: '任务分解表', mark: 'RWFJ', stage: '方案下发', level: '内部', clauses: ['R3.b', 'R8.1a'] },
  { id: 'task-notices', title: '任务通知单', mark: 'RWTZ', stage: '方案下发', level: '内部', clauses: ['R8.1b'] },
  { id: 'timetable', title: '课程表', mark: 'KCB', stage: '方案下发', level: '公开', clauses: ['R3.a', 'R6.1a'] },
  { id: 'teacher-assignment', title: '教师委派表', mark: 'JSWP', stage: '方案下发', level: '内部', clauses: ['R3.f'] },
  { id: 'arrival-notice', title: '报到通知', mark: 'BDTZ', stage: '方案下发', level: '办理', clauses: ['R8.4d', 'R8.4e'] }
] as const satisfies readonly PaperKind[]

const PREPARATION = [
  { id: 'property-notice', title: '物业服务通知单', mark: 'WYTZ', stage: '筹备', level: '内部', clauses: ['R3.e'] },
  { id: 'publicity-tasks', title: '宣传任务单', mark: 'XCRW', stage: '筹备', level: '内部', clauses: ['R3.h'] },
  { id: 'review-form', title: '意识形态（政治）审核表', mark: 'SHB', stage: '筹备', level: '内部', clauses: ['R2.b', 'R2.c'] },
  { id: 'review-register', title: '意识形态审核台账', mark: 'SHTZ', stage: '筹备', level: '内部', clauses: ['R2.b', 'R2.c'] },
  { id: 'purchase-request', title: '备品采购申请单', mark: 'CGSQ', stage: '筹备', level: '内部', clauses: ['R4.a'] },
  { id: 'supply-slip', title: '备品领用配发单', mark: 'BPLY', stage: '筹备', level: '内部', clauses: ['R4.a', 'R8.3a'] },
  { id: 'venue-check', title: '会场与设备检查单', mark: 'HCJC', stage: '筹备', level: '内部', clauses: ['R8.3a', 'R8.3b'] },
  { id: 'duty-roster', title: '值守表', mark: 'ZSB', stage: '筹备', level: '内部', clauses: ['R8.4e', 'R8.5a'] },
  { id: 'ceremonies', title: '开结业仪程', mark: 'YC', stage: '筹备', level: '内部', clauses: ['R8.6a'] },
  { id: 'matter-report', title: '重大事项上报单', mark: 'SBD', stage: '筹备', level: '办理', clauses: ['R8.6a', 'R8.6b', 'R13.a'], singly: true },
  { id: 'training-platform', title: '线上班次技术文件与参训数据表', mark: 'XSBC', stage: '筹备', level: '内部', clauses: ['R3.i'] },
  { id: 'handbook', title: '学员手册', mark: 'XYSC', stage: '筹备', level: '公开', clauses: ['R8.1a', 'R8.4d'], isList: true },
  { id: 'notice', title: '培训须知', mark: 'PXXZ', stage: '筹备', level: '公开', clauses: ['R8.1a', 'R8.4d', 'R8.4e'] }
] as const satisfies readonly PaperKind[]

const CARDS = [
  { id: 'name-plates', title: '桌签', mark: 'ZQ', stage: '筹备', level: '公开', clauses: ['R8.4b'], isCard: true, singly: true },
  { id: 'badges', title: '胸牌', mark: 'XP', stage: '筹备', level: '公开', clauses: ['R8.4b'], isCard: true, singly: true },
  { id: 'calibration', title: '套打校准页', mark: 'JZ', stage: '筹备', level: '公开', clauses: ['R8.4b'], isCard: true, singly: true }
] as const satisfies readonly PaperKind[]

const ARRIVAL = [
  { id: 'sign-in-arrival', title: '报到签到表', mark: 'QD-A', stage: '报到', level: '内部', clauses: ['R8.4a'], isList: true },
  { id: 'roster', title: '学员花名册', mark: 'HMC', stage: '报到', level: '内部', clauses: ['R8.4a'], isList: true },
  { id: 'lodging-by-room', title: '住宿安排表（按房间）', mark: 'ZS-F', stage: '报到', level: '办理', clauses: ['R8.4c'], isList: true },
  { id: 'lodging-by-person', title: '住宿安排表（按人员）', mark: 'ZS-R', stage: '报到', level: '办理', clauses: ['R8.4c'], isList: true },
  { id: 'address-list', title: '通讯录', mark: 'TXL', stage: '报到', level: '办理', clauses: ['R8.4d'], isList: true, singly: true },
  { id: 'kit-list', title: '资料用品发放表', mark: 'FFB', stage: '报到', level: '内部', clauses: ['R8.4b'], isList: true }
] as const satisfies readonly PaperKind[]

const TEACHING = [
  { id: 'sign-in-session', title: '课堂签到表', mark: 'QD-B', stage: '教学运行', level: '内部', clauses: ['R8.4a'], isList: true },
  { id: 'sign-in-book', title: '签到簿', mark: 'QDB', stage: '教学运行', level: '内部', clauses: ['R8.4a', 'R8.9'], isList: true },
  { id: 'sign-in-summary', title: '汇总签到簿', mark: 'QD-C', stage: '教学运行', level: '内部', clauses: ['R8.4a'], isList: true },
  { id: 'sign-in-teachers', title: '授课教师签到表', mark: 'QD-D', stage: '教学运行', level: '内部', clauses: ['R8.4a'] },
  { id: 'sign-in-practice', title: '实践教学签到表', mark: 'QD-E', stage: '教学运行', level: '内部', clauses: ['R8.4a'], isList: true, singly: true },
  { id: 'sign-in-meals', title: '用餐签到表', mark: 'QD-F', stage: '教学运行', level: '内部', clauses: ['R8.4a'], isList: true, singly: true },
  { id: 'teaching-evaluation', title: '教学质量评估表', mark: 'JXPG', stage: '教学运行', level: '公开', clauses: ['R6.5a'] },
  { id: 'service-evaluation', title: '服务质量评估表', mark: 'FWPG', stage: '教学运行', level: '公开', clauses: ['R6.5a'] },
  { id: 'meal-count', title: '就餐统计表', mark: 'JCTJ', stage: '教学运行', level: '内部', clauses: ['R8.8'] },
  { id: 'next-day-meals', title: '次日报餐单', mark: 'BCD', stage: '教学运行', level: '内部', clauses: ['R3.e'] },
  { id: 'leave-slip', title: '请假单', mark: 'QJD', stage: '教学运行', level: '内部', clauses: ['R3.c', 'R2.a'], singly: true },
  { id: 'leave-register', title: '请销假登记表', mark: 'QXJ', stage: '教学运行', level: '内部', clauses: ['R3.c', 'R2.a'] },
  { id: 'adjustment', title: '临时调整单', mark: 'TZD', stage: '教学运行', level: '内部', clauses: ['R8.2a', 'R8.2b'] },
  { id: 'problem-register', title: '问题处置台账', mark: 'WTTZ', stage: '教学运行', level: '内部', clauses: ['R6.4a', 'R6.4b'] },
  { id: 'mentor-log', title: '跟岗记录', mark: 'GGJL', stage: '教学运行', level: '内部', clauses: ['R9.c'] },
  { id: 'incident-record', title: '突发事件处置记录', mark: 'TFSJ', stage: '教学运行', level: '内部', clauses: ['R12.a'], singly: true },
  { id: 'rehearsal-record', title: '模拟记录', mark: 'MNJL', stage: '教学运行', level: '内部', clauses: ['R11.a'], singly: true },
  { id: 'class-log', title: '班级日志', mark: 'BJRZ', stage: '教学运行', level: '内部', clauses: ['R8.5a'] }
] as const satisfies readonly PaperKind[]

const CLOSING = [
  { id: 'confirmation', title: '数据确认单', mark: 'SJQR', stage: '结业撤场', level: '内部', clauses: ['R8.8'] },
  { id: 'supplement', title: '数据补充确认单', mark: 'BCQR', stage: '结业撤场', level: '内部', clauses: ['R8.8'] },
  { id: 'handover', title: '移交清单', mark: 'YJQD', stage: '结业撤场', level: '内部', clauses: ['R8.9'] },
  { id: 'post-handover', title: '离岗交接单', mark: 'LGJJ', stage: '结业撤场', level: '内部', clauses: ['R5.e'], singly: true },
  { id: 'certificates', title: '结业证书', mark: 'JYZS', stage: '结业撤场', level: '内部', clauses: ['R8.6a'], isCard: true, singly: true },
  { id: 'certificate-register', title: '结业证书名册', mark: 'ZSMC', stage: '结业撤场', level: '内部', clauses: ['R8.7'], isList: true }
] as const satisfies readonly PaperKind[]

const SETTLEMENT = [
  { id: 'teaching-summary', title: '教学质量评估汇总表', mark: 'JXHZ', stage: '决算归档', level: '内部', clauses: ['R6.5a', 'R6.5b'] },
  { id: 'service-summary', title: '服务质量评估汇总表', mark: 'FWHZ', stage: '决算归档', level: '内部', clauses: ['R6.5a', 'R6.5b'] },
  { id: 'settlement', title: '决算单', mark: 'JSD', stage: '决算归档', level: '内部', clauses: ['R6.6'] },
  { id: 'lecture-fee', title: '讲课费签收单', mark: 'JKF', stage: '决算归档', level: '办理', clauses: ['R6.6'], singly: true },
  { id: 'feedback-slip', title: '意见建议反馈单', mark: 'YJFK', stage: '决算归档', level: '内部', clauses: ['R6.5b'] },
  { id: 'improvement-register', title: '整改台账', mark: 'ZGTZ', stage: '决算归档', level: '内部', clauses: ['R6.5b'] },
  { id: 'invoice-info', title: '开票信息表', mark: 'KPXX', stage: '决算归档', level: '内部', clauses: ['R3.d', 'R6.6'] },
  { id: 'archive-index', title: '档案目录', mark: 'DAML', stage: '决算归档', level: '内部', clauses: ['R6.7', 'R8.7'] }
] as const satisfies readonly PaperKind[]

const KINDS = [...AGREEMENT, ...PLAN, ...PREPARATION, ...CARDS, ...ARRIVAL, ...TEACHING, ...CLOSING, ...SETTLEMENT] as const

export type PaperId = (typeof KINDS)[number]['id']
export const papers: readonly (PaperKind & { readonly id: PaperId })[] = KINDS
export const paperKind = (id: PaperId): PaperKind => papers.find((kind) => kind.id === id)!

/**
 * Papers that no form of the college's own can stand in for: a tent is folded and a ruler measured, neither of which Word
 * does; badges stand two in a row, where a list repeats downwards only; what only online classes have is written too seldom.
 */
export const WITHOUT_FORM: readonly PaperId[] = ['name-plates', 'badges', 'calibration', 'training-platform']
