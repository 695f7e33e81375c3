/** One card of 待办: findings of one clause, each with its sentence, who, by when and the way to the place; what to do is said once. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { CLAUSES } from '#domain/regulation/clauses.ts'
import { dueWords } from '#domain/regulation/due-words.ts'
import { SEVERITY_WORDS, type Finding } from '#domain/regulation/finding.ts'
import { SCREENS } from '#domain/regulation/screens.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { goToMend } from '../go-to-mend.ts'
import { ReasonField } from './reason-field.tsx'

/** Findings of one card shown at first. */
const MOST = 4

export function FindingCard({ cls, group, today }: { cls: string; group: readonly Finding[]; today: string }) {
  const id = useId()
  const [all, setAll] = useState(false)
  const [writing, setWriting] = useState<string>()
  const [first] = group
  if (!first) return null
  const { clause, severity, basis, forReference } = first
  const tone = severity === 'violation' ? 'forbidden' : severity === 'needs-reason' && first.reason === undefined ? 'reason' : 'plain'
  const oneRemedy = group.every(({ remedy }) => remedy === first.remedy)
  const asks = severity === 'needs-reason' && first.reason === undefined
  return (
    <Card data-tone={tone} aria-label={CLAUSES[clause].demand}>
      <header>
        <ClauseChip id={clause} tone={tone} title={CLAUSES[clause].demand} />
        <small>{forReference ? '仅供参考' : SEVERITY_WORDS[severity]} · {basis}</small>
      </header>
      <ul>
        {(all ? group : group.slice(0, MOST)).map((finding) => (
          <li key={finding.key}>
            <p id={`${id}${finding.key}`}>{finding.missing}</p>
            {oneRemedy ? null : <p className="remedy">{finding.remedy}</p>}
            <div className="foot">
              <small data-late={finding.due !== undefined && finding.due < today}>{finding.whom ?? finding.who}{finding.due ? ` · ${dueWords(finding.due, today)}` : null}</small>
              {asks && writing !== finding.key ? <Button size="small" variant="text" aria-describedby={`${id}${finding.key}`} onClick={() => setWriting(finding.key)}>说明理由</Button> : null}
              <Button size="small" variant="text" aria-describedby={`${id}${finding.key}`} onClick={() => goToMend(cls, finding.mend)}>{`去${SCREENS[finding.mend.screen].title}`}</Button>
            </div>
            {finding.reasonOnRecord ? <p className="remedy">{`理由：${finding.reason}`}</p> : writing === finding.key || finding.reason !== undefined ? <ReasonField cls={cls} findings={[finding]} onDone={() => setWriting(undefined)} /> : null}
          </li>
        ))}
      </ul>
      {oneRemedy ? <p className="remedy">{first.remedy}</p> : null}
      {group.length > MOST && !all ? <Button size="small" variant="text" onClick={() => setAll(true)}>{`还有 ${group.length - MOST} 件`}</Button> : null}
      {asks && group.length > 1 && writing !== ALL ? <Button size="small" variant="text" onClick={() => setWriting(ALL)}>{`${group.length} 件说明同一理由`}</Button> : null}
      {writing === ALL ? <ReasonField cls={cls} findings={group} onDone={() => setWriting(undefined)} /> : null}
    </Card>
  )
}

const ALL = 'all'

const Card = styled('article')({
  padding: '0.5rem 0.75rem 0.375rem', background: 'var(--raised)', border: '1px solid var(--line)', borderLeft: '3px solid var(--line-strong)', borderRadius: 4, flex: 'none',
  '&[data-tone=forbidden]': { borderLeftColor: 'var(--red)' },
  '&[data-tone=reason]': { borderLeftColor: 'var(--amber)' },
  header: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '0.5rem', marginBottom: '0.25rem' },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  'li + li': { marginTop: '0.25rem', paddingTop: '0.25rem', borderTop: '1px solid var(--line)' },
  p: { margin: 0, lineHeight: 1.5, overflowWrap: 'anywhere' },
  '.remedy': { color: 'var(--muted)', fontSize: '0.875rem', padding: '0.125rem 0' },
  '.foot': { display: 'flex', alignItems: 'center', gap: '0.125rem', minHeight: '1.875rem', '& small': { flex: 1 } },
  small: { color: 'var(--muted)', fontSize: '0.8125rem' },
  'small[data-late=true]': { color: 'var(--red)', fontWeight: 600 }
})
