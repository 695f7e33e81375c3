/** <ClauseChip id tone title>: the clause a finding rests on, shown as the office cites it (R8.9 is 第八条（九）); red is kept for what the regulation forbids. */
import { styled } from '@mui/material/styles'
import { citeClause } from '#domain/clause.ts'

export function ClauseChip({ id, tone = 'plain', title }: { id: string; tone?: 'forbidden' | 'reason' | 'plain'; title?: string }) {
  return <Chip data-tone={tone} title={title}>{citeClause(id)}</Chip>
}

const Chip = styled('span')({
  display: 'inline-block', padding: '0 0.375rem', borderRadius: 3, fontSize: '0.8125rem', lineHeight: 1.5, whiteSpace: 'nowrap',
  color: 'var(--muted)', background: 'var(--hover)',
  '&[data-tone=forbidden]': { color: 'var(--red)', background: 'var(--red-soft)' },
  '&[data-tone=reason]': { color: 'var(--amber)', background: 'var(--amber-soft)' }
})
