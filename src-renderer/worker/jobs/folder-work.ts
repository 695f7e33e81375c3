/** The long parts of a round of the exchange folder: packages made, opened and merged off the screen's thread. */
import type { ExportOrder } from '#store/export.ts'
import { createFolderWork } from '#store/folder/work.ts'
import type { FolderPackage, FolderTaken } from '#store/folder/take-file.ts'
import { freeSpace } from '../free-space.ts'
import { verifyNatively } from '../verify.ts'
import { workerDesk } from '../worker-desk.ts'
import type { Have } from '#sync/ranges.ts'

export interface FolderOrder {
  readonly from: ExportOrder['from']
  readonly pack?: { readonly cls: string; readonly present: Have }
  readonly take?: FolderPackage
  readonly hear?: { readonly device: string; readonly bytes: Uint8Array }
}

/** One of them a job; without any, this PC's own receipt. */
export interface FolderWorkDone {
  readonly written?: Uint8Array
  readonly taken?: FolderTaken
  readonly heardAt?: number | 'own-work'
}

export async function run({ from, pack, take, hear }: FolderOrder): Promise<FolderWorkDone> {
  const work = createFolderWork(await workerDesk(from.person), from, { verify: verifyNatively, freeSpace })
  if (pack) return { written: await work.pack(pack.cls, pack.present) }
  if (take) return { taken: await work.take(take) }
  if (!hear) return { written: await work.receipt() }
  const heardAt = await work.hear(hear.device, hear.bytes)
  return heardAt === undefined ? {} : { heardAt }
}
