/** 任务模板: 任务分解 as this college wants it for every class; while it is empty the catalogue of 第三条 stands. */
import { DEFAULT_TASK_TEMPLATES } from '#domain/college-defaults/task-templates.ts'
import { ORG } from '#domain/college.ts'
import type { TaskTemplate } from '#domain/college-lists.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { useDepartmentNames } from '../college-offers.ts'
import { FillDefaults } from './fill-defaults.tsx'

export function TaskTemplates() {
  const departments = useDepartmentNames()
  const columns: readonly FieldColumn<TaskTemplate>[] = [
    { key: 'department', width: 150, frozen: true, kind: 'choice', choices: departments, free: true },
    { key: 'matter', width: 390 },
    { key: 'requirement', width: 180 },
    { key: 'daysBefore', width: 105, title: '报到前几日', decimals: 0, align: 'end' },
    { key: 'online', width: 85, title: '仅线上' }
  ]
  return (
    <BookSection title="任务模板" table="taskTemplate" clauses={<ClauseChip id="R3.a" />}
      intro="新班次列任务分解时用这张表；一行也没有时，用规范第三条的目录。“报到前几日”填 3 就是报到前 3 日完成，报到以后的写负数，如 -5。">
      <ClassGrid cls={ORG} table="taskTemplate" noun="任务模板" columns={columns} needed="matter" most={16} fresh={() => ({ department: '教务处' })}
        actions={<FillDefaults table="taskTemplate" defaults={DEFAULT_TASK_TEMPLATES} words={({ department, matter }) => `${department}|${matter}`} label="按第三条填入各部门任务" />} />
    </BookSection>
  )
}
