import { keepAside, type Kept } from '#store/held.ts'
import { rotateIdentity } from '#store/identity.ts'
import { takeFile, type ImportOutcome, type RefusedImport } from '#store/import.ts'
import { freeSpace } from '../free-space.ts'
import { verifyNatively } from '../verify.ts'
import { workerDesk } from '../worker-desk.ts'
import type { PreviewImportOrder } from './preview-import.ts'

export interface TakeImportOrder extends PreviewImportOrder {
  /** Classes the person left out. */
  readonly leftOut: readonly string[]
  /** Who sits here. */
  readonly by: string
  readonly confirmedDeletions?: number
  /** Said by a person: what a PC out of use wrote afterwards may come in. */
  readonly afterRevocation?: true
}

/** `renamed`: this PC has a new identity, which the page takes up when it is loaded again. */
export interface Taken {
  readonly outcome: Exclude<ImportOutcome, RefusedImport | { kind: 'identity-alarm' }> | (RefusedImport & { readonly kept: Kept })
  readonly renamed: boolean
}

export async function run({ leftOut, ...order }: TakeImportOrder): Promise<Taken> {
  const desk = await workerDesk(order.by)
  const take = (device: string): Promise<ImportOutcome> => takeFile(desk.db, { ...order, device, now: desk.now() }, new Set(leftOut), { verify: verifyNatively, freeSpace })
  const outcome = await take(desk.identity.device)
  if (outcome.kind === 'refused') return { outcome: { ...outcome, kept: await keepAside(desk.db, { ...outcome, bytes: order.file, fileName: order.fileName, now: desk.now() }) }, renamed: false }
  if (outcome.kind !== 'identity-alarm') return { outcome, renamed: false }
  // This PC was restored or copied, and must never again write as the one it was.
  const again = await take(await rotateIdentity(desk, 'own-work'))
  if (again.kind === 'identity-alarm' || again.kind === 'refused') throw new Error('a fresh identity cannot have unknown work')
  return { outcome: again, renamed: true }
}
