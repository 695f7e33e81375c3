/** The long parts of a round, encryption and merging: tests call them here, the program has its worker do them. */
import type { Have } from '#sync/ranges.ts'
import type { Desk } from '../desk.ts'
import { exportClasses, type ExportOrder } from '../export.ts'
import type { ImportDeps } from '../import.ts'
import { joinedFolder } from './joined.ts'
import { heldHere } from './files.ts'
import { takeReceipt } from './receipts.ts'
import { takeFolderPackage, type FolderPackage, type FolderTaken } from './take-file.ts'

export interface FolderWork {
  /** What this PC is called, as its packages say. */
  readonly from: ExportOrder['from']
  /** A package of what `present` lacks of the class. */
  pack(cls: string, present: Have): Promise<Uint8Array>
  /** What this PC tells of itself. */
  receipt(): Promise<Uint8Array>
  take(found: FolderPackage): Promise<FolderTaken>
  hear(device: string, bytes: Uint8Array): Promise<number | 'own-work' | undefined>
}

export function createFolderWork(desk: Desk, from: ExportOrder['from'], deps: ImportDeps = {}): FolderWork {
  const write = async (order: Omit<ExportOrder, 'from'>): Promise<Uint8Array> => {
    const joined = await joinedFolder(desk.db)
    if (!joined) throw new Error('this PC has left the folder')
    const written = await exportClasses(desk, { ...order, from }, { recipients: [joined.recipient] })
    if (written.kind === 'refused') throw new Error(written.code)
    return written.bytes
  }
  return {
    from,
    pack: (cls, present) => write({ classes: [cls], folder: new Map([[cls, present]]) }),
    receipt: async () => write({ classes: [...(await heldHere(desk.db)).keys()], receipt: true }),
    take: (found) => takeFolderPackage(desk, found, deps),
    hear: (device, bytes) => takeReceipt(desk, device, bytes, deps)
  }
}
