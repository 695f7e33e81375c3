/** Finding people in a long roster: by words of name or unit, by group. */
import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { Trainee } from '#domain/trainee.ts'
import { Control, controlLook } from '#ui/fields/field-frame.tsx'

export interface Filter {
  readonly words: string
  readonly group: string
}

export const matches = (trainee: Trainee, { words, group }: Filter): boolean =>
  (group === '' || trainee.group === group) && words.trim().split(/\s+/).every((word) => `${trainee.name} ${trainee.organization ?? ''} ${trainee.group ?? ''}`.includes(word))

export interface RosterFilterProps {
  filter: Filter
  people: readonly Trainee[]
  shown: number
  onChange(filter: Filter): void
}

export function RosterFilter({ filter, people, shown, onChange }: RosterFilterProps) {
  const groups = useMemo(() => [...new Set(people.flatMap((trainee) => trainee.group ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })), [people])
  return (
    <Line role="search">
      <Control aria-label="找学员" placeholder="姓名或单位" value={filter.words} onChange={(event) => onChange({ ...filter, words: event.target.value })} />
      {groups.length > 0 ? (
        <Select aria-label="组别" value={filter.group} onChange={(event) => onChange({ ...filter, group: event.target.value })}>
          <option value="">全部组别</option>
          {groups.map((group) => <option key={group}>{group}</option>)}
        </Select>
      ) : null}
      <span>{shown === people.length ? `${shown} 人` : `${shown} / ${people.length} 人`}</span>
    </Line>
  )
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: '0.5rem', input: { width: '11rem' }, span: { color: 'var(--muted)', whiteSpace: 'nowrap' } })
const Select = styled('select')({ ...controlLook, width: 'auto' })
