/** One stretch of time on the 工作台: its findings class by class, the gravest class first. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { CLAUSES } from '#domain/regulation/clauses.ts'
import { dueWords } from '#domain/regulation/due-words.ts'
import type { Finding } from '#domain/regulation/finding.ts'
import { SCREENS } from '#domain/regulation/screens.ts'
import type { DueGroup } from '#domain/regulation/seat-view.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { goToMend } from '../go-to-mend.ts'
import type { CheckedClass } from './use-checked-classes.ts'

export interface DueEntry {
  readonly of: CheckedClass
  readonly finding: Finding
}

/** Lines of one class shown at first. */
const FEW = 5

export function DueSection({ group, entries, today }: { group: DueGroup; entries: readonly DueEntry[]; today: string }) {
  const [shown, setShown] = useState(group !== '以后')
  if (!entries.length) return null
  const byClass = new Map<string, DueEntry[]>()
  for (const entry of entries) byClass.set(entry.of.id, [...(byClass.get(entry.of.id) ?? []), entry])
  return (
    <Section aria-label={group}>
      <header data-late={group === '已逾期'}>
        <h2>{group}</h2><span>{entries.length} 件</span>
        {shown ? null : <Button size="small" variant="text" onClick={() => setShown(true)}>看看</Button>}
      </header>
      {shown ? [...byClass.values()].map((own) => <OfClass key={own[0]!.of.id} entries={own} today={today} />) : null}
    </Section>
  )
}

function OfClass({ entries, today }: { entries: readonly DueEntry[]; today: string }) {
  const [all, setAll] = useState(false)
  const { of } = entries[0]!
  return (
    <div className="class">
      <h3><a href={`#/class/${of.id}`}>{of.name}</a></h3>
      <ul>
        {(all ? entries : entries.slice(0, FEW)).map(({ finding }) => <Line key={finding.key} cls={of.id} finding={finding} today={today} />)}
      </ul>
      {entries.length > FEW ? <Button size="small" variant="text" onClick={() => setAll(!all)}>{all ? '收起' : `还有 ${entries.length - FEW} 件`}</Button> : null}
    </div>
  )
}

function Line({ cls, finding, today }: { cls: string; finding: Finding; today: string }) {
  const id = useId()
  const { clause, severity, missing, who, whom, due, mend } = finding
  const tone = severity === 'violation' ? 'forbidden' : severity === 'needs-reason' ? 'reason' : 'plain'
  return (
    <li data-tone={tone}>
      <span className="what" id={id}>{missing}</span>
      <ClauseChip id={clause} tone={tone} title={CLAUSES[clause].demand} />
      <small>{whom ?? who}{due ? ` · ${dueWords(due, today)}` : null}</small>
      <Button size="small" variant="text" aria-describedby={id} onClick={() => goToMend(cls, mend)}>{`去${SCREENS[mend.screen].title}`}</Button>
    </li>
  )
}

const Section = styled('section')({
  marginBottom: '1.25rem',
  header: { display: 'flex', alignItems: 'baseline', gap: '0.5rem', borderBottom: '1px solid var(--line)', marginBottom: '0.25rem', '& span': { color: 'var(--muted)' } },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  'header[data-late=true] h2': { color: 'var(--red)' },
  h3: { margin: '0.5rem 0 0', fontSize: '0.9375rem', fontWeight: 600, '& a': { color: 'inherit', textDecoration: 'none' }, '& a:hover': { color: 'var(--primary)', textDecoration: 'underline' } },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 0.75rem', minHeight: '2.25rem', padding: '0.1875rem 0 0.1875rem 0.625rem', borderLeft: '3px solid var(--line-strong)', marginTop: '0.1875rem' },
  'li[data-tone=forbidden]': { borderLeftColor: 'var(--red)' },
  'li[data-tone=reason]': { borderLeftColor: 'var(--amber)' },
  '.what': { flex: '1 1 24rem', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: 'var(--muted)', fontSize: '0.8125rem', whiteSpace: 'nowrap' }
})
