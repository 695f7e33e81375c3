/** 部门: the departments of 第三条 and the 教研部门, with their heads, 科室 and the order of the rotation of 第九条. */
import { DEFAULT_DEPARTMENTS } from '#domain/college-defaults/departments.ts'
import { ORG } from '#domain/college.ts'
import type { Department } from '#domain/college-lists.ts'
import { useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { twiceNamed } from './twice-named.ts'
import { FillDefaults } from './fill-defaults.tsx'

const COLUMNS: readonly FieldColumn<Department>[] = [
  { key: 'name', width: 190, frozen: true },
  { key: 'kind', width: 160 },
  { key: 'head', width: 110 },
  { key: 'phone', width: 130 },
  { key: 'sections', width: 220 },
  { key: 'rotation', width: 100, decimals: 0, align: 'end' }
]

export function Departments() {
  const rows = useRows('department', ORG)
  if (!rows) return null
  const teaching = rows.filter(({ kind }) => kind === '教研部门')
  const unplaced = teaching.filter(({ rotation }) => rotation === undefined)
  return (
    <BookSection title="部门" table="department" clauses={<><ClauseChip id="R3.a" /><ClauseChip id="R9.a" /></>}
      intro="一行一个部门，在表尾写名称就是添加，也可以从 Excel 粘贴。科室之间用顿号隔开；轮值次序只有教研部门填，从 1 起，派学业导师按它轮流。">
      <div style={{ display: 'grid', gap: '0.5rem', marginBottom: rows.length ? '0.625rem' : 0 }}>
      {rows.length && !teaching.length ? <NoticeBar tone="reason" happened="还没有教研部门。" todo="规范没有列出教研部门的名称，请在表尾逐个写上，并排好轮值次序，否则派学业导师时无从轮起。" /> : null}
      {unplaced.length ? <NoticeBar tone="reason" happened={`${unplaced.map(({ name }) => name).join('、')}还没有轮值次序。`} todo="填上次序才会轮到。" /> : null}
      </div>
      <ClassGrid cls={ORG} table="department" noun="部门" columns={COLUMNS} needed="name" fresh={() => ({ kind: '教研部门' })}
        getMark={twiceNamed(rows, 'name', ({ name }) => name)}
        actions={<FillDefaults table="department" defaults={DEFAULT_DEPARTMENTS} words={({ name }) => name} label="按规范填入各部门" />} />
    </BookSection>
  )
}
