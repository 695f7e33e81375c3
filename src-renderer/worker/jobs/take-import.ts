import { keepAside, type Kept } from '#store/held.ts'
import { RENAMING } from '#store/identity.ts'
import type { ImportOutcome, RefusedImport } from '#store/import.ts'
import { takeSettled } from '#store/take-settled.ts'
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
  const { outcome, renamed } = await navigator.locks.request(RENAMING, () => takeSettled(desk, order, new Set(leftOut), { verify: verifyNatively, freeSpace }))
  if (outcome.kind !== 'refused') return { outcome, renamed }
  return { outcome: { ...outcome, kept: await keepAside(desk.db, { ...outcome, bytes: order.file, fileName: order.fileName, now: desk.now() }) }, renamed }
}
