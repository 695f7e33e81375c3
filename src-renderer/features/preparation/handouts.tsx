/** 资料用品发放 and 告知: the roster as a tick list. Space or 1 ticks and goes on to the next; one button ticks all who have come. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useCallback, useMemo } from 'react'
import { ARRIVAL, type Mark } from '#domain/attendance.ts'
import { handoutCounts } from '#domain/service/handout-counts.ts'
import { onRoster } from '#domain/trainee.ts'
import { useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { Grid } from '#ui/grid/grid.tsx'
import { BookSection } from '#ui/record-book.tsx'

const TICK = [{ value: '是', sign: '√', keys: '1 ' }]
const COLUMNS: readonly GridColumn[] = [
  { key: 'name', title: '姓名', width: 200, kind: 'readonly', frozen: true },
  { key: 'kit', title: '已领资料用品', width: 124, kind: 'mark', marks: TICK },
  { key: 'told', title: '已告知培训事项', width: 136, kind: 'mark', marks: TICK },
  { key: 'arrival', title: '报到', width: 70, kind: 'readonly' },
  { key: 'group', title: '组别', width: 80, kind: 'readonly' },
  { key: 'organization', title: '单位', width: 460, kind: 'readonly' }
]
const TICKED = { kit: '领取资料用品', told: '告知培训事项' } as const
type Tick = keyof typeof TICKED

export function Handouts({ cls }: { cls: string }) {
  const save = useSave(cls)
  const trainees = useRows('trainee', cls)
  const handouts = useRows('handout', cls)
  const attendance = useRows('attendance', cls)
  const people = useMemo(() => onRoster(trainees ?? []), [trainees])
  const rows = useMemo(() => people.map(({ id }) => id), [people])
  const personById = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const handoutById = useMemo(() => new Map((handouts ?? []).map((handout) => [handout.id, handout])), [handouts])
  const arrival = useMemo(() => ((attendance ?? []).find(({ id }) => id === ARRIVAL) ?? {}) as Readonly<Record<string, Mark | undefined>>, [attendance])
  const getValue = useCallback((row: string, key: string): CellValue => {
    if (key === 'kit' || key === 'told') return handoutById.get(row)?.[key] ? '是' : null
    if (key === 'arrival') return arrival[row] ?? null
    return personById.get(row)?.[key as 'name' | 'group' | 'organization'] ?? null
  }, [handoutById, personById, arrival])
  if (!trainees || !handouts || !attendance) return null

  const counts = handoutCounts(trainees, arrival, handouts)
  const onEdit = (changes: readonly GridChange[]): void => {
    const ticks = changes.filter(({ key }) => key in TICKED)
    const [first] = ticks
    if (!first) return
    const byPerson = new Map<string, Record<string, boolean | null>>()
    for (const { row, key, value } of ticks) byPerson.set(row, { ...byPerson.get(row), [key]: value === '是' ? true : null })
    const label = ticks.length === 1 ? `${first.value === '是' ? '登记' : '取消'}${personById.get(first.row)?.name ?? ''}${TICKED[first.key as Tick]}` : `登记 ${ticks.length} 处资料发放`
    void save([...byPerson].map(([id, set]) => ({ table: 'handout', id, set })), label, { tellNow: ticks.length > 1 })
  }
  const missing = [...new Set([...counts.withoutKit, ...counts.notTold])]
  const giveAll = (): void => void save(missing.map(({ id }) => ({ table: 'handout', id, set: { kit: true, told: true } })), `已报到的全部发放并告知（${missing.length} 人）`, { tellNow: true })
  return (
    <BookSection title="资料用品发放和告知" table="handout" clauses={<ClauseChip id="R8.4b" />} intro="报到时一人一份，有关事项当面讲清楚。按空格或者 1 打勾并到下一人，Delete 取消。">
      {people.length === 0 ? <p>班里还没有学员，名单导入以后在这里逐人打勾。<a href={`#/class/${cls}/roster`}>去导入名单</a></p> : (
        <>
          <Bar>
            <p role="status" aria-label="发放合计">
              在册 {counts.onRoster} 人，已报到 {counts.registered.length} 人　应发 <b>{counts.registered.length}</b>　已发 <b>{counts.kit}</b>　已告知 <b>{counts.told}</b>
              {missing.length ? <span>　还差{missing.slice(0, 4).map(({ name }) => name).join('、')}{missing.length > 4 ? `等 ${missing.length} 人` : ''}</span> : null}
            </p>
            <Button size="small" variant="outlined" disabled={missing.length === 0} onClick={giveAll} title="已经报到、还没有打勾的人，两项一起打上">已报到的全部发放并告知</Button>
          </Bar>
          <Grid label="资料用品发放" columns={COLUMNS} rows={rows} getValue={getValue} onEdit={onEdit} dense height={`${2.5 + Math.min(rows.length, 10) * 2 + 0.75}rem`} />
        </>
      )}
    </BookSection>
  )
}

const Bar = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem', marginBottom: '0.5rem',
  p: { margin: 0, flex: '1 1 28rem' }, b: { fontWeight: 600 }, span: { color: 'var(--amber)' }
})
