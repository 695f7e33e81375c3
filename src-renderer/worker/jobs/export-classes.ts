import { exportClasses, type ExportOrder } from '#store/export.ts'
import type { WriteOptions, WriteOutcome } from '#sync/package-write.ts'
import { workerDesk } from '../worker-desk.ts'

export interface ExportJob extends ExportOrder {
  readonly options: WriteOptions
}

export const run = async ({ options, ...order }: ExportJob): Promise<WriteOutcome> => exportClasses(await workerDesk(order.from.person), order, options)
