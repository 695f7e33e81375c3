/** 第十二条: incidents are handled by the rules of province and city; emergency plans are known and practised. */
import { longDate, shortDate } from '../calendar.ts'
import { EMERGENCY_KINDS } from '../college-lists.ts'
import type { Rule, Rules } from './finding.ts'
import { hasReached } from './phase.ts'

/** R12.a: of each incident it is written which rule was followed and what was done. */
const handled: Rule = ({ incidents }) =>
  incidents
    .filter(({ rule, measures }) => !rule?.trim() || !measures?.trim())
    .map(({ id, kind, date, rule, measures }) => {
      const open = [rule?.trim() ? '' : '执行的规定', measures?.trim() ? '' : '处置措施'].filter(Boolean)
      return { subject: id, who: '项目负责人', missing: `${shortDate(date)}的${kind}没有写明${open.join('和')}。`, remedy: '按省市有关规定处置，写明执行的规定和措施。', mend: { screen: 'records', table: 'incident', record: id, field: rule?.trim() ? 'measures' : 'rule' } } as const
    })

/** R12.b: the plan of the class speaks of each of the four 预案 of 第三条; the last drill is told with it. */
const plansNamed: Rule = (snapshot, { emergencyPlans }, now) => {
  if (!hasReached('方案下发', snapshot, now)) return []
  const text = `${snapshot.class.safetyText ?? ''}${snapshot.class.requirementsText ?? ''}`
  const absent = EMERGENCY_KINDS.filter((kind) => kind !== '其他' && !(text.includes('预案') && text.includes(kind)))
  if (!absent.length) return []
  const drills = absent.map((kind) => {
    const last = emergencyPlans.filter((plan) => plan.kind === kind).map(({ drilledOn }) => drilledOn).filter((day) => day !== undefined).sort().at(-1)
    return `${kind}${last ? `（最近演练${longDate(last)}）` : '（没有演练记录）'}`
  })
  return [{ who: '财务后勤处', missing: `方案里没有写到这些安全预案：${drills.join('、')}。`, remedy: '在方案“意识形态、学员管理、保密与安全”里写明执行的预案，并安排平时演练。', mend: { screen: 'plan', table: 'class', field: 'safetyText' } }]
}

export const ARTICLE_12: Rules = { 'R12.a': handled, 'R12.b': plansNamed }
