import { takeFile, type ImportOutcome } from '#store/import.ts'
import { rotateIdentity } from '#store/identity.ts'
import { verifyNatively } from '../verify.ts'
import { workerDesk } from '../worker-desk.ts'
import type { PreviewImportOrder } from './preview-import.ts'

export interface TakeImportOrder extends PreviewImportOrder {
  /** Classes the person left out. */
  readonly leftOut: readonly string[]
}

export async function run({ leftOut, ...order }: TakeImportOrder): Promise<ImportOutcome> {
  const desk = await workerDesk('')
  const outcome = await takeFile(desk.db, { ...order, device: desk.identity.device, now: desk.now() }, new Set(leftOut), { verify: verifyNatively })
  // Work under our own name that we did not know: this PC was restored or copied, and must never write as that one again.
  if (outcome.kind === 'imported' && outcome.identityAlarm) await rotateIdentity(desk)
  return outcome
}
