/** 第五条: one class, one leader of 教务处; each department says in time who takes part. */
import { addDays, daysBetween, shortDate } from '../calendar.ts'
import type { ClassBrief, CollegeFacts } from '../college-facts.ts'
import type { DepartmentReport } from '../coordination.ts'
import { isPartOf } from '../planning/department-kind.ts'
import { participatingDepartments } from '../planning/participating-departments.ts'
import { rulesOf } from '../rule-set.ts'
import { DEPARTMENTS } from '../staff.ts'
import type { TrainingClass } from '../training-class.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import type { Moment } from './moment.ts'
import { confirmedOn, gravely, hasReached, planIssuedOn } from './phase.ts'

const leader = (field: keyof TrainingClass) => ({ screen: 'overview', table: 'class', field }) as const

/** The leader's 处 and 科室 as written, else as the 人员库 has them; of two people of one name nothing is known. */
function placeOf({ leaderName, leaderDepartment, leaderSection }: TrainingClass, { colleagues }: CollegeFacts) {
  const namesakes = colleagues.filter(({ name }) => name === leaderName)
  const known = namesakes.length === 1 ? namesakes[0] : undefined
  const section = leaderSection ?? known?.section
  return { department: leaderDepartment ?? DEPARTMENTS.find((name) => section?.startsWith(name)) ?? known?.department, section }
}

/** R5.b: somebody of 教务处 is the leader; nobody of another 处 can be. */
const hasLeader: Rule = (snapshot, college, now) => {
  const { class: of } = snapshot
  if (!of.leaderName?.trim()) {
    const issued = hasReached('方案下发', snapshot, now)
    return issued || confirmedOn(snapshot) ? [{ ...gravely(issued), who: '教务处', due: planIssuedOn(snapshot) ?? of.arriveOn, missing: '还没有指定项目负责人。', remedy: '由教务处指定一名培训科人员，写进概况和方案。', mend: leader('leaderName') }] : []
  }
  const { department, section } = placeOf(of, college)
  if (department === undefined) return [{ severity: 'reminder', who: '教务处', missing: `没有写明项目负责人${of.leaderName}是哪个处、哪个科室的。`, remedy: '填写所在部门和科室。', mend: leader('leaderDepartment') }]
  if (!isPartOf(department, '教务处', college.departments)) return [{ who: '教务处', missing: `项目负责人${of.leaderName}是${department}的，不是教务处的。`, remedy: '由教务处另行指定本处人员担任项目负责人。', mend: leader('leaderName') }]
  return section === undefined ? [{ severity: 'reminder', who: '教务处', missing: `没有写明项目负责人${of.leaderName}所在的科室。`, remedy: '填写科室：培训科，或者本处其他科室。', mend: leader('leaderSection') }] : []
}

/** R5.c: another 科室 of 教务处 steps in when several classes run at once; otherwise there is a reason. */
const otherSection: Rule = ({ class: of }, college) => {
  if (!of.leaderName?.trim()) return []
  const { department, section } = placeOf(of, college)
  if (section === undefined || section.includes('培训科') || !isPartOf(department, '教务处', college.departments) || college.classes.some((other) => overlaps(of, other))) return []
  return [{ who: '教务处', missing: `项目负责人${of.leaderName}是${section}的，这段时间没有同时开办别的班次。`, remedy: '改由培训科人员担任；培训科确实抽不出人的，请说明理由。', mend: leader('leaderSection') }]
}

const overlaps = (of: TrainingClass, other: ClassBrief): boolean => {
  if (other.id === of.id || !of.arriveOn || !other.arriveOn) return false
  return other.arriveOn <= (of.withdrawOn ?? of.arriveOn) && of.arriveOn <= (other.withdrawOn ?? other.arriveOn)
}

/** R5.d: the issued plan names the leader, with a phone, and is not older than the project is certain. */
const leaderInPlan: Rule = (snapshot, _college, now) => {
  const { class: of } = snapshot
  const [confirmed, issued] = [confirmedOn(snapshot), planIssuedOn(snapshot)]
  const remarks: Remark[] = []
  if (hasReached('方案下发', snapshot, now)) {
    if (!of.leaderName?.trim()) remarks.push({ subject: '姓名', who: '教务处', due: issued, missing: '方案里没有项目负责人。', remedy: '指定项目负责人，写进方案并按修订下发。', mend: leader('leaderName') })
    else if (!of.leaderPhone?.trim()) remarks.push({ subject: '电话', severity: 'reminder', basis: '由规范推定', who: '教务处', due: issued, missing: `方案里没有项目负责人${of.leaderName}的电话。`, remedy: '填写电话，各部门好报送参与人。', mend: leader('leaderPhone') })
  }
  if (confirmed && issued && issued < confirmed) {
    remarks.push({ subject: '先后', severity: 'needs-reason', basis: '由规范推定', who: '教务处', missing: `方案${shortDate(issued)}就下发了，${shortDate(confirmed)}才书面确认。`, remedy: '核对两个日期；确实先发了方案的，请说明理由。', mend: { screen: 'plan', table: 'planRevision' } })
  }
  return remarks
}

/** R5.e: between receiving the plan and 报到 each department fixes its people and tells the leader. */
const departmentsReport: Rule = (snapshot, college, now) => {
  if (!hasReached('方案下发', snapshot, now)) return []
  const { departments } = college
  const begun = hasReached('报到', snapshot, now)
  return participatingDepartments(snapshot, departments).flatMap((department): Remark[] => {
    const report = snapshot.departmentReports.find(({ id }) => id === department) ?? { id: department }
    const named = snapshot.staff.some((person) => person.role === '部门参与人' && isPartOf(person.department, department, departments))
    const state = stateOf(report, named, snapshot.class.arriveOn)
    if (!state) return []
    const urge = state.open && !begun ? daysLeft(snapshot.class, rulesOf(college.ruleSets, snapshot.class.ruleSetId).remindDays, now) : ''
    const severity = state.minor || (state.open && !begun) ? ({ severity: 'reminder' } as const) : {}
    return [{ subject: department, ...severity, who: '各部门', whom: department, due: snapshot.class.arriveOn, missing: `${state.missing}${urge}。`, remedy: state.remedy, mend: { screen: 'people', table: state.table ?? 'departmentReport', ...(state.table ? {} : { record: department }) } }]
  })
}

interface ReportState {
  readonly missing: string
  readonly remedy: string
  /** Still to be done, against done too late. */
  readonly open?: true
  readonly minor?: true
  readonly table?: 'staff'
}

function stateOf({ id, planReceivedOn, participantsFixedOn, leaderToldOn }: DepartmentReport, named: boolean, arriveOn: string | undefined): ReportState | undefined {
  if (!named && !participantsFixedOn) return { open: true, missing: `还差${id}的参与人，报到前要定下来`, remedy: '请该部门收到方案后确定参与人，报姓名、职责和电话。', table: 'staff' }
  if (!leaderToldOn) return { open: true, missing: `${id}的参与人还没有告知项目负责人`, remedy: '告知项目负责人，并记下日期。' }
  const late = arriveOn && [participantsFixedOn, leaderToldOn].filter((day) => day !== undefined).sort().at(-1)
  if (late && late > arriveOn) return { missing: `${id}的参与人${shortDate(late)}才确定、告知，晚于报到（${shortDate(arriveOn)}）`, remedy: '请该部门说明理由。' }
  if (!named) return { minor: true, missing: `${id}定了参与人，名单里还没有姓名`, remedy: '填上参与人的姓名、职责和电话。', table: 'staff' }
  if (!planReceivedOn) return { minor: true, missing: `没有记下${id}哪天收到方案`, remedy: '补记收到方案的日期。' }
  return participantsFixedOn && participantsFixedOn < planReceivedOn ? { minor: true, missing: `${id}确定参与人的日期比收到方案还早`, remedy: '核对两个日期。' } : undefined
}

/** In the last days before 报到 the sentence says how many are left. */
function daysLeft({ arriveOn }: TrainingClass, remindDays: number, now: Moment): string {
  if (!arriveOn || now.day < addDays(arriveOn, -remindDays)) return ''
  const days = daysBetween(now.day, arriveOn)
  return days > 0 ? `（离报到只有${days}天）` : '（今天报到）'
}

/** R5.f: what the leader's meeting decided is a task with a person and a day. */
const decisionsBecomeTasks: Rule = ({ meetings, tasks }) =>
  meetings.filter(({ calledBy, decisions }) => calledBy === '项目负责人' && decisions?.trim()).flatMap(({ id, date }): Remark[] => {
    const own = tasks.filter(({ meetingId }) => meetingId === id)
    if (!own.length) return [{ subject: id, who: '项目负责人', missing: `${shortDate(date)}协调会议议定的事项还没有列成任务。`, remedy: '把议定事项列进任务分解，写明责任人和完成时限。', mend: { screen: 'preparation', table: 'meeting', record: id } }]
    return own.filter(({ person, dueOn }) => !person || !dueOn).map((task) => ({ subject: `${id}|${task.id}`, who: '项目负责人', whom: task.department, missing: `协调会议议定的“${task.matter}”没有写明${[task.person ? '' : '责任人', task.dueOn ? '' : '完成时限'].filter(Boolean).join('和')}。`, remedy: '在任务分解里补上。', mend: { screen: 'plan', table: 'task', record: task.id } }))
  })

export const ARTICLE_5: Rules = { 'R5.b': hasLeader, 'R5.c': otherSection, 'R5.d': leaderInPlan, 'R5.e': departmentsReport, 'R5.f': decisionsBecomeTasks }
