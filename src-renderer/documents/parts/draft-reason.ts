/** Why no seal may be put on a paper yet (第六条（二）, 空白件和草稿不能用印): a sentence for the person who applies. */
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { planDraft } from '#domain/planning/plan-draft.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '../paper.ts'
import { PENDING } from './phrases.ts'
import { shownTexts } from './shown-texts.ts'

/** Lines to write on, days to fill in, boxes to tick: what a form says before anybody has filled it. */
const UNFILLED = /^[\s＿_年月日时分午上下：:（）()□☐、，。;；—\-/]*$/

/** undefined where a seal may be put. The plan is asked by its own rule: names of participants may still read 待报 in it. */
export function draftReason(snapshot: ClassSnapshot, kind: PaperId, sections: readonly Section[]): string | undefined {
  if (kind === 'plan') return planDraft(snapshot)
  if (kind === 'agreement') {
    // Its clauses are the 要素: one that nobody has settled is a line to write on, and a blank contract gets no seal.
    const missing = elementGaps(snapshot.class).map(({ element }) => element)
    if (missing.length) return `协议还差${missing.slice(0, 6).join('、')}${missing.length > 6 ? '等' : ''}，补齐以后才能申请用印。`
  }
  if (isBlank(snapshot, sections)) return '这是一份空白件，填好内容以后才能申请用印。'
  const pending = shownTexts(sections).filter((text) => text.includes(PENDING)).length
  return pending ? `还有${pending}处“${PENDING}”，补齐以后才能申请用印。` : undefined
}

/** Nothing stands in its tables but what every paper of the class says: a form to be filled by hand, a list without rows. */
function isBlank({ class: own, college }: ClassSnapshot, sections: readonly Section[]): boolean {
  const usual = new Set([own.name, own.sponsor, own.code, own.place, own.leaderName, own.hostMode, college.name])
  let cells = 0
  for (const { blocks } of sections) for (const block of blocks) if (block.kind === 'table') {
    for (const row of block.rows) for (const [i, cell] of row.cells.entries()) {
      if (cell.style === 'TableHead' || cell.style === 'SignOff' || usual.has(cell.text)) continue
      // The number in front of a row stands there before the row is written.
      if (i === 0 && /^\d{1,4}$/.test(cell.text)) continue
      cells++
      if (!UNFILLED.test(cell.text)) return false
    }
  }
  return cells > 0
}
