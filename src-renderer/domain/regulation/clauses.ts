/**
 * The clauses of 《培训工作流程规范（试行）》, each with what it demands in a few words, how grave it is to miss it, on what
 * ground, and the phase from which a finding speaks. Letters split one item of the original.
 */
import type { Basis, Severity } from './finding.ts'

export const PHASES = ['自始', '书面确认', '方案下发', '报到', '授课', '撤场'] as const

export interface Clause {
  readonly demand: string
  readonly severity: Severity
  readonly basis: Basis
  /** Before it the clause is silent or only reminds. */
  readonly from: (typeof PHASES)[number]
  /** Why no program can check it. */
  readonly unchecked?: string
}

const clause = (severity: Severity, from: Clause['from'], demand: string, basis: Basis = '规范原文'): Clause => ({ demand, severity, basis, from })
const beyond = (demand: string, unchecked: string): Clause => ({ demand, severity: 'reminder', basis: '规范原文', from: '自始', unchecked })

export const CLAUSES = {
  'R1.a': clause('reminder', '自始', '适用范围：学院本部主办、承办的班次'),
  'R1.b': clause('violation', '报到', '分基地、联办、外派授课另定具体流程'),
  'R2.a': clause('reminder', '方案下发', '执行的制度写入方案', '由规范推定'),
  'R2.b': clause('violation', '方案下发', '对人员、课件讲义、文案作品审核'),
  'R2.c': clause('violation', '授课', '先期审核、中期跟踪、后期总结'),
  'R3.a': clause('reminder', '方案下发', '教务处统筹事项', '由规范推定'),
  'R3.b': clause('violation', '方案下发', '教务处拟定实施方案'),
  'R3.c': clause('reminder', '方案下发', '学员工作处服务管理事项', '由规范推定'),
  'R3.d': clause('reminder', '方案下发', '财务后勤处财务事项', '由规范推定'),
  'R3.e': clause('reminder', '方案下发', '财务后勤处预案和物业协调', '由规范推定'),
  'R3.f': clause('reminder', '方案下发', '教研部门教学事项', '由规范推定'),
  'R3.g': clause('reminder', '方案下发', '科研处科研规划管理', '由规范推定'),
  'R3.h': clause('reminder', '方案下发', '法治宣传事务部宣传事项', '由规范推定'),
  'R3.i': clause('violation', '方案下发', '图书情报信息中心设备和线上保障', '由规范推定'),
  'R3.j': clause('reminder', '方案下发', '办公室用印发文和接待', '由规范推定'),
  'R3.k': beyond('各部门积极配合', '配合是各部门的态度，没有哪一项记录能说明做到与否；具体配合事项列入任务分解，由第三条各项核对。'),
  'R4.a': clause('needs-reason', '报到', '备品采购使用按规定', '由规范推定'),
  'R5.a': beyond('一个班次一个培训单位', '由数据的存放方式保证：每条记录只属于一个班次，没有两个班次共用的记录；不会出现可以提示的情形。'),
  'R5.b': clause('violation', '方案下发', '教务处指定培训科人员任项目负责人'),
  'R5.c': clause('needs-reason', '方案下发', '培训科人员不足时指定本处其他科室人员'),
  'R5.d': clause('violation', '方案下发', '项目确定后项目负责人纳入方案'),
  'R5.e': clause('needs-reason', '方案下发', '各部门报到前确定参与人并告知'),
  'R5.f': clause('reminder', '自始', '项目协调会议', '由规范推定'),
  'R6.1a': clause('violation', '书面确认', '洽商确定各要素'),
  'R6.1b': clause('needs-reason', '书面确认', '超出常规标准提前沟通确定'),
  'R6.2a': clause('violation', '方案下发', '书面确认'),
  'R6.2b': clause('needs-reason', '书面确认', '不签协议的限于战略合作单位或应主办单位要求'),
  'R6.2c': clause('violation', '书面确认', '用印按规定', '由规范推定'),
  'R6.3': clause('violation', '方案下发', '全要素纳入方案'),
  'R6.4a': clause('reminder', '自始', '全程调控，问题妥善处理'),
  'R6.4b': clause('reminder', '报到', '进场后一般不主动介入'),
  'R6.5a': clause('needs-reason', '撤场', '收集意见，发收两张评估表'),
  'R6.5b': clause('reminder', '撤场', '及时反馈、改进'),
  'R6.6': clause('reminder', '撤场', '班次结束后办理决算、发票'),
  'R6.7': clause('reminder', '报到', '书面确认至报到的档案'),
  'R6.8': beyond('各方配合项目负责人', '配合项目负责人是态度，没有哪一项记录能说明做到与否；未报、未办的具体事项由第五条、第八条核对。'),
  'R7.a': clause('violation', '方案下发', '指定一至二名辅导员'),
  'R7.b': clause('reminder', '方案下发', '两名辅导员的分明主次', '由规范推定'),
  'R7.c': clause('needs-reason', '方案下发', '其他部门人员担任辅导员', '由规范推定'),
  'R8.1a': clause('violation', '报到', '编制学员手册或培训须知，任务分解'),
  'R8.1b': clause('reminder', '方案下发', '及时通知执行人员'),
  'R8.1c': clause('reminder', '自始', '执行人员协调会议', '由规范推定'),
  'R8.2a': clause('reminder', '自始', '调整事项沟通处理'),
  'R8.2b': clause('needs-reason', '自始', '较为重大调整通报项目负责人'),
  'R8.3a': clause('needs-reason', '报到', '提前领用备品、布置会场'),
  'R8.3b': clause('needs-reason', '授课', '检查调试会场设备'),
  'R8.4a': clause('needs-reason', '报到', '制作签到簿（表）'),
  'R8.4b': clause('reminder', '报到', '发放培训资料及用品'),
  'R8.4c': clause('violation', '报到', '分配住宿房间'),
  'R8.4d': clause('reminder', '报到', '告知培训事项'),
  'R8.4e': clause('violation', '报到', '报到全时段在场'),
  'R8.5a': clause('needs-reason', '报到', '全程坐班'),
  'R8.5b': clause('needs-reason', '报到', '协助主办单位跟班人员'),
  'R8.6a': clause('violation', '自始', '开班式、结业式、制发证书上报'),
  'R8.6b': clause('violation', '自始', '班子成员、副厅级以上领导参加活动上报'),
  'R8.7': clause('reminder', '撤场', '报到至撤场的档案'),
  'R8.8': clause('violation', '撤场', '撤场前数据确认'),
  'R8.9': clause('violation', '撤场', '五日内签认移交，最长十日'),
  'R9.a': clause('needs-reason', '方案下发', '按轮值通知教研部门'),
  'R9.b': clause('violation', '方案下发', '指定一至二名学业导师'),
  'R9.c': clause('reminder', '授课', '学业导师驻班跟岗', '外部规定'),
  'R10.a': clause('needs-reason', '报到', '辅导员组建微信工作群'),
  'R10.b': clause('needs-reason', '报到', '全体参与人员入群'),
  'R10.c': beyond('需要时邀请处室长', '处室长可以邀请也可以不邀请，规范没有要求；不邀请不是缺项。'),
  'R10.d': clause('violation', '自始', '不宜信息不进群'),
  'R11.a': clause('needs-reason', '报到', '重要、高端、特别大型班次提前模拟'),
  'R12.a': clause('reminder', '自始', '公共卫生事件按规定处理', '外部规定'),
  'R12.b': clause('reminder', '方案下发', '应急预案和演练', '由规范推定'),
  'R13.a': clause('needs-reason', '自始', '特殊要求、重大事项逐级上报'),
  'R14.a': clause('reminder', '自始', '按所适用的规则版本执行', '由规范推定'),
  'R14.b': beyond('原工作意见废止，不再引用', '废止的文件由程序的材料模板不引用来保证，班次的记录里没有可核对的内容。')
} as const satisfies Record<string, Clause>

export type ClauseId = keyof typeof CLAUSES
export const CLAUSE_IDS = Object.keys(CLAUSES) as ClauseId[]
