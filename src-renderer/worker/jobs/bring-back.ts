import { keepAside, type Kept } from '#store/held.ts'
import { bringBack, type BroughtBack } from '#store/take-along.ts'
import { freeSpace } from '../free-space.ts'
import { verifyNatively } from '../verify.ts'
import { workerDesk } from '../worker-desk.ts'

export interface BringBackOrder {
  readonly file: Uint8Array
  readonly fileName: string
  /** Who sits here. */
  readonly by: string
}

/** A file behind a passphrase is none of one's own PCs: the person is asked for it where files are read. */
export async function run(order: BringBackOrder): Promise<BroughtBack & { readonly kept?: Kept }> {
  const desk = await workerDesk(order.by)
  const brought = await bringBack(desk.db, { ...order, device: desk.identity.device, now: desk.now() }, { verify: verifyNatively, freeSpace })
  if (brought.kind !== 'refused') return brought
  if (brought.code === 'needs-passphrase') return { kind: 'asks' }
  return { ...brought, kept: await keepAside(desk.db, { ...brought, bytes: order.file, fileName: order.fileName, now: desk.now() }) }
}
