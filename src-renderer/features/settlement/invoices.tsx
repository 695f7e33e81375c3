/** 发票 (第六条（六）): made out for the sum of the 决算; where the sums differ, the reason stands in the remark. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { amountInFigures } from '#domain/money/amount-in-words.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { draftInvoice } from '#domain/money/invoice-draft.ts'
import { SETTLEMENT } from '#domain/settlement.ts'
import { invoiceState, isSettled, toInvoice } from '#domain/money/settlement-sum.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid } from '../class-grid.tsx'

export function Invoices({ of, college }: { of: ClassSnapshot; college: CollegeFacts }) {
  const cls = of.class.id
  const desk = useDesk()
  const save = useSave(cls)
  const left = toInvoice(of.budget, of.invoices)
  const settlement = of.settlements.find(({ id }) => id === SETTLEMENT)
  const isNeeded = !settlement?.noInvoice
  // Before that its sum is the budget's, for which nobody makes out an invoice.
  const hasBegun = of.budget.some(isSettled) || settlement?.settledOn !== undefined || of.invoices.length > 0
  const state = invoiceState(of.budget, of.invoices)
  const issue = () => void save([{ table: 'invoice', id: newId(desk), set: { ...draftInvoice(of.class, college.organizations, left) } }], `按决算开 ${amountInFigures(left)} 元发票`, { tellNow: true })
  return (
    <BookSection title="发票" table="invoice" clauses={<ClauseChip id="R6.6" />} intro={of.class.invoice ? `发票要求：${of.class.invoice}` : '发票要求在“概况”里填。'}>
      <ClassGrid cls={cls} table="invoice" noun="发票" needed="title"
        columns={[
          { key: 'title', width: 240, frozen: true }, { key: 'taxNumber', width: 190 }, { key: 'kind', width: 150 }, { key: 'amount', width: 120, decimals: 2, align: 'end' }, { key: 'number', width: 200 },
          { key: 'issuedOn', width: 184 }, { key: 'receiver', width: 96 }, { key: 'receivedOn', width: 184 }, { key: 'remark', width: 240 }
        ]}
        actions={isNeeded && hasBegun && left > 0 ? <Button size="small" variant="outlined" onClick={issue}>按决算开一张（{amountInFigures(left)} 元）</Button> : null} />
      {isNeeded ? !hasBegun ? <State>决算填好以后，在这里按决算金额开票；已经开出的直接登记。</State> : of.budget.length || of.invoices.length ? <State role="status" data-kept={state.isKept}>{state.sentence}</State> : null : <State>已注明本班次不开发票。</State>}
    </BookSection>
  )
}

const State = styled('p')({ margin: '0.25rem 0', color: 'var(--muted)', '&[data-kept=false]': { color: 'var(--amber)' }, '&[data-kept=true]': { color: 'var(--green)' } })
