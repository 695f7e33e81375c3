/** 第九条: 教研部门 send 学业导师 in turn. 培训采用学业导师制, so a class uses it unless it says otherwise (第三条). */
import { shortDate } from '../calendar.ts'
import { turnOrder } from '../teaching/rotation.ts'
import { TEACHING_KINDS } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { confirmedOn, gravely, hasReached } from './phase.ts'

const notices = { screen: 'people', table: 'mentorNotice' } as const
const usesMentors = ({ class: of }: ClassSnapshot): boolean => of.usesMentors !== false

/** R9.a: the department whose turn it is was notified once the project is certain; another one is explained. */
const inTurn: Rule = (snapshot, { departments, classes }, now) => {
  const { class: of, mentorNotices } = snapshot
  const issued = hasReached('方案下发', snapshot, now)
  if (!usesMentors(snapshot)) {
    return of.noMentorsReason?.trim() ? [] : [{ subject: '不实行', ...gravely(issued), basis: '由规范推定', who: '教务处', missing: '本班次不实行学业导师制，没有写明原因。', remedy: '写一句说明；适用学业导师制的班次请勾选。', mend: { screen: 'people', table: 'class', field: 'noMentorsReason' } }]
  }
  if (!mentorNotices.length) {
    const turn = turnOrder(departments, classes, { classId: of.id })[0]
    return issued || confirmedOn(snapshot) ? [{ subject: '通知', ...gravely(issued), who: '项目负责人', due: of.arriveOn, missing: '还没有按轮值通知教研部门。', remedy: turn ? `按轮值通知${turn}指定学业导师。` : '按轮值通知教研部门指定学业导师。', mend: notices }] : []
  }
  const first = mentorNotices.map(({ notifiedOn }) => notifiedOn).filter((day) => day !== undefined).sort()[0]
  const due = turnOrder(departments, classes, { classId: of.id, before: first }).slice(0, mentorNotices.length)
  return mentorNotices.flatMap(({ id, department, notifiedOn, turnOf, reason }): Remark[] => {
    const common = { subject: id, who: '项目负责人', whom: department, mend: { ...notices, record: id } } as const
    // What was noted when it was decided holds: lists that arrive later do not make it wrong.
    const turns = turnOf ? [turnOf] : due
    if (turns.length && !turns.includes(department) && !reason?.trim()) return [{ ...common, missing: `轮到${turns.join('、')}，通知的是${department}。`, remedy: '改为通知轮到的部门；确需另选的，请说明理由，轮空的部门下次优先。' }]
    return notifiedOn ? [] : [{ ...common, severity: 'reminder', due: of.arriveOn, missing: `没有记下哪天通知${department}的。`, remedy: '通知后填写日期。' }]
  })
}

/** R9.b: one or two mentors of each department notified; red from the plan on, where their names belong. */
const oneOrTwoEach: Rule = (snapshot, _college, now) => {
  if (!usesMentors(snapshot)) return []
  const mentors = snapshot.staff.filter(({ role }) => role === '学业导师')
  const departments = [...new Set([...snapshot.mentorNotices.map(({ department }) => department), ...mentors.map(({ department }) => department ?? '')])].sort()
  const issued = hasReached('方案下发', snapshot, now)
  const mend = { screen: 'people', table: 'staff' } as const
  const due = snapshot.class.arriveOn
  if (!departments.length) return issued ? [{ who: '教研部门', due, missing: '还没有指定学业导师。', remedy: '按轮值通知教研部门，由其指定一至二名学业导师。', mend }] : []
  return departments.flatMap((department): Remark[] => {
    const count = mentors.filter((mentor) => (mentor.department ?? '') === department).length
    if (count === 1 || count === 2) return []
    const name = department || '未写明部门的教研部门'
    return [{ subject: department, ...gravely(issued), who: '教研部门', whom: department || undefined, due, missing: count ? `${name}指定了${count}名学业导师，规范是一至二名。` : `${name}还没有指定学业导师。`, remedy: '由该部门指定一至二名学业导师。', mend }]
  })
}

/** R9.c: on each day of teaching somebody of the department is on post. 培训学业导师驻班跟岗工作管理办法（试行） says how. */
const onPost: Rule = (snapshot, _college, now) => {
  if (!usesMentors(snapshot)) return []
  const days = [...new Set(snapshot.sessions.filter(({ kind, date }) => TEACHING_KINDS.includes(kind) && date < now.day).map(({ date }) => date))].sort()
  const mentors = snapshot.staff.filter(({ role }) => role === '学业导师')
  return [...new Set(mentors.map(({ department }) => department ?? ''))].sort().flatMap((department): Remark[] => {
    const names = mentors.filter((mentor) => (mentor.department ?? '') === department).map(({ name }) => name).sort()
    const logged = new Set(snapshot.mentorLogs.filter(({ mentor }) => names.includes(mentor)).map(({ date }) => date))
    const absent = days.filter((day) => !logged.has(day))
    if (!absent.length) return []
    return [{ subject: department, who: '学业导师', whom: names.join('、'), due: absent[0], missing: `${names.join('、')}上课${days.length}天有跟岗记录${days.length - absent.length}天，还差${absent.map(shortDate).join('、')}。`, remedy: '补记跟岗、听课和指导情况；当天没有到岗的，写明原因。', mend: { screen: 'people', table: 'mentorLog' } }]
  })
}

export const ARTICLE_9: Rules = { 'R9.a': inTurn, 'R9.b': oneOrTwoEach, 'R9.c': onPost }
