/** Everything the reading found, worst first: row, field, reason, and one press that goes to the cell. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'

export interface ListedFinding {
  /** Absent where the whole file is meant. */
  readonly row?: number
  /** Names row and field before the colon: 第3行“手机”：… */
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
}

const WORDS = { error: '不能采用', warning: '请核对', note: '说明' } as const
const ORDER = ['error', 'warning', 'note'] as const
/** A list of 500 rows can have a thousand notes; nobody reads them here, they are marked in the cells. */
const SHOWN = 200

export function FindingsList<Finding extends ListedFinding>({ findings, onGo }: { findings: readonly Finding[]; onGo(finding: Finding): void }) {
  const counts = Object.fromEntries(ORDER.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])) as Record<(typeof ORDER)[number], number>
  const [chosen, setChosen] = useState<(typeof ORDER)[number]>()
  const open = chosen ?? ORDER.find((severity) => counts[severity] > 0) ?? 'error'
  const listed = findings.filter((finding) => finding.severity === open)
  return (
    <List aria-label="发现的问题">
      <div role="group" aria-label="按轻重看">
        {ORDER.map((severity) => (
          <button type="button" key={severity} data-tone={severity} aria-pressed={severity === open} disabled={counts[severity] === 0} onClick={() => setChosen(severity)}>{WORDS[severity]} {counts[severity]}</button>
        ))}
      </div>
      {findings.length === 0 ? <p>没有发现问题。</p> : null}
      <ul>
        {listed.slice(0, SHOWN).map((finding, i) => (
          <li key={i}>
            <button type="button" data-tone={finding.severity} onClick={() => onGo(finding)}>
              <Sentence message={finding.message} />
            </button>
          </li>
        ))}
      </ul>
      {listed.length > SHOWN ? <p>还有 {listed.length - SHOWN} 处，已在表格里标出。</p> : null}
    </List>
  )
}

/** Row and field first, so that the eye finds them. */
function Sentence({ message }: { message: string }) {
  const [, place, reason] = /^(第\d+行“.*?”)：(.*)$/s.exec(message) ?? []
  return place ? <><b>{place}</b><span>{reason}</span></> : <span>{message}</span>
}

const List = styled('aside')({
  width: '17rem', flex: 'none', display: 'flex', flexDirection: 'column', minHeight: 0, border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  '> div': { display: 'flex', borderBottom: '1px solid var(--line)' },
  '> div button': { flex: 1, padding: '0.5rem 0.25rem', border: 0, borderBottom: '2px solid transparent', background: 'none', color: 'var(--ink)', cursor: 'pointer', whiteSpace: 'nowrap', fontSize: '0.875rem' },
  '> div button:disabled': { color: 'var(--muted)', cursor: 'default' },
  '> div button[aria-pressed=true]:not(:disabled)': { fontWeight: 600, borderBottomColor: 'var(--tone, var(--primary))' },
  '[data-tone=error]': { '--tone': 'var(--red)' }, '[data-tone=warning]': { '--tone': 'var(--amber)' }, '[data-tone=note]': { '--tone': 'var(--primary)' },
  p: { margin: 0, padding: '0.75rem 1rem', color: 'var(--muted)', fontSize: '0.875rem' },
  ul: { listStyle: 'none', margin: 0, padding: 0, overflowY: 'auto', flex: 1 },
  'li button': {
    width: '100%', display: 'flex', flexDirection: 'column', gap: '0.125rem', padding: '0.5rem 0.75rem', border: 0, borderLeft: '3px solid var(--tone)', borderBottom: '1px solid var(--line)',
    background: 'none', color: 'var(--ink)', textAlign: 'left', cursor: 'pointer', fontSize: '0.875rem', lineHeight: 1.5, '&:hover': { background: 'var(--hover)' }
  },
  'li b': { fontWeight: 600 }
})
