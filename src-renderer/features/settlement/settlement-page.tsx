/** 决算 (第六条（六）): from the signed 数据确认单 to the invoice, as the finance officer works through it. */
import { useCollegeFacts, useOtherTimetables, useSnapshot } from '#store/live.ts'
import { Invoices } from './invoices.tsx'
import { LectureFees } from './lecture-fees.tsx'
import { SettlementLines } from './settlement-lines.tsx'
import { SettlementRecord } from './settlement-record.tsx'

export function SettlementPage({ cls }: { cls: string }) {
  const of = useSnapshot(cls)
  const college = useCollegeFacts()
  const others = useOtherTimetables(cls)
  if (!of || !college || !others) return null
  return (
    <>
      <SettlementLines of={of} college={college} />
      <LectureFees of={of} college={college} others={others} />
      <Invoices of={of} college={college} />
      <SettlementRecord of={of} />
    </>
  )
}
