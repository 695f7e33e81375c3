/** The forms of the class, each with what came back of what was handed out. */
import { styled } from '@mui/material/styles'
import { placeOf, titleOf, type Form } from './evaluation-facts.ts'

export function FormList({ forms, openId, onOpen }: { forms: readonly Form[]; openId: string; onOpen(id: string): void }) {
  return (
    <List aria-label="评估表">
      {forms.map(({ planned, result }) => (
        <li key={planned.id} data-record={planned.id}>
          <button type="button" aria-pressed={planned.id === openId} onClick={() => onOpen(planned.id)}>
            <span className="title">{titleOf(planned)}</span>
            <span className="facts"><span>{placeOf(planned)}</span><span data-done={result.issued !== undefined && result.returned >= result.issued}>{result.returned}{result.issued === undefined ? ' 份' : `/${result.issued} 份`}</span></span>
          </button>
        </li>
      ))}
    </List>
  )
}

const List = styled('ul')({
  display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))', listStyle: 'none', margin: 0, padding: 0, border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', overflow: 'auto', maxHeight: '36rem',
  li: { display: 'flex', borderBottom: '1px solid var(--line)' },
  button: { display: 'block', width: '100%', padding: '0.4375rem 0.75rem', border: 0, background: 'none', color: 'inherit', font: 'inherit', textAlign: 'left', cursor: 'pointer', lineHeight: 1.45, '&:hover': { background: 'var(--hover)' } },
  'button[aria-pressed=true]': { background: 'var(--primary-soft)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  'button[aria-pressed=true] .title': { fontWeight: 600, color: 'var(--primary)' },
  '.title': { display: 'block', overflowWrap: 'anywhere' },
  '.facts': { display: 'flex', justifyContent: 'space-between', gap: '0.5rem', fontSize: '0.8125rem', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  '.facts span:last-child': { whiteSpace: 'nowrap' },
  '[data-done=true]': { color: 'var(--green)' }
})
