/** <CostCheck>: what the chosen 费用标准 says of a budget or a settlement, and where to go when it is beyond it (第六条（一）). */
import { styled } from '@mui/material/styles'
import type { BudgetCheck } from '#domain/money/budget-check.ts'
import { shortDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'

export function CostCheck({ cls, check, of }: { cls: string; check: BudgetCheck; of: Pick<ClassSnapshot, 'exceptionalMatters'> }) {
  const settled = of.exceptionalMatters.filter(({ confirmedOn, result }) => confirmedOn && result && result !== '不同意')
  return (
    <Lines role="group" aria-label="费用标准核对">
      <p><Verdict data-verdict={check.verdict}>{check.verdict}</Verdict>{check.notes[0]}</p>
      {check.notes.slice(1).map((note) => <p key={note} className="note">{note}</p>)}
      {check.verdict === '超标准需确认' ? (
        <p><ClauseChip id="R6.1b" tone="reason" /> {settled.length ? `已提前沟通确定的超常规事项：${settled.map(({ item, confirmedOn }) => `${item}（${shortDate(confirmedOn!)}）`).join('、')}。` : '超出的要提前与财务后勤处沟通确定。'}<a href={`#/class/${cls}/talks`}>到“洽商”登记超常规事项</a></p>
      ) : null}
    </Lines>
  )
}

/** 合规 / 超标准需确认 / 标准未配置 as a small mark before a sentence. */
export const Verdict = styled('b')({
  display: 'inline-block', marginRight: '0.5rem', padding: '0 0.375rem', borderRadius: 3, fontSize: '0.8125rem', fontWeight: 600, lineHeight: 1.6, color: 'var(--muted)', background: 'var(--hover)',
  '&[data-verdict=合规]': { color: 'var(--green)', background: 'var(--green-soft)' },
  '&[data-verdict=超标准需确认]': { color: 'var(--amber)', background: 'var(--amber-soft)' }
})
const Lines = styled('div')({ maxWidth: '60rem', margin: '0.75rem 0', p: { margin: '0.25rem 0' }, '.note': { color: 'var(--muted)', fontSize: '0.875rem' } })
