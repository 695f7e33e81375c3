/** 任务分解: who does what by when (第八条（一）). The catalogue of 第三条 is one button away. */
import Button from '@mui/material/Button'
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import { departmentTasks } from '#domain/department-tasks.ts'
import { DEPARTMENTS } from '#domain/staff.ts'
import { taskFields, type Task } from '#domain/task.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'

const COLUMNS: readonly GridColumn[] = [
  { key: 'department', title: taskFields.department.label, width: 150, kind: 'choice', choices: DEPARTMENTS, free: true, frozen: true },
  { key: 'matter', title: taskFields.matter.label, width: 310, kind: 'text', longest: 500 },
  { key: 'requirement', title: taskFields.requirement.label, width: 210, kind: 'text', longest: 500 },
  { key: 'person', title: taskFields.person.label, width: 105, kind: 'text' },
  { key: 'phone', title: taskFields.phone.label, width: 130, kind: 'text' },
  { key: 'dueOn', title: taskFields.dueOn.label, width: 150, kind: 'date', show: (day) => (typeof day === 'string' ? shortDateWithWeekday(day) : '') }
]

export function DepartmentTasks({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const rows = useRows('task', of.id)
  if (!rows) return null
  const tasks = [...rows].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.id < b.id ? -1 : 1))
  const last = tasks.at(-1)
  const missing = departmentTasks(of.mode).filter(({ department, matter }) => !tasks.some((task) => task.department === department && task.matter === matter))
  const addAll = () => {
    const order = last?.order ?? 0
    void save(missing.map(({ department, matter }, i): Change => ({ table: 'task', id: newId(desk), set: { department, matter, order: order + 1 + i } })), `列出各部门 ${missing.length} 项任务`, { tellNow: true })
  }
  const onSave = (edits: readonly RecordEdit[]): undefined => {
    const changes = edits.map(({ id, fresh, set }, i): Change => ({ table: 'task', id, set: fresh ? { ...set, department: set['department'] ?? last?.department ?? '教务处', order: (last?.order ?? 0) + 1 + i } : set }))
    void save(changes, changes.length === 1 ? `修改任务${nameOf(changes[0]!, tasks)}` : `修改 ${changes.length} 项任务`)
  }
  return (
    <RecordGrid label="任务分解" columns={COLUMNS} records={tasks} needed="matter" today={of.arriveOn ?? dayOfInstant(desk.now())} freshId={() => newId(desk)} onSave={onSave}
      onRemove={(ids) => void save(ids.map((id) => ({ table: 'task', id, remove: true })), `删除 ${ids.length} 项任务`, { tellNow: true })}
      actions={missing.length ? <Button size="small" variant="outlined" onClick={addAll} title={`第三条里还有 ${missing.length} 项不在表中`}>按第三条列出各部门任务</Button> : null} />
  )
}

const nameOf = (change: Change, tasks: readonly Task[]): string => {
  const matter = change.set?.['matter'] ?? tasks.find((task) => task.id === change.id)?.matter
  return typeof matter === 'string' ? `“${matter.length > 12 ? `${matter.slice(0, 12)}…` : matter}”` : ''
}
