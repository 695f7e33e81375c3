import { planPaper, previewPaper } from '#documents/registry.ts'
import { versionOf } from '#documents/versions.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { PreviewOrder } from './preview-paper.ts'

export interface PaperToPrint {
  readonly html: string
  readonly pages: number
  /** Of its first file, for a PDF; without ending. */
  readonly name: string
  /** Why it may not go to the 微信工作群, as a sentence. */
  readonly unfit?: string
  /** What is recorded once it has been printed. */
  readonly versions: readonly PaperVersion[]
}

export async function run({ snapshot, college, request, today, nonce }: PreviewOrder): Promise<PaperToPrint> {
  const { kind, ...asked } = request
  const options = { ...asked, today, college }
  const { html, pages, unfit } = previewPaper(snapshot, kind, { ...options, nonce, onPaper: true })
  const plans = planPaper(snapshot, kind, options)
  return { html, pages, name: plans[0]?.name.replace(/\.docx$/, '') ?? '', ...(unfit !== undefined && { unfit }), versions: plans.map((plan) => versionOf(plan, snapshot, options)) }
}
