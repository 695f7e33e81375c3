/** What can be asked of the paper jobs: one kind of paper each, as the menu of 材料 lists them. */
import type { PaperId, PrivacyLevel } from '#domain/paper-kinds.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'

/** What cards and certificates are asked with besides. */
export type CardRequest = Pick<PaperOptions, 'people' | 'guests' | 'offset' | 'preprinted' | 'plate' | 'photo'>

export interface PaperRequest extends CardRequest {
  readonly kind: PaperId
  /** Sheets of these sessions only. */
  readonly sessionIds?: readonly string[]
  /** Of a paper that makes several files, only those about these records. */
  readonly about?: readonly string[]
  /** Another level than the paper's own. */
  readonly level?: PrivacyLevel
  /** Blank rows at least. */
  readonly spare?: number
  /** Counts as recorded instead of blanks. */
  readonly counted?: boolean
}
