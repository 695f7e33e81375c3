/** One stage of the index, with the names of what is required and still missing. */
import { styled } from '@mui/material/styles'
import { STAGE_BEARERS, type ArchiveStage } from '#domain/closing/archive-index.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { ArchiveItem } from '#domain/closing.ts'
import { byOrder } from '#domain/in-order.ts'
import { useDesk } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { readDayTyped } from '#ui/fields/read-day.ts'
import type { CellValue } from '#ui/grid/column.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

const TERMS = ['10年', '30年', '永久']
const day = (value: CellValue): string => (typeof value === 'string' ? shortDate(value) : '')

export function ArchiveStageList({ cls, stage, unfiled }: { cls: string; stage: ArchiveStage; unfiled: readonly ArchiveItem[] }) {
  const desk = useDesk()
  const today = dayOfInstant(desk.now())
  const open = new Set(unfiled.map(({ id }) => id))
  const columns: readonly FieldColumn<ArchiveItem>[] = [
    { key: 'title', width: 240, frozen: true },
    { key: 'required', width: 60, align: 'center' },
    // One key for the usual case: 1 is today, as a tick would be.
    { key: 'filedOn', width: 106, show: (value) => (typeof value === 'string' ? `√ ${shortDate(value)}` : ''), read: (typed) => (/^\s*(1|√|)\s*$/.test(typed) && typed !== '' ? { ok: true, value: today } : readDayTyped(typed, today)) },
    { key: 'notApplicable', width: 112, align: 'center' },
    { key: 'responsible', width: 100 },
    { key: 'date', width: 100, show: day },
    { key: 'pages', width: 64, align: 'end' },
    { key: 'medium', width: 104 },
    { key: 'term', width: 90, kind: 'choice', choices: TERMS, free: true },
    { key: 'remark', width: 200 }
  ]
  return (
    <BookSection title={stage} table="archiveItem" clauses={<ClauseChip id={stage === '报到至撤场' ? 'R8.7' : 'R6.7'} />} intro={`由${STAGE_BEARERS[stage]}归集。`}>
      <ClassGrid cls={cls} table="archiveItem" noun={`${stage}档案`} needed="title" columns={columns} most={12}
        arrange={(rows) => rows.filter((row) => row.stage === stage).sort(byOrder)}
        fresh={() => ({ stage })} getMark={(id, key) => (key === 'filedOn' && open.has(id) ? { tone: 'warning', text: '必备，还没有归档' } : undefined)} />
      {unfiled.length ? <Missing role="status" aria-label={`${stage}还缺`}>还缺必备的：{unfiled.map(({ title }) => title).join('、')}</Missing> : null}
    </BookSection>
  )
}

const Missing = styled('p')({ margin: '0.25rem 0 0', maxWidth: '60rem', paddingLeft: '0.625rem', borderLeft: '3px solid var(--amber)', color: 'var(--amber)' })
