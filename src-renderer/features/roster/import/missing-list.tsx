/** On the class's list and not in the new one: nobody is deleted; each may be marked 退出, none is at first. */
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import type { Trainee } from '#domain/trainee.ts'

export function MissingList({ missing, leavers, onLeave }: { missing: readonly Trainee[]; leavers: ReadonlySet<string>; onLeave(id: string, leaves: boolean): void }) {
  return (
    <Box>
      <p>下面的人在班里、不在这份名单里。不动他们就原样保留；确实不来的，勾上“标为退出”，记录仍在。</p>
      <ul>
        {missing.map(({ id, name, organization }) => (
          <li key={id}>
            <span>{name}</span><span>{organization}</span>
            <label><Checkbox size="small" checked={leavers.has(id)} onChange={(event) => onLeave(id, event.target.checked)} slotProps={{ input: { 'aria-label': `${name}标为退出` } }} />标为退出</label>
          </li>
        ))}
      </ul>
    </Box>
  )
}

const Box = styled('div')({
  overflowY: 'auto', flex: 1,
  p: { margin: '0 0 0.5rem', color: 'var(--muted)' },
  ul: { listStyle: 'none', margin: 0, padding: 0, border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  li: { display: 'grid', gridTemplateColumns: '12rem 1fr 9rem', alignItems: 'center', gap: '1rem', padding: '0.125rem 1rem', '& + &': { borderTop: '1px solid var(--line)' } },
  label: { display: 'flex', alignItems: 'center', cursor: 'pointer' }
})
