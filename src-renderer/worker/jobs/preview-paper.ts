import { previewPaper, type PaperPreview } from '#documents/registry.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperRequest } from '../paper-request.ts'

export interface PreviewOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly request: PaperRequest
  /** YYYY-MM-DD */
  readonly today: string
  readonly nonce: string
}

export async function run({ snapshot, college, request, today, nonce }: PreviewOrder): Promise<PaperPreview> {
  const { kind, ...options } = request
  return previewPaper(snapshot, kind, { ...options, today, college, nonce })
}
