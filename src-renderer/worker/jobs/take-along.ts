import type { ExportOrder } from '#store/export.ts'
import { takeAlong, type TakenAlong } from '#store/take-along.ts'
import { workerDesk } from '../worker-desk.ts'

export const run = async ({ from }: Pick<ExportOrder, 'from'>): Promise<TakenAlong> => takeAlong(await workerDesk(from.person), from)
