import { paperChoices, type PaperChoices } from '#documents/paper-choices.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

export interface ChoicesOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly kind: PaperId
  /** YYYY-MM-DD */
  readonly today: string
}

export const run = async ({ snapshot, college, kind, today }: ChoicesOrder): Promise<PaperChoices> => paperChoices(snapshot, kind, { today, college })
