/** The line above the list: what can be done with it, and what of it is shown. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Trainee } from '#domain/trainee.ts'
import { TRAINEE_STATUS } from '#domain/trainee.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { countByStatus, groupsOf, type RosterFilter, type TraineeStatus } from './roster-rows.ts'

export interface RosterBarProps {
  trainees: readonly Trainee[]
  filter: RosterFilter
  onFilter(filter: RosterFilter): void
  /** Buttons. */
  children: ReactNode
}

const NO_GROUP = '（未分组）'

export function RosterBar({ trainees, filter, onFilter, children }: RosterBarProps) {
  const counts = countByStatus(trainees)
  const groups = groupsOf(trainees)
  return (
    <Bar role="toolbar" aria-label="学员名单">
      <div>{children}</div>
      <div className="filter">
        <Control type="search" aria-label="按姓名、单位、手机查找" placeholder="姓名、单位、手机" value={filter.words} onChange={(event) => onFilter({ ...filter, words: event.target.value })} style={{ width: '12rem' }} />
        {groups.length ? (
          <Control as="select" aria-label="组别" value={filter.group ?? '*'} onChange={(event) => onFilter({ ...filter, group: event.target.value === '*' ? undefined : event.target.value })} style={{ width: '8rem' }}>
            <option value="*">全部组别</option>
            {groups.map((group) => <option key={group} value={group}>{group}</option>)}
            <option value="">{NO_GROUP}</option>
          </Control>
        ) : null}
        <div role="group" aria-label="状态" className="states">
          <StatusChoice name="全部" count={trainees.length} on={filter.status === undefined} onChoose={() => onFilter({ ...filter, status: undefined })} />
          {TRAINEE_STATUS.filter((status) => status === '在册' || counts[status] > 0 || filter.status === status).map((status: TraineeStatus) => (
            <StatusChoice key={status} name={status} count={counts[status]} on={filter.status === status} onChoose={() => onFilter({ ...filter, status })} />
          ))}
        </div>
      </div>
    </Bar>
  )
}

function StatusChoice({ name, count, on, onChoose }: { name: string; count: number; on: boolean; onChoose(): void }) {
  return <Button size="small" variant="text" aria-pressed={on} onClick={onChoose}>{name} {count}</Button>
}

const Bar = styled('div')({
  display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0.5rem 1rem', marginBottom: '0.75rem',
  '> div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem' },
  '.states': { display: 'flex' },
  '.states button': { color: 'var(--muted)' },
  '.states button[aria-pressed=true]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 }
})
