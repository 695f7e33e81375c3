/** <VersionList versions openId onOpen>: lines of which one at a time opens into what it holds. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface VersionLine {
  readonly id: string
  readonly title: string
  readonly facts: readonly string[]
  /** 现行 */
  readonly mark?: string
}

export function VersionList({ versions, openId, onOpen, children }: { versions: readonly VersionLine[]; openId: string | undefined; onOpen(id: string | undefined): void; children(id: string): ReactNode }) {
  return (
    <List>
      {versions.map(({ id, title, facts, mark }) => (
        <li key={id} data-record={id} data-open={id === openId}>
          <button type="button" aria-expanded={id === openId} onClick={() => onOpen(id === openId ? undefined : id)}>
            <span><b>{title}</b>{mark ? <em>{mark}</em> : null}</span>
            <span className="facts">{facts.join(' · ')}</span>
          </button>
          {id === openId ? <div className="body">{children(id)}</div> : null}
        </li>
      ))}
    </List>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, maxWidth: '60rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  'li + li': { borderTop: '1px solid var(--line)' },
  button: { display: 'block', width: '100%', padding: '0.5rem 0.875rem', border: 0, background: 'none', color: 'inherit', font: 'inherit', textAlign: 'left', cursor: 'pointer', '&:hover': { background: 'var(--hover)' } },
  'button > span': { display: 'block' },
  b: { fontWeight: 600 },
  em: { marginLeft: '0.625rem', fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--green)' },
  '.facts': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.body': { padding: '0.75rem 0.875rem', borderTop: '1px solid var(--line)', background: 'var(--ground)' }
})
