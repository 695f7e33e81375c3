import { checkForm, type FormCheck } from '#documents/templates/fill-paper.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { formParts } from '../form-parts.ts'

export interface CheckOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly kind: PaperId
  readonly bytes: Uint8Array
  /** YYYY-MM-DD */
  readonly today: string
}

export async function run({ snapshot, college, kind, bytes, today }: CheckOrder): Promise<FormCheck> {
  const form = formParts(bytes)
  return form.tag === 'refused' ? form : checkForm(snapshot, kind, { today, college }, form.parts)
}
