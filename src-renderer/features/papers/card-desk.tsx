/** What only cards and certificates ask for before they are printed (套打, 补打). */
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperRequest } from '#worker/paper-request.ts'

/** Above the preview of a paper whose kind `isCard`. */
export function CardDesk(_: { readonly cls: string; readonly snapshot: ClassSnapshot; readonly college: CollegeFacts; readonly request: PaperRequest }) {
  return null
}
