/** A 临时调整 in words: what a sentence seems to change, and why it is proposed to be graded as it is. */
import { ADJUSTED_MATTERS, type Adjustment } from '../coordination.ts'
import { gradeOf, percentChanged, proposedGrade } from './adjustment-grade.ts'
import type { RuleFigures } from '../rule-set.ts'

type Matter = Adjustment['matter']
type Rules = Pick<RuleFigures, 'headCountChange'>

/** The first that fits: a lesson that moves to another room changes the place, whatever else is said of it. */
const WORDS: readonly (readonly [RegExp, Matter])[] = [
  [/教师|老师|教授|授课人|主讲|代课/, '教师'],
  [/总额|费用|经费|预算/, '总额'],
  [/用车|客车|大巴|发车|乘车/, '用车'],
  [/用餐|早餐|午餐|晚餐|清真|房间|入住|退房|住宿/, '食宿'],
  [/增加.{0,6}人|减少.{0,6}人|人数|\d+\s*[人名]/, '人数'],
  [/教室|报告厅|会场|会议室|地点|改到.{0,8}楼/, '地点'],
  [/报到日|开班日|结业日|撤场|提前.{0,4}天|推迟.{0,4}天|改期|日期/, '日期'],
  [/课程|研讨|讲座|上课|专题|现场教学|考核/, '课程']
]

/** What a typed sentence is about, for a person to correct. */
export const adjustedMatter = (sentence: string): Matter => WORDS.find(([pattern]) => pattern.test(sentence))?.[1] ?? ADJUSTED_MATTERS.at(-1)!

/** One line beneath the grade: what is proposed and on what ground. */
export function gradeWhy(adjustment: Adjustment, rules: Rules): string {
  const proposed = proposedGrade(adjustment, rules)
  const percent = percentChanged(adjustment)
  if (adjustment.matter === '人数') {
    if (percent === undefined) return `写明原来多少人、现在多少人，变动达到 ${rules.headCountChange}% 算较为重大`
    return `人数变动 ${Math.round(percent * 10) / 10}%，${proposed === '较为重大' ? '达到' : '不到'} ${rules.headCountChange}%，建议定为${proposed}`
  }
  return proposed === '较为重大' ? `${adjustment.matter}有变动，建议定为较为重大` : `${adjustment.matter}调整，建议定为一般；影响大的可以改定`
}

/** Where it stands with 通报项目负责人. */
export function adjustmentState(adjustment: Adjustment, rules: Rules): { readonly words: string; readonly tone: 'open' | 'done' } | undefined {
  if (gradeOf(adjustment, rules) !== '较为重大') return adjustment.leaderToldOn ? { words: '已通报项目负责人', tone: 'done' } : undefined
  return adjustment.leaderToldOn ? { words: '较为重大，已通报项目负责人', tone: 'done' } : { words: '较为重大，待通报项目负责人', tone: 'open' }
}
