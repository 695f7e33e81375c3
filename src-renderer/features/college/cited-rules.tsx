/** 制度清单: the documents that papers cite, with number and date; one that nobody held against the original shows 待核对. */
import { useMemo } from 'react'
import { dayOfInstant, longDate } from '#domain/calendar.ts'
import { DEFAULT_CITED_RULES, isChecked } from '#domain/college-defaults/cited-rules.ts'
import { ORG } from '#domain/college.ts'
import type { CitedRule } from '#domain/college-lists.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { readDayTyped } from '#ui/fields/read-day.ts'
import type { CellValue } from '#ui/grid/column.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { FillDefaults } from './fill-defaults.tsx'

/** Of a document the weekday says nothing; 待核对 stands where there is no day. */
const day = (value: CellValue): string => (typeof value === 'string' && /^\d{4}-/.test(value) ? longDate(value) : (value ?? '').toString())

const OPEN = '待核对'

const columnsOn = (today: string): readonly FieldColumn<CitedRule>[] => [
  { key: 'title', width: 400, frozen: true },
  { key: 'number', width: 195 },
  { key: 'checkedBy', width: 80 },
  // F2 offers what the cell shows; left as it is, it stays no day.
  { key: 'checkedOn', width: 140, show: day, read: (text) => (text.trim() === OPEN ? { ok: true, value: null } : readDayTyped(text, today)) },
  { key: 'inPlan', width: 90, title: '写入方案' },
  { key: 'effectiveOn', width: 140, show: day }
]

export function CitedRules() {
  const today = dayOfInstant(useDesk().now())
  const columns = useMemo(() => columnsOn(today), [today])
  const rows = useRows('citedRule', ORG)
  if (!rows) return null
  const byId = new Map(rows.map((row) => [row.id, row]))
  const open = rows.filter((row) => !isChecked(row)).length
  return (
    <BookSection title="制度清单" table="citedRule" clauses={<ClauseChip id="R2.a" />}
      intro={`材料里引用的制度。名称和文号是规范原文所写；请对照原件核对后填上核对人和核对日期，制度换了新的就在这里改。${open ? `现有 ${open} 件待核对。` : ''}`}>
      <ClassGrid cls={ORG} table="citedRule" noun="制度" columns={columns} needed="title"
        getMark={(id, key) => (key === 'checkedOn' && byId.has(id) && !isChecked(byId.get(id)!) ? { tone: 'warning', text: '待核对：核对人和核对日期都填上才算' } : undefined)}
        computed={(row, key) => (key === 'checkedOn' && !(row as CitedRule).checkedOn ? OPEN : undefined)}
        actions={<FillDefaults table="citedRule" defaults={DEFAULT_CITED_RULES} words={({ title }) => title.replace(/[《》]/g, '')} label="按规范填入所引制度" />} />
    </BookSection>
  )
}
