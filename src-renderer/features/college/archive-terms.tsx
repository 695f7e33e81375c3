/** 归档范围: what the file of each class holds, by stage, and how long it is kept. */
import { DEFAULT_ARCHIVE_TERMS } from '#domain/college-defaults/archive-terms.ts'
import { ORG } from '#domain/college.ts'
import { archiveTermFields, type ArchiveTerm } from '#domain/college-lists.ts'
import { byOrder } from '#domain/in-order.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { FillDefaults } from './fill-defaults.tsx'

const STAGES = archiveTermFields.stage.choices!
const COLUMNS: readonly FieldColumn<ArchiveTerm>[] = [
  { key: 'stage', width: 150, frozen: true },
  { key: 'title', width: 340 },
  { key: 'term', width: 120, kind: 'choice', choices: ['永久', '30年', '10年'], free: true },
  { key: 'required', width: 90 }
]

export function ArchiveTerms() {
  return (
    <BookSection title="归档范围" table="archiveTerm" clauses={<><ClauseChip id="R6.7" /><ClauseChip id="R8.7" /></>}
      intro="书面确认至报到由项目负责人归集，报到至撤场由辅导员归集，撤场以后的决算、发票、评估规范没有写明，默认由项目负责人归集。必备的缺了会提醒。保管期限是建议，以学院档案三合一制度为准。">
      <ClassGrid cls={ORG} table="archiveTerm" noun="归档范围" columns={COLUMNS} needed="title" most={16} fresh={() => ({ stage: '书面确认至报到', term: '10年' })}
        arrange={(rows) => [...rows].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || byOrder(a, b))}
        actions={<FillDefaults table="archiveTerm" defaults={DEFAULT_ARCHIVE_TERMS} words={({ stage, title }) => `${stage}|${title}`} label="填入默认归档范围" />} />
    </BookSection>
  )
}
