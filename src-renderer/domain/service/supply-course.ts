/** 备品 on its way 申领 → 批准 → 领用 → 归还 (第四条, 第八条（三）), and what is wrong with a line of it. */
import type { Supply } from '../preparation.ts'

export const SUPPLY_STEPS = ['待申领', '待批准', '待领用', '待归还', '已办结'] as const
export type SupplyStep = (typeof SUPPLY_STEPS)[number]

/** Where a line stands, told by what is filled in; what is used up is finished with its issue. */
export function stepOf({ asked, approved, issued, issuedOn, durable, returned, returnedOn }: Supply): SupplyStep {
  if (issued !== undefined || issuedOn) return durable && returned === undefined && !returnedOn ? '待归还' : '已办结'
  if (approved !== undefined) return approved > 0 ? '待领用' : '已办结'
  return asked === undefined ? '待申领' : '待批准'
}

export interface SupplyFault {
  readonly field: 'issued' | 'returned' | 'approved'
  readonly sentence: string
}

/** Quantities that do not agree; the facts stay as they were typed. `after` is the day 撤场 is over, when everything is back. */
export function supplyFaults(supply: Supply, today: string, after?: string): SupplyFault[] {
  const { approved, issued, returned, durable, unit = '' } = supply
  const faults: SupplyFault[] = []
  if (issued && approved === undefined) faults.push({ field: 'approved', sentence: `已领${issued}${unit}，还没有批准数` })
  if (issued !== undefined && approved !== undefined && issued > approved) faults.push({ field: 'issued', sentence: `领用${issued}${unit}，批准${approved}${unit}，多领${issued - approved}${unit}` })
  if (returned !== undefined && issued !== undefined && returned > issued) faults.push({ field: 'returned', sentence: `归还${returned}${unit}，比领用的${issued}${unit}还多` })
  if (durable && issued && after && today > after && (returned ?? 0) < issued) faults.push({ field: 'returned', sentence: `班次已结束，还有${issued - (returned ?? 0)}${unit}没有归还` })
  return faults
}
