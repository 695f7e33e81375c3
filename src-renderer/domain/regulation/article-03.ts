/** 第三条: what each department does for a class, and the plan that says so. */
import { longDate } from '../calendar.ts'
import type { CollegeFacts } from '../college-facts.ts'
import { departmentKind, type DepartmentKind } from '../planning/department-kind.ts'
import { departmentTasks } from '../planning/department-tasks.ts'
import { planFingerprint } from '../planning/plan-fingerprint.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { isCovered, type LIKENESS } from '../planning/task-coverage.ts'
import type { TrainingClass } from '../training-class.ts'
import type { ClauseId } from './clauses.ts'
import type { Bearer, Remark, Rule, Rules } from './finding.ts'
import { confirmedOn, gravely, hasReached, planIssuedOn } from './phase.ts'

type Duties = 'R3.a' | 'R3.c' | 'R3.d' | 'R3.e' | 'R3.f' | 'R3.g' | 'R3.h' | 'R3.i' | 'R3.j'

const BEARER: Readonly<Record<Duties, DepartmentKind & Bearer>> = { 'R3.a': '教务处', 'R3.c': '学员工作处', 'R3.d': '财务后勤处', 'R3.e': '财务后勤处', 'R3.f': '教研部门', 'R3.g': '科研处', 'R3.h': '法治宣传事务部', 'R3.i': '图书情报信息中心', 'R3.j': '办公室' }

/** 财务后勤处 has two clauses; which of them a task of the college's own list falls under shows in its words. */
const IS_LOGISTICS = /预案|物业|食|宿|会场|停车|门禁|卫生|安全|后勤/

/** What the clause wants done: the college's own list where it keeps one, else the catalogue of the regulation. */
function wanted(clause: Duties, { mode, usesMentors }: TrainingClass, { taskTemplates, departments }: CollegeFacts): string[] {
  const kind = BEARER[clause]
  if (!taskTemplates.length) return departmentTasks(mode).filter((task) => task.clause === clause && !isOnline(task.matter, mode) && !(usesMentors === false && task.matter.includes('学业导师'))).map(({ matter }) => matter)
  return taskTemplates
    .filter((task) => departmentKind(task.department, departments) === kind && !task.online && (kind !== '财务后勤处' || IS_LOGISTICS.test(task.matter) === (clause === 'R3.e')))
    .map(({ matter }) => matter)
    .sort()
}

/** The five tasks that only a class held online has. */
const onlineTasks = (mode: TrainingClass['mode']): string[] => {
  const always = new Set(departmentTasks('线下').map(({ matter }) => matter))
  return departmentTasks(mode).map(({ matter }) => matter).filter((matter) => !always.has(matter))
}
const isOnline = (matter: string, mode: TrainingClass['mode']): boolean => onlineTasks(mode).includes(matter)

const absentOf = (matters: readonly string[], kind: DepartmentKind, { tasks }: ClassSnapshot, { departments }: CollegeFacts, likeness: keyof typeof LIKENESS): string[] => {
  const own = tasks.filter(({ department }) => departmentKind(department, departments) === kind)
  return matters.filter((matter) => !isCovered(matter, own, likeness))
}

/** R3.a, R3.c–j: the department's tasks stand in the 任务分解 of the plan, in whatever words. */
const duties = (clause: Duties): Rule => (snapshot, college, now) => {
  if (!hasReached('方案下发', snapshot, now)) return []
  const absent = absentOf(wanted(clause, snapshot.class, college), BEARER[clause], snapshot, college, 'loosely')
  if (!absent.length) return []
  return [{ severity: 'reminder', basis: college.taskTemplates.length ? '学院设置' : '由规范推定', who: BEARER[clause], missing: `任务分解里没有${BEARER[clause]}的“${absent.join('”“')}”。`, remedy: '在方案的任务分解里补上，措辞不限；本班次不需要的，不必补。', mend: { screen: 'plan', table: 'task' } }]
}

/** R3.i: the five online tasks are fixed by the regulation; they must be given to somebody by the time people log in. */
const online: Rule = (snapshot, college, now) => {
  if (!hasReached('方案下发', snapshot, now)) return []
  return absentOf(onlineTasks(snapshot.class.mode), '图书情报信息中心', snapshot, college, 'closely').map((matter) => ({ subject: matter, who: '图书情报信息中心', due: snapshot.class.arriveOn, missing: `本班次有线上培训，任务分解里没有“${matter}”。`, remedy: '把这一项列进任务分解，交给图书情报信息中心。', mend: { screen: 'plan', table: 'task' } }))
}

/** R3.b: there is one current issued plan, its revisions numbered in a row, and nothing in it was changed unseen since. */
const onePlan: Rule = (snapshot, _college, now) => {
  const { class: of, planRevisions } = snapshot
  const mend = { screen: 'plan', table: 'planRevision' } as const
  if (planIssuedOn(snapshot) === undefined) {
    const begun = hasReached('报到', snapshot, now)
    if (!begun && !confirmedOn(snapshot)) return []
    return [{ subject: '下发', ...gravely(begun), who: '教务处', due: of.arriveOn, missing: '实施方案还没有下发。', remedy: '拟定实施方案，审定后下发各部门，登记为第1版。', mend }]
  }
  if (!planRevisions.length) {
    return [{ subject: '登记', severity: 'reminder', basis: '由规范推定', who: '教务处', missing: '方案写了日期，还没有登记下发的版次。', remedy: '把已下发的方案登记为第1版，以后每次修订编一个号。', mend }]
  }
  const revisions = [...planRevisions].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const remarks: Remark[] = revisions.slice(1).flatMap((revision, i) => {
    const before = revisions[i]!
    const common = { subject: revision.id, who: '教务处', mend: { ...mend, record: revision.id } } as const
    if (revision.number === before.number) return [{ ...common, missing: `有两份第${revision.number}版方案，分不清以哪一份为准。`, remedy: '核对后给后下发的一份改编新号，只留一份现行方案。' }]
    if (revision.issuedOn < before.issuedOn) return [{ ...common, severity: 'reminder', basis: '由规范推定', missing: `第${revision.number}版方案（${longDate(revision.issuedOn)}）比第${before.number}版还早。`, remedy: '核对两版的下发日期。' }]
    return revision.number > before.number + 1 ? [{ ...common, severity: 'reminder', basis: '由规范推定', missing: `第${before.number}版方案以后就是第${revision.number}版，中间缺号。`, remedy: '补登中间的修订，或者改正版次。' }] : []
  })
  const current = revisions.at(-1)!
  if (current.fingerprint && current.fingerprint !== planFingerprint(snapshot)) {
    remarks.push({ subject: '改动', severity: 'needs-reason', basis: '由规范推定', who: '教务处', missing: `第${current.number}版方案下发以后，方案内容又有改动。`, remedy: `按第${current.number + 1}版修订下发；只是临时性调整、不另发方案的，请说明理由。`, mend })
  }
  return remarks
}

const allDuties = Object.fromEntries((Object.keys(BEARER) as Duties[]).map((clause) => [clause, duties(clause)])) as Record<Duties, Rule>
export const ARTICLE_3: Rules = { ...allDuties, 'R3.b': onePlan, 'R3.i': (...facts) => [...online(...facts), ...allDuties['R3.i'](...facts)] } satisfies Partial<Record<ClauseId, Rule>>
