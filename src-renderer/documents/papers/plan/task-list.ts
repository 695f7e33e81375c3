/** 任务分解表 (第三条, 第八条（一）): who does what by when, by department in the order of the regulation. */
import { shortDate } from '#domain/calendar.ts'
import { participatingDepartments } from '#domain/planning/participating-departments.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Task } from '#domain/task.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'

const BLANK_ROWS = 14

export const taskList: PaperMaker = (snapshot, options) => {
  const { class: own } = snapshot
  const rows = tasksByDepartment(snapshot, options).flatMap(({ department, tasks }) => tasks.map((task) => ({ department, task })))
  return [{
    sections: [listSheet({
      title: `${own.name}任务分解表`,
      info: [`培训时间：${dayRange(own)}　　项目负责人：${own.leaderName ?? '＿＿＿＿＿＿'}`],
      // Wide, because a task is a sentence: on an upright page it would stand in a column of eight characters.
      paper: 'landscape', rowHeight: 8, blanks: rows.length ? 0 : BLANK_ROWS,
      columns: [
        { title: '序号', mm: 11 }, { title: '责任部门', mm: 37 }, { title: '事项', mm: 76, align: 'left' }, { title: '要求', mm: 50, align: 'left' },
        { title: '责任人', mm: 18, face: 'name' }, { title: '配合', mm: 25 }, { title: '时限', mm: 24 }, { title: '完成', mm: 16 }
      ],
      rows: rows.map(({ department, task }, i) => [String(i + 1), { text: department, merge: department }, task.matter, task.requirement ?? '', spreadName(task.person ?? ''), task.assisting ?? '', task.dueOn ? shortDate(task.dueOn) : '', task.doneOn ? '已完成' : ''])
    })]
  }]
}

export interface DepartmentTasks {
  readonly department: string
  readonly tasks: readonly Task[]
}

/** Departments that have a task, each with its tasks in the order of the plan. */
export function tasksByDepartment(snapshot: ClassSnapshot, { college }: PaperOptions): DepartmentTasks[] {
  const order = participatingDepartments(snapshot, college?.departments ?? [])
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
  const named = [...new Set(snapshot.tasks.map(({ department }) => department.trim()))].sort((a, b) => place(a) - place(b))
  return named.map((department) => ({ department, tasks: snapshot.tasks.filter((task) => task.department.trim() === department) }))
}
