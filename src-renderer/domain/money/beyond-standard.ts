/** Budget lines that ask more than the 费用标准 of the class allows (第六条（一） 超出常规标准). Without a standard nothing is beyond it. */
import type { BudgetLine } from '../budget-line.ts'
import { checkBudget } from './budget-check.ts'
import type { CollegeFacts } from '../college-facts.ts'
import { costChoice } from './cost-choice.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export interface BeyondStandard {
  readonly line: BudgetLine
  /** Yuan, what one unit may cost at most. */
  readonly most: number
}

const QUOTA_OF = { 住宿费: 'lodging', 伙食费: 'meals', 培训场地费: 'venue', 培训资料费: 'venue', 交通费: 'venue', 其他费用: 'other' } as const

/** Only lines counted a person and day, or a 学时, can be held against a figure that is; the rest is held against the total. */
export function linesBeyondStandard(of: ClassSnapshot, college: CollegeFacts): BeyondStandard[] {
  const choice = costChoice(college, of.settlements)
  if (!choice) return []
  const quota = choice.quotas.find(({ category }) => category === of.class.category)
  const lecture = choice.grades.flatMap(({ most }) => most ?? []).sort((a, b) => b - a)[0]
  return of.budget.flatMap((line) => {
    const most = line.category === '师资费' ? (/学时/.test(line.unit ?? '') ? lecture : undefined) : line.category && /人.*[天日]/.test(line.unit ?? '') ? quota?.[QUOTA_OF[line.category]] : undefined
    return most !== undefined && (line.standard ?? 0) > most ? [{ line, most }] : []
  })
}

/** The sentence that says by how much the whole budget is beyond the 综合定额; undefined where it is not, or nothing is configured. */
export function totalBeyondStandard(of: ClassSnapshot, college: CollegeFacts): string | undefined {
  const { verdict, notes } = checkBudget(of, college, 'planned')
  return verdict === '超标准需确认' ? notes.find((note) => /，超出|不得调剂/.test(note)) : undefined
}
