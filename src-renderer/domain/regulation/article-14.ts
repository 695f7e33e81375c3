/** 第十四条: a version of the rules is in force from its day on; a class keeps the one it ran under. */
import { longDate } from '../calendar.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Rule, Rules } from './finding.ts'

const mend = { screen: 'overview', table: 'class', field: 'ruleSetId' } as const

const byDay = (a: RuleSet, b: RuleSet): number => (`${a.effectiveOn} ${a.id}` < `${b.effectiveOn} ${b.id}` ? -1 : 1)

/** R14.a: the version is known here, and none that came into force before 报到 was overlooked. */
const ownVersion: Rule = ({ class: of }, { ruleSets }, now) => {
  const own = ruleSets.find(({ id }) => id === of.ruleSetId)
  if (of.ruleSetId && !own) return [{ who: '教务处', missing: '本班次适用的规则版本在这台电脑上没有，先按规范的原定数字核对。', remedy: '导入学院的设置，或者在概况里选一个已有的版本。', mend }]
  const since = own?.effectiveOn ?? ''
  const newer = ruleSets.filter(({ effectiveOn }) => effectiveOn && effectiveOn > since && effectiveOn <= now.day && effectiveOn <= (of.arriveOn ?? effectiveOn)).sort(byDay).at(-1)
  return newer ? [{ who: '教务处', missing: `“${newer.name}”${longDate(newer.effectiveOn!)}起施行，本班次仍按${own ? `“${own.name}”` : '规范的原定数字'}核对。`, remedy: '在概况里改为新版本；已按原版本办理的，可以不改。', mend }] : []
}

export const ARTICLE_14: Rules = { 'R14.a': ownVersion }
