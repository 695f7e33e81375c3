/** What became of the papers that were given out: which of them read differently now, and what came back sealed. */
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

/** A word of a few characters for each paper that is not as it was given out; none for the others. */
export function usePaperMarks(_snapshot: ClassSnapshot | undefined, _college: CollegeFacts | undefined): ReadonlyMap<PaperId, string> {
  return NO_MARKS
}
const NO_MARKS: ReadonlyMap<PaperId, string> = new Map()

/** Under the head of one paper: its latest version against what it would say now. */
export function PaperSeal(_: { readonly cls: string; readonly snapshot: ClassSnapshot; readonly college: CollegeFacts; readonly kind: PaperId }) {
  return null
}
