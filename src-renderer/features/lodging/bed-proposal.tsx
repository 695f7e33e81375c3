/** The proposal of 自动排房, shown whole before anything is written. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { BedPlan } from '#domain/lodging/bed-plan.ts'
import type { Room } from '#domain/room.ts'

/** Beyond these the names fill the screen and say no more than their number. */
const MOST_NAMES = 15

export interface BedProposalProps {
  plan: BedPlan
  labels: ReadonlyMap<string, string>
  onTake(): void
  onDrop(): void
}

export function BedProposal({ plan, labels, onTake, onDrop }: BedProposalProps) {
  const byRoom = new Map<Room, string[]>()
  for (const { room, trainee, bed } of plan.placements) byRoom.set(room, [...(byRoom.get(room) ?? []), `${bed}床 ${trainee.name}${trainee.gender ? `（${trainee.gender}）` : ''}`])
  const reasons = new Map<string, string[]>()
  for (const { trainee, reason } of plan.unplaced) reasons.set(reason, [...(reasons.get(reason) ?? []), trainee.name])
  return (
    <Box aria-label="排房建议">
      <header>
        <b>{plan.placements.length ? `建议安排 ${plan.placements.length} 人，同组同单位尽量相邻，已经安排好的不动` : '没有可以安排的人'}</b>
        <Button variant="outlined" onClick={onDrop}>不用了</Button>
        {plan.placements.length ? <Button variant="contained" onClick={onTake} autoFocus>照此安排 {plan.placements.length} 人</Button> : null}
      </header>
      {[...reasons].map(([reason, names]) => <p key={reason}>{names.length} 人{reason}：{names.slice(0, MOST_NAMES).join('、')}{names.length > MOST_NAMES ? ' 等' : ''}</p>)}
      <ul>{[...byRoom].map(([room, people]) => <li key={room.id}><b>{labels.get(room.id)}</b>{people.join('　')}</li>)}</ul>
    </Box>
  )
}

const Box = styled('section')({
  marginBottom: '0.75rem', padding: '0.625rem 0.875rem', border: '1px solid var(--primary)', borderRadius: 6, background: 'var(--raised)',
  header: { display: 'flex', alignItems: 'center', gap: '0.75rem', '& > b': { flex: 1, fontWeight: 600 } },
  p: { margin: '0.375rem 0 0', color: 'var(--amber)' },
  ul: { listStyle: 'none', margin: '0.5rem 0 0', padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))', columnGap: '1.5rem', maxHeight: '14rem', overflowY: 'auto' },
  li: { padding: '0.1875rem 0', borderBottom: '1px solid var(--line)' },
  'li b': { display: 'inline-block', minWidth: '3.5rem', marginRight: '0.5rem', fontWeight: 600 }
})
