/** 应急预案: the four kinds of 第三条 with their last drill. */
import { longDate } from '#domain/calendar.ts'
import { DEFAULT_EMERGENCY_PLANS } from '#domain/college-defaults/emergency-plans.ts'
import { ORG } from '#domain/college.ts'
import { EMERGENCY_KINDS, type EmergencyPlan } from '#domain/college-lists.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { FillDefaults } from './fill-defaults.tsx'

const COLUMNS: readonly FieldColumn<EmergencyPlan>[] = [
  { key: 'kind', width: 120, frozen: true },
  { key: 'title', width: 280 },
  { key: 'effectiveOn', width: 140, show: (day) => (typeof day === 'string' ? longDate(day) : '') },
  { key: 'drilledOn', width: 140, show: (day) => (typeof day === 'string' ? longDate(day) : '') },
  { key: 'remark', width: 260 }
]

export function EmergencyPlans() {
  return (
    <BookSection title="应急预案" table="emergencyPlan" clauses={<><ClauseChip id="R3.e" /><ClauseChip id="R12.b" /></>}
      intro="财务后勤处制定并实施基础设施、校园、食品、公共卫生四类安全预案；实施方案里引用的就是这里的名称。每次演练后填上日期。">
      <ClassGrid cls={ORG} table="emergencyPlan" noun="应急预案" columns={COLUMNS} needed="title" fresh={() => ({ kind: '其他' })}
        arrange={(rows) => [...rows].sort((a, b) => EMERGENCY_KINDS.indexOf(a.kind) - EMERGENCY_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1))}
        actions={<FillDefaults table="emergencyPlan" defaults={DEFAULT_EMERGENCY_PLANS} words={({ title }) => title} label="按规范填入四类预案" />} />
    </BookSection>
  )
}
