/** 项目协调会议 (R5.f, R8.1c). What it decides becomes a task of 任务分解, one line each: matter, department, person, due. */
import { dayOfInstant, shortDate, shortDateWithWeekday } from '#domain/calendar.ts'
import { byOrder } from '#domain/in-order.ts'
import { DEPARTMENTS } from '#domain/staff.ts'
import type { Task } from '#domain/task.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

export function Meetings({ cls }: { cls: string }) {
  const desk = useDesk()
  const tasks = useRows('task', cls) ?? []
  const staff = useRows('staff', cls) ?? []
  const columns: readonly FieldColumn<Task>[] = [
    { key: 'matter', width: 300, frozen: true },
    { key: 'department', width: 170, kind: 'choice', choices: DEPARTMENTS, free: true },
    { key: 'person', width: 110, kind: 'choice', choices: [...new Set(staff.map(({ name }) => name))], free: true },
    { key: 'dueOn', width: 160, show: (value) => (typeof value === 'string' ? shortDateWithWeekday(value) : '') },
    { key: 'doneOn', width: 104, show: (value) => (typeof value === 'string' ? shortDate(value) : '') }
  ]
  const decided = (meetingId: string): Task[] => tasks.filter((task) => task.meetingId === meetingId)
  return (
    <BookSection title="项目协调会议" table="meeting" clauses={<><ClauseChip id="R5.f" /><ClauseChip id="R8.1c" /></>} intro="需要时由项目负责人或者辅导员召集。议定的事项一项一行，同时列进方案的任务分解。">
      <ClassBook cls={cls} table="meeting" noun="会议" opening="议题，如：报到分工和用餐安排" empty="还没有开过协调会议。开会的时候写下议题，回车以后再补其他。"
        fields={['date', 'time', 'place', 'calledBy', 'keeper', { name: 'attendees', wide: true }, 'matters', 'decisions']}
        fresh={(matters) => ({ date: dayOfInstant(desk.now()), calledBy: '辅导员', matters })}
        arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.time ?? ''} ${a.id}` < `${b.date} ${b.time ?? ''} ${b.id}` ? 1 : -1))}
        summary={({ date, matters }) => `${shortDateWithWeekday(date)}　${firstLine(matters)}`}
        state={({ id, decisions }) => {
          const own = decided(id)
          const open = own.filter(({ doneOn }) => !doneOn).length
          if (!own.length) return decisions ? { words: '议定事项还没有落到人', tone: 'open' } : undefined
          return open ? { words: `议定 ${own.length} 项，未完成 ${open} 项`, tone: 'open' } : { words: `议定 ${own.length} 项，都已完成`, tone: 'done' }
        }}
        below={({ id }) => (
          <>
            <p style={{ margin: '0 0 0.375rem', fontWeight: 600 }}>议定事项（列进任务分解）</p>
            <ClassGrid cls={cls} table="task" noun="议定事项" needed="matter" columns={columns} most={6} arrange={(rows) => rows.filter((task) => task.meetingId === id).sort(byOrder)}
              fresh={(typed) => ({ meetingId: id, department: staff.find(({ name }) => name === typed['person'])?.department ?? '学员工作处' })} />
          </>
        )} />
    </BookSection>
  )
}

const firstLine = (text: string | undefined): string => (text ?? '').split('\n')[0]!
