/** What can be asked of the paper jobs: one file each, as the menu of 材料 lists them. */
import { papers, type PaperId, type SignInVariant } from '#documents/paper-kinds.ts'

export interface PaperRequest {
  readonly kind: PaperId
  readonly variants?: readonly SignInVariant[]
  /** Sheets of these sessions only. */
  readonly sessionIds?: readonly string[]
}

export interface PaperChoice {
  readonly key: string
  readonly title: string
  readonly request: PaperRequest
}

export const PAPER_CHOICES: readonly PaperChoice[] = papers.flatMap(({ id, title, variants }): PaperChoice[] =>
  variants ? variants.map((variant) => ({ key: `${id}-${variant.id}`, title: variant.title, request: { kind: id, variants: [variant.id] } })) : [{ key: id, title, request: { kind: id } }]
)
