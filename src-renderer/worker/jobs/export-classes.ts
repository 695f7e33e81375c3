import { exportClasses, type ExportOrder, type ExportOutcome } from '#store/export.ts'
import type { WriteOptions } from '#sync/package-write.ts'
import { workerDesk } from '../worker-desk.ts'

export interface ExportJob extends ExportOrder {
  readonly options: WriteOptions
}

export const run = async ({ options, ...order }: ExportJob): Promise<ExportOutcome> => exportClasses(await workerDesk(order.from.person), order, options)
