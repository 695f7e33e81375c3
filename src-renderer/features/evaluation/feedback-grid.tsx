/** Sources by aspects: how many were heard, how many still wait. A cell pressed shows only its own. */
import { styled } from '@mui/material/styles'
import { FEEDBACK_ASPECTS, FEEDBACK_SOURCES, type Feedback } from '#domain/evaluation.ts'
import { saysNothing } from '#domain/teaching/feedback-slip.ts'

export interface FeedbackCell {
  readonly source: Feedback['source']
  readonly aspect: Feedback['aspect']
}

interface Props {
  slips: readonly Feedback[]
  isOpen(slip: Feedback): boolean
  chosen: FeedbackCell | undefined
  onChoose(cell: FeedbackCell | undefined): void
}

export function FeedbackGrid({ slips, isOpen, chosen, onChoose }: Props) {
  return (
    <Table aria-label="意见建议来源与方面">
      <thead><tr><td />{FEEDBACK_ASPECTS.map((aspect) => <th key={aspect} scope="col">{aspect}</th>)}</tr></thead>
      <tbody>
        {FEEDBACK_SOURCES.map((source) => (
          <tr key={source}>
            <th scope="row">{source}</th>
            {FEEDBACK_ASPECTS.map((aspect) => {
              const own = slips.filter((slip) => slip.source === source && slip.aspect === aspect)
              const open = own.filter((slip) => isOpen(slip) && !saysNothing(slip)).length
              const pressed = chosen?.source === source && chosen.aspect === aspect
              return (
                <td key={aspect}>
                  <button type="button" aria-pressed={pressed} aria-label={`${source}对${aspect}`} onClick={() => onChoose(pressed ? undefined : { source, aspect })}>
                    {own.length ? <>{own.length} 条{open ? <em>，{open} 条待办</em> : null}</> : <i>还没有</i>}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Table = styled('table')({
  borderCollapse: 'collapse', width: '100%', maxWidth: '60rem', marginBottom: '0.75rem', tableLayout: 'fixed', background: 'var(--raised)', border: '1px solid var(--line)',
  'th, td': { padding: 0, border: '1px solid var(--line)', textAlign: 'left', fontWeight: 400 },
  th: { padding: '0.3125rem 0.75rem', background: 'var(--ground)' },
  'thead td': { width: '8rem', background: 'var(--ground)' },
  button: { width: '100%', padding: '0.3125rem 0.75rem', border: 0, background: 'none', color: 'inherit', font: 'inherit', textAlign: 'left', cursor: 'pointer', '&:hover': { background: 'var(--hover)' } },
  'button[aria-pressed=true]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  em: { fontStyle: 'normal', color: 'var(--amber)' },
  i: { fontStyle: 'normal', color: 'var(--muted)' }
})
