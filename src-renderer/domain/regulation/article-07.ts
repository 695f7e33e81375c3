/** 第七条: one or two 辅导员 carry the class. */
import { shortDate } from '../calendar.ts'
import { isPartOf } from '../planning/department-kind.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { gravely, hasReached } from './phase.ts'

const mend = { screen: 'people', table: 'staff' } as const

/** R7.a: exactly one or two, named before 报到. Not asked for before the plan is issued, because they are named by it. */
const oneOrTwo: Rule = (snapshot, _college, now) => {
  const { class: of, staff } = snapshot
  const counselors = staff.filter(({ role }) => role === '辅导员')
  const issued = hasReached('方案下发', snapshot, now)
  if (!counselors.length) return issued ? [{ who: '学员工作处', due: of.arriveOn, missing: '还没有指定辅导员。', remedy: '由学员工作处指定一至二名辅导员。', mend }] : []
  if (counselors.length > 2) return [{ ...gravely(issued), who: '学员工作处', missing: `指定了${counselors.length}名辅导员，规范是一至二名。`, remedy: '留下一至二名，其余改为部门参与人。', mend }]
  return counselors.flatMap(({ id, name, appointedOn }): Remark[] =>
    appointedOn && of.arriveOn && appointedOn > of.arriveOn
      ? [{ subject: id, severity: 'needs-reason', basis: '由规范推定', who: '学员工作处', due: of.arriveOn, missing: `辅导员${name}${shortDate(appointedOn)}才指定，晚于报到（${shortDate(of.arriveOn)}）。`, remedy: '核对指定日期；途中换人的，请说明理由。', mend: { ...mend, record: id } }]
      : []
  )
}

/** R7.b: of two it is known who leads. */
const whoLeads: Rule = ({ staff }) => {
  const counselors = staff.filter(({ role }) => role === '辅导员')
  if (counselors.length !== 2 || counselors.filter(({ first }) => first).length === 1) return []
  return [{ who: '学员工作处', missing: '两名辅导员没有分清主次。', remedy: '勾选其中一名为主辅导员。', mend }]
}

/** R7.c: another department's person may do it in a special case, which is said; all duties of 第八条 stay the same. */
const fromElsewhere: Rule = ({ staff }, { departments }) =>
  staff
    .filter(({ role, department, reason }) => role === '辅导员' && department?.trim() && !isPartOf(department, '学员工作处', departments) && !reason?.trim())
    .map(({ id, name, department }) => ({ subject: id, who: '学员工作处', missing: `辅导员${name}是${department}的，没有写明由其他部门人员担任的理由。`, remedy: '写明特殊或者特定情况；辅导员的职责不变。', mend: { ...mend, record: id, field: 'reason' } }))

export const ARTICLE_7: Rules = { 'R7.a': oneOrTwo, 'R7.b': whoLeads, 'R7.c': fromElsewhere }
