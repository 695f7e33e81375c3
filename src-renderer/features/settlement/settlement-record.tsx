/** 到账与签认: who signed the 决算 for the sponsor and for 财务后勤处, and what came in. */
import { styled } from '@mui/material/styles'
import { amountInFigures } from '#domain/money/amount-in-words.ts'
import { fenOf } from '#domain/money/fen.ts'
import { SETTLEMENT } from '#domain/settlement.ts'
import { settledSum } from '#domain/money/settlement-sum.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassForm } from '../class-form.tsx'

export function SettlementRecord({ of }: { of: ClassSnapshot }) {
  const received = of.settlements.find(({ id }) => id === SETTLEMENT)?.receivedAmount
  const gap = received === undefined ? 0 : fenOf(received) - settledSum(of.budget)
  return (
    <BookSection title="到账与签认" table="settlement" clauses={<ClauseChip id="R6.6" />} intro="决算单经主办单位和财务后勤处签字以后，在这里记签字人和日期；款到了记到账。">
      <ClassForm cls={of.class.id} table="settlement" id={SETTLEMENT} noun="决算"
        fields={['settledOn', 'sponsorSigner', 'sponsorSignedOn', 'financeSigner', 'financeSignedOn', 'receivedAmount', 'receivedOn', { name: 'noInvoice', reason: '例如院内自办、不收费的班次' }, { name: 'remark', wide: true }]} />
      {received === undefined ? null : <State role="status" data-kept={gap === 0}>{gap === 0 ? '到账金额与决算金额一致。' : `到账比决算${gap > 0 ? '多' : '少'}${amountInFigures(Math.abs(gap))}元。`}</State>}
    </BookSection>
  )
}

const State = styled('p')({ margin: '0.25rem 0', color: 'var(--amber)', '&[data-kept=true]': { color: 'var(--green)' } })
