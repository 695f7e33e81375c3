/** Why no seal may be put on a paper yet (第六条（二）, 空白件和草稿不能用印): a sentence for the person who applies. */
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { planDraft } from '#domain/planning/plan-draft.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '../paper.ts'
import { isBlankPaper } from './blank-paper.ts'
import { PENDING } from './phrases.ts'
import { shownTexts } from './shown-texts.ts'

/** undefined where a seal may be put. `make` makes the same paper of another class. The plan is asked by its own rule: names of participants may still read 待报 in it. */
export function draftReason(snapshot: ClassSnapshot, kind: PaperId, sections: readonly Section[], make: (of: ClassSnapshot) => readonly Section[]): string | undefined {
  if (kind === 'plan') return planDraft(snapshot)
  if (kind === 'agreement') {
    // Its clauses are the 要素: one that nobody has settled is a line to write on, and a blank contract gets no seal.
    const missing = elementGaps(snapshot.class).map(({ element }) => element)
    if (missing.length) return `协议还差${missing.slice(0, 6).join('、')}${missing.length > 6 ? '等' : ''}，补齐以后才能申请用印。`
  }
  if (isBlankPaper(snapshot, sections, make)) return '这是一份空白件，填好内容以后才能申请用印。'
  const pending = shownTexts(sections).filter((text) => text.includes(PENDING)).length
  return pending ? `还有${pending}处“${PENDING}”，补齐以后才能申请用印。` : undefined
}
