/** 任务分解: who does what by when, told on which day, done on which (第八条（一）). The college's template, else the catalogue of 第三条, is one button away. */
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { dayOfInstant, shortDate, shortDateWithWeekday } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { inOrder } from '#domain/in-order.ts'
import { isTaskLate, missingTasks, proposedTasks } from '#domain/planning/proposed-tasks.ts'
import { taskFields, type Task } from '#domain/task.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { useDepartmentNames } from '../college-offers.ts'

const shownDay = (day: CellValue): string => (typeof day === 'string' ? shortDate(day) : '')

const columnsFor = (departments: readonly string[]): readonly GridColumn[] => [
  { key: 'department', title: taskFields.department.label, width: 150, kind: 'choice', choices: departments, free: true, frozen: true },
  { key: 'matter', title: taskFields.matter.label, width: 220, kind: 'text', longest: 500 },
  { key: 'requirement', title: taskFields.requirement.label, width: 140, kind: 'text', longest: 500 },
  { key: 'person', title: taskFields.person.label, width: 95, kind: 'text' },
  { key: 'phone', title: taskFields.phone.label, width: 115, kind: 'text' },
  { key: 'assisting', title: taskFields.assisting.label, width: 110, kind: 'text' },
  { key: 'dueOn', title: taskFields.dueOn.label, width: 145, kind: 'date', show: (day) => (typeof day === 'string' ? shortDateWithWeekday(day) : '') },
  { key: 'toldOn', title: taskFields.toldOn.label, width: 85, kind: 'date', show: shownDay },
  { key: 'doneOn', title: taskFields.doneOn.label, width: 85, kind: 'date', show: shownDay }
]

export function DepartmentTasks({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const departments = useDepartmentNames()
  const columns = useMemo(() => columnsFor(departments), [departments])
  const conflictMark = useConflictMark('task')
  const rows = useRows('task', of.id)
  const templates = useRows('taskTemplate', ORG)
  if (!rows || !templates) return null
  const today = dayOfInstant(desk.now())
  const tasks = inOrder(rows)
  const last = tasks.at(-1)
  const missing = missingTasks(proposedTasks(of, inOrder(templates)), tasks)
  const addAll = () => {
    const order = last?.order ?? 0
    void save(missing.map((task, i): Change => ({ table: 'task', id: newId(desk), set: { ...task, order: order + 1 + i } })), `列出各部门 ${missing.length} 项任务`, { tellNow: true })
  }
  const onSave = (edits: readonly RecordEdit[]): undefined => {
    const changes = edits.map(({ id, fresh, set }, i): Change => ({ table: 'task', id, set: fresh ? { ...set, department: set['department'] ?? last?.department ?? '教务处', order: (last?.order ?? 0) + 1 + i } : set }))
    void save(changes, changes.length === 1 ? `修改任务${nameOf(changes[0]!, tasks)}` : `修改 ${changes.length} 项任务`)
  }
  return (
    <RecordGrid label="任务分解" columns={columns} records={tasks} needed="matter" today={of.arriveOn ?? today} freshId={() => newId(desk)} onSave={onSave}
      onRemove={(ids) => void save(ids.map((id) => ({ table: 'task', id, remove: true })), `删除 ${ids.length} 项任务`, { tellNow: true })}
      getMark={(id, key) => conflictMark(id, key) ?? (key === 'dueOn' && tasks.some((task) => task.id === id && isTaskLate(task, today)) ? { tone: 'warning', text: '时限已过，还没有填完成日期' } : undefined)}
      actions={missing.length ? <Button size="small" variant="outlined" onClick={addAll} title={`还有 ${missing.length} 项不在表中`}>{templates.length ? '按学院任务模板列出' : '按第三条列出各部门任务'}</Button> : null} />
  )
}

const nameOf = (change: Change, tasks: readonly Task[]): string => {
  const matter = change.set?.['matter'] ?? tasks.find((task) => task.id === change.id)?.matter
  return typeof matter === 'string' ? `“${matter.length > 12 ? `${matter.slice(0, 12)}…` : matter}”` : ''
}
