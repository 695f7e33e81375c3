/** The college's own form of a paper, in place of the built-in layout. */
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperRequest } from '#worker/paper-request.ts'

/** A button or two beside the export of one paper. */
export function OwnForm(_: { readonly cls: string; readonly snapshot: ClassSnapshot; readonly college: CollegeFacts; readonly request: PaperRequest }) {
  return null
}
