/** 主办单位库: sponsors with what their invoices need; long-term strategic partners are ticked (第六条（二）). */
import { DEFAULT_ORGANIZATIONS } from '#domain/college-defaults/organizations.ts'
import { ORG } from '#domain/college.ts'
import type { Organization } from '#domain/college-lists.ts'
import { useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { FillDefaults } from './fill-defaults.tsx'
import { twiceNamed } from './twice-named.ts'

const COLUMNS: readonly FieldColumn<Organization>[] = [
  { key: 'name', width: 230, frozen: true },
  { key: 'partner', width: 130, title: '战略合作单位' },
  { key: 'contact', width: 90 },
  { key: 'phone', width: 125 },
  { key: 'invoiceTitle', width: 220 },
  { key: 'taxNumber', width: 190 },
  { key: 'remark', width: 260 }
]

export function Organizations() {
  const rows = useRows('organization', ORG)
  if (!rows) return null
  return (
    <BookSection title="主办单位库" table="organization" clauses={<ClauseChip id="R6.2b" />}
      intro="省司法厅、省监狱局、哈尔滨市司法局是规范列明的长期战略合作单位；战略合作单位主办的班次，可以用预（决）算单等其他书面形式确认，不必签书面协议。名称要和班次里写的主办单位一样。">
      <ClassGrid cls={ORG} table="organization" noun="主办单位" columns={COLUMNS} needed="name"
        arrange={(all) => [...all].sort((a, b) => Number(b.partner ?? false) - Number(a.partner ?? false) || a.name.localeCompare(b.name, 'zh') || (a.id < b.id ? -1 : 1))}
        getMark={twiceNamed(rows, 'name', ({ name }) => name)}
        actions={<FillDefaults table="organization" defaults={DEFAULT_ORGANIZATIONS} words={({ name }) => name} label="按规范填入战略合作单位" />} />
    </BookSection>
  )
}
