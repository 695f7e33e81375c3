/** 备品 in one line each: 申领, 批准, 领用, 归还. What was taken beyond the approval is marked, never refused. */
import { styled } from '@mui/material/styles'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import { lastDayOf } from '#domain/class-stage.ts'
import type { Supply } from '#domain/preparation.ts'
import { stepOf, supplyFaults, SUPPLY_STEPS } from '#domain/service/supply-course.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import type { CellValue } from '#ui/grid/column.ts'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

const day = (value: CellValue): string => (typeof value === 'string' ? shortDate(value) : '')
const COLUMNS: readonly FieldColumn<Supply>[] = [
  { key: 'item', width: 170, frozen: true },
  { key: 'spec', width: 120 },
  { key: 'unit', width: 60 },
  { key: 'durable', width: 92, align: 'center' },
  { key: 'asked', width: 76, group: '申领', title: '数量', align: 'end' },
  { key: 'askedBy', width: 84, group: '申领', title: '申领人' },
  { key: 'askedOn', width: 96, group: '申领', title: '日期', show: day },
  { key: 'approved', width: 76, group: '批准', title: '数量', align: 'end' },
  { key: 'approver', width: 84, group: '批准', title: '批准人' },
  { key: 'approvedOn', width: 96, group: '批准', title: '日期', show: day },
  { key: 'issued', width: 76, group: '领用', title: '数量', align: 'end' },
  { key: 'issuedTo', width: 84, group: '领用', title: '领用人' },
  { key: 'issuedOn', width: 96, group: '领用', title: '日期', show: day },
  { key: 'returned', width: 76, group: '归还', title: '数量', align: 'end' },
  { key: 'returnedOn', width: 96, group: '归还', title: '日期', show: day },
  { key: 'source', width: 70 },
  { key: 'price', width: 100, decimals: 2, align: 'end' },
  { key: 'remark', width: 180 }
]

export function Supplies({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const supplies = useRows('supply', of.id)
  if (!supplies) return null
  const today = dayOfInstant(desk.now())
  const faults = new Map(supplies.map((supply) => [supply.id, supplyFaults(supply, today, lastDayOf(of))]))
  const waiting = SUPPLY_STEPS.filter((step) => step !== '已办结').map((step) => [step, supplies.filter((supply) => stepOf(supply) === step).length] as const).filter(([, count]) => count > 0)
  const sentences = supplies.flatMap((supply) => faults.get(supply.id)!.map(({ sentence }) => `${supply.item}：${sentence}`))
  return (
    <BookSection title="备品" table="supply" clauses={<><ClauseChip id="R4.a" /><ClauseChip id="R8.3a" /></>} intro="报到前领到手。每样一行，申领、批准、领用、归还依次填下去；可以从表格软件粘贴。">
      <ClassGrid cls={of.id} table="supply" noun="备品" needed="item" columns={COLUMNS} most={10}
        getMark={(id, key) => {
          const fault = faults.get(id)?.find(({ field }) => field === key)
          return fault && { tone: 'warning', text: fault.sentence }
        }} />
      {supplies.length ? <Sum role="status" aria-label="备品进度">{waiting.length ? waiting.map(([step, count]) => `${step} ${count} 样`).join('，') : `${supplies.length} 样都已办结`}</Sum> : null}
      {sentences.map((sentence) => <Fault key={sentence}>{sentence}</Fault>)}
    </BookSection>
  )
}

const Sum = styled('p')({ margin: '0.25rem 0 0', color: 'var(--muted)' })
const Fault = styled('p')({ margin: '0.25rem 0 0', paddingLeft: '0.625rem', borderLeft: '3px solid var(--amber)', color: 'var(--amber)' })
