/** 经费预算: amounts and their total are computed, never typed; the total also in capital characters. */
import { styled } from '@mui/material/styles'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { amountInFen, BUDGET_CATEGORIES, budgetLineFields, type BudgetLine } from '#domain/budget-line.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { inOrder } from '#domain/in-order.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { PlannedCheck } from './planned-check.tsx'

const COLUMNS: readonly GridColumn[] = [
  { key: 'item', title: budgetLineFields.item.label, width: 210, kind: 'text', frozen: true },
  { key: 'unit', title: budgetLineFields.unit.label, width: 120, kind: 'text' },
  { key: 'standard', title: budgetLineFields.standard.label, width: 110, kind: 'number', decimals: 2, align: 'end' },
  { key: 'persons', title: budgetLineFields.persons.label, width: 120, kind: 'number', decimals: 2, align: 'end' },
  { key: 'days', title: budgetLineFields.days.label, width: 80, kind: 'number', decimals: 1, align: 'end' },
  { key: 'amount', title: '金额（元）', width: 130, kind: 'readonly', align: 'end' },
  { key: 'category', title: budgetLineFields.category.label, width: 130, kind: 'choice', choices: BUDGET_CATEGORIES },
  { key: 'note', title: budgetLineFields.note.label, width: 280, kind: 'text', longest: 500 }
]

export function BudgetLines({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const conflictMark = useConflictMark('budgetLine')
  const rows = useRows('budgetLine', cls)
  if (!rows) return null
  const lines = inOrder(rows)
  const total = lines.reduce((sum, line) => sum + amountInFen(line), 0)
  const onSave = (edits: readonly RecordEdit[]): undefined => {
    const order = lines.at(-1)?.order ?? 0
    const changes = edits.map(({ id, fresh, set }, i): Change => ({ table: 'budgetLine', id, set: fresh ? { ...set, order: order + 1 + i } : set }))
    const item = changes[0]?.set?.['item'] ?? lines.find((line) => line.id === changes[0]?.id)?.item
    void save(changes, changes.length === 1 && typeof item === 'string' ? `修改预算“${item}”` : `修改 ${changes.length} 个预算科目`)
  }
  return (
    <>
      <RecordGrid label="经费预算" columns={COLUMNS} records={lines} needed="item" today={dayOfInstant(desk.now())} freshId={() => newId(desk)} onSave={onSave} getMark={conflictMark}
        computed={(line, key) => (key === 'amount' ? amountInFigures(amountInFen(line as BudgetLine)) : undefined)}
        onRemove={(ids) => void save(ids.map((id) => ({ table: 'budgetLine', id, remove: true })), `删除 ${ids.length} 个预算科目`, { tellNow: true })} />
      {lines.length ? <Total>合计 <b>{amountInFigures(total)}</b> 元　大写：<b>{amountInWords(total)}</b></Total> : <Total>每行一个科目，金额＝标准×人数或次数×天数，空着的按 1 算。</Total>}
      {lines.length ? <PlannedCheck cls={cls} /> : null}
    </>
  )
}

const Total = styled('p')({ margin: '0.25rem 0 0', b: { fontWeight: 600 } })
