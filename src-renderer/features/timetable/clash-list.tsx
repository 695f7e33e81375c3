/** Every clash in one list; a click goes to the entry. Amber: a clash asks for a reason or a change, nothing is forbidden. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Clash } from '#domain/teaching/clashes.ts'

export function ClashList({ clashes, onGo }: { clashes: readonly Clash[]; onGo(sessionId: string): void }) {
  if (clashes.length === 0) return null
  return (
    <Box aria-label="课程表冲突">
      <h2>{clashes.length} 处冲突</h2>
      <ul>
        {clashes.map((clash, index) => (
          <li key={index}>
            <span>{clash.sentence}</span>
            <Button size="small" variant="text" onClick={() => onGo(clash.sessionIds.at(-1)!)}>去看看</Button>
          </li>
        ))}
      </ul>
    </Box>
  )
}

const Box = styled('section')({
  marginBottom: '0.75rem', padding: '0.375rem 0.75rem 0.5rem', background: 'var(--amber-soft)', borderLeft: '3px solid var(--amber)', borderRadius: 4,
  h2: { margin: 0, fontSize: '0.9375rem', fontWeight: 600, color: 'var(--amber)' },
  ul: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '9rem', overflowY: 'auto' },
  li: { display: 'flex', alignItems: 'center', gap: '0.5rem' },
  'li span': { minWidth: 0 }
})
