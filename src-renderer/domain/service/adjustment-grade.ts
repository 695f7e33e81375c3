/** 第八条（二）: whether a 临时调整 is 较为重大, as proposed by what it changes; a person may grade it otherwise and say why. */
import type { Adjustment } from '../coordination.ts'
import type { RuleFigures } from '../rule-set.ts'

type Change = Pick<Adjustment, 'matter' | 'before' | 'after' | 'figureBefore' | 'figureAfter'>

/** Date, place, teacher and total amount always; the head-count from `headCountChange` percent on, in either direction. */
export function proposedGrade(change: Change, { headCountChange }: Pick<RuleFigures, 'headCountChange'>): NonNullable<Adjustment['grade']> {
  switch (change.matter) {
    case '日期':
    case '地点':
    case '教师':
    case '总额':
      return '较为重大'
    case '人数':
      return (percentChanged(change) ?? 0) >= headCountChange ? '较为重大' : '一般'
    default:
      return '一般'
  }
}

/** 36 to 40 is 11.1; undefined where one of the figures is not known. A count typed into the text (“36人”) is one. */
export function percentChanged({ before, after, figureBefore, figureAfter }: Change): number | undefined {
  const [from, to] = [figureBefore ?? countIn(before), figureAfter ?? countIn(after)]
  if (from === undefined || to === undefined) return undefined
  return from === 0 ? (to === 0 ? 0 : 100) : (Math.abs(to - from) * 100) / from
}

const countIn = (text: string | undefined): number | undefined => {
  const found = /(\d+)\s*(?:人|名|$)/.exec(text ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** What it is taken for: a person's word, else the proposal. */
export const gradeOf = (adjustment: Adjustment, rules: Pick<RuleFigures, 'headCountChange'>): NonNullable<Adjustment['grade']> => adjustment.grade ?? proposedGrade(adjustment, rules)
