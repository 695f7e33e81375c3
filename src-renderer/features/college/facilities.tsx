/** 会场与客房: what the college has; 来电登记 and the calendar reckon with it. */
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import type { Facility } from '#domain/college-lists.ts'
import { useRows } from '#store/live.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { twiceNamed } from './twice-named.ts'

const COLUMNS: readonly FieldColumn<Facility>[] = [
  { key: 'name', width: 220, frozen: true },
  { key: 'kind', width: 100 },
  { key: 'building', width: 150 },
  { key: 'capacity', width: 110, decimals: 0, align: 'end' },
  { key: 'count', width: 80, decimals: 0, align: 'end' },
  { key: 'remark', width: 260 }
]

export function Facilities() {
  const rows = useRows('facility', ORG)
  if (!rows) return null
  const halls = rows.filter(({ kind }) => kind === '会场')
  const beds = rows.filter(({ kind }) => kind === '客房').reduce((sum, { capacity, count }) => sum + (capacity ?? 0) * (count ?? 1), 0)
  return (
    <BookSection title="会场与客房" table="facility"
      intro="接到来电时，程序按这里的会场和床位推算哪几天还排得开。会场一间一行，填座位数；客房一种房型一行，填每间床位和间数。">
      <ClassGrid cls={ORG} table="facility" noun="会场客房" columns={COLUMNS} needed="name" fresh={() => ({ kind: '会场' })} getMark={twiceNamed(rows, 'name', ({ kind, building, name }) => `${kind}|${building ?? ''}|${name}`)} />
      {rows.length ? <Sum>共有会场 {halls.length} 处、{halls.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)} 座，客房床位 {beds} 张。</Sum> : null}
    </BookSection>
  )
}

const Sum = styled('p')({ margin: '0.25rem 0 0', color: 'var(--muted)' })
