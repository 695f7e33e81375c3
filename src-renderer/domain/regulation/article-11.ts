/** 第十一条: an important, high-level or very large class is gone through beforehand, where that is needed. */
import { shortDate } from '../calendar.ts'
import { isHighRank } from '../service/matter-report-state.ts'
import { rulesOf } from '../rule-set.ts'
import { onRoster } from '../trainee.ts'
import type { Rule, Rules } from './finding.ts'
import { gravely, hasReached } from './phase.ts'

const mend = { screen: 'preparation', table: 'rehearsal' } as const

/** R11.a: a rehearsal before 报到 or a reason; where nobody graded the class, its size and its guests propose it. */
const rehearsed: Rule = (snapshot, { ruleSets }, now) => {
  const { class: of, rehearsals, trainees, matterReports } = snapshot
  const first = rehearsals.map(({ date }) => date).sort()[0]
  if (of.weight && of.weight !== '一般') {
    if (first === undefined) return [{ ...gravely(hasReached('报到', snapshot, now)), who: '项目负责人', due: of.arriveOn, missing: `本班次是${of.weight}班次，还没有组织模拟。`, remedy: '报到前组织相关部门模拟一次；不需要的，请说明理由。', mend }]
    return of.arriveOn && first > of.arriveOn ? [{ who: '项目负责人', due: of.arriveOn, missing: `模拟在${shortDate(first)}，晚于报到（${shortDate(of.arriveOn)}）。`, remedy: '核对日期；没有提前模拟的，请说明理由。', mend }] : []
  }
  if (of.weight || first !== undefined) return []
  const { largeClass } = rulesOf(ruleSets, of.ruleSetId)
  const persons = Math.max(of.plannedCount ?? 0, onRoster(trainees).length)
  const why = matterReports.some(isHighRank) ? '有副厅级以上领导参加' : persons >= largeClass ? `有${persons}人，达到${largeClass}人` : undefined
  return why === undefined ? [] : [{ subject: '建议', severity: 'reminder', basis: '学院设置', who: '项目负责人', due: of.arriveOn, missing: `本班次${why}，没有写明班次分量。`, remedy: '在概况里选定班次分量；重要、高端、特别大型的，报到前组织模拟。', mend: { screen: 'overview', table: 'class', field: 'weight' } }]
}

export const ARTICLE_11: Rules = { 'R11.a': rehearsed }
