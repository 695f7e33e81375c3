/** One card of 待办: findings of one clause, each with its sentence, who, by when, the way to the place, and where asked for a reason. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import { CLAUSES } from '#domain/regulation/clauses.ts'
import { dueWords } from '#domain/regulation/due-words.ts'
import { SEVERITY_WORDS, type Finding } from '#domain/regulation/finding.ts'
import { SCREENS } from '#domain/regulation/screens.ts'
import { refuseSecrecyMark } from '#domain/secrecy-mark.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { useSeat } from '#store/seat.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { goToMend } from '../go-to-mend.ts'

const MOST = 4

export function FindingCard({ cls, group, today }: { cls: string; group: readonly Finding[]; today: string }) {
  const [all, setAll] = useState(false)
  const [first] = group
  if (!first) return null
  const { clause, severity, basis, forReference } = first
  const tone = severity === 'violation' ? 'forbidden' : severity === 'needs-reason' && first.reason === undefined ? 'reason' : 'plain'
  return (
    <Card data-tone={tone} aria-label={CLAUSES[clause].demand}>
      <header>
        <ClauseChip id={clause} tone={tone} title={CLAUSES[clause].demand} />
        <small>{forReference ? '仅供参考' : SEVERITY_WORDS[severity]} · {basis}</small>
      </header>
      {(all ? group : group.slice(0, MOST)).map((finding) => <Entry key={finding.key} cls={cls} finding={finding} today={today} />)}
      {group.length > MOST && !all ? <Button size="small" variant="text" onClick={() => setAll(true)}>{`还有 ${group.length - MOST} 件`}</Button> : null}
    </Card>
  )
}

function Entry({ cls, finding, today }: { cls: string; finding: Finding; today: string }) {
  const { missing, remedy, who, whom, due, mend } = finding
  return (
    <div className="entry">
      <p>{missing}</p>
      <p className="remedy">{remedy}</p>
      <div className="foot">
        <small data-late={due !== undefined && due < today}>{whom ?? who}{due ? ` · ${dueWords(due, today)}` : null}</small>
        <Button size="small" variant="text" aria-label={`去${SCREENS[mend.screen].title}办理：${missing}`} onClick={() => goToMend(cls, mend)}>{`去${SCREENS[mend.screen].title}`}</Button>
      </div>
      {finding.severity === 'needs-reason' ? <ReasonLine cls={cls} finding={finding} /> : null}
    </div>
  )
}

/** 需说明理由: the reason, kept under the finding's key, with whoever sits here and the day. */
function ReasonLine({ cls, finding }: { cls: string; finding: Finding }) {
  const desk = useDesk()
  const save = useSave(cls)
  const person = useSeat((seat) => seat.person)
  const [writing, setWriting] = useState(false)
  const { key, reason } = finding
  if (!writing && reason === undefined) return <Button size="small" variant="text" onClick={() => setWriting(true)}>说明理由</Button>
  return (
    <TextField label="理由" value={reason} autoFocus={writing} longest={500} refuse={refuseSecrecyMark} placeholder="写明原因后回车"
      onCommit={(text) => {
        setWriting(false)
        void save([text ? { table: 'reason', id: key, set: { text, person: person || null, givenOn: dayOfInstant(desk.now()) } } : { table: 'reason', id: key, remove: true }], text ? '说明理由' : '删去理由')
      }} />
  )
}

const Card = styled('article')({
  padding: '0.5rem 0.75rem 0.375rem', background: 'var(--raised)', border: '1px solid var(--line)', borderLeft: '3px solid var(--line-strong)', borderRadius: 4, flex: 'none',
  '&[data-tone=forbidden]': { borderLeftColor: 'var(--red)' },
  '&[data-tone=reason]': { borderLeftColor: 'var(--amber)' },
  header: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '0.5rem', marginBottom: '0.25rem' },
  '.entry + .entry': { marginTop: '0.375rem', paddingTop: '0.375rem', borderTop: '1px solid var(--line)' },
  p: { margin: 0, lineHeight: 1.5, overflowWrap: 'anywhere' },
  '.remedy': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.foot': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '0.5rem', minHeight: '2rem' },
  small: { color: 'var(--muted)', fontSize: '0.8125rem' },
  'small[data-late=true]': { color: 'var(--red)', fontWeight: 600 }
})
