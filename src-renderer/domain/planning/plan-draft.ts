/** Whether the 实施方案 is still a draft, on which no seal may be put (第六条（二）). */
import type { ClassSnapshot } from '../snapshot.ts'
import { elementGaps } from './element-gaps.ts'
import { planGaps } from './plan-gaps.ts'

const MOST_NAMED = 6

/** 方案还差地点、培训目标，补齐以后才能申请用印。 undefined where nothing is missing but names of participants, which may come later. */
export function planDraft(of: ClassSnapshot): string | undefined {
  const missing = [...new Set([...elementGaps(of.class).map(({ element }) => element), ...planGaps(of).flatMap((gap) => gap.missing)])]
  return missing.length ? `方案还差${missing.slice(0, MOST_NAMED).join('、')}${missing.length > MOST_NAMED ? '等' : ''}，补齐以后才能申请用印。` : undefined
}
