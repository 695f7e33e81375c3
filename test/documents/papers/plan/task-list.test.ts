/** 任务分解表: whole sentences, by department in the order of the regulation. */
import { expect, test } from 'vitest'
import type { Task } from '#domain/task.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('goes by department, numbered through, with what is done', () => {
  const { rows, plan } = shownPaper(demo, 'task-list')
  expect(rows[2]).toBe('序号|责任部门|事项|要求|责任人|配合|时限|完成')
  expect(rows.slice(3).map((row) => row.split('|').slice(0, 2).join('|'))).toEqual(['1|教务处', '2|教务处', '3|学员工作处', '4|学员工作处', '5|学员工作处', '6|财务后勤处', '7|财务后勤处', '8|财务后勤处', '9|刑事司法教研部', '10|科研处', '11|法治宣传事务部', '12|图书情报信息中心', '13|图书情报信息中心', '14|办公室'])
  expect(rows[3]).toBe('1|教务处|课程表编排、师资联络、公示与整体协调|课程、师资如有变化，当日通报辅导员|许长青||11月18日|已完成')
  expect(rows).toContain('4|学员工作处|报到接待、分配住宿、布置会场|报到时段辅导员全程在场|宋明哲|财务后勤处|11月23日|')
  expect(plan.pages).toBe(1)
})

test('a task may have departments that help, and its whole sentence is shown however long', () => {
  const matter = '编制学员手册、签到簿，领用培训备品，'.repeat(20)
  const task: Task = { id: 't', department: '学员工作处', matter, assisting: '财务后勤处' }
  const { plan } = shownPaper({ ...demo, tasks: [task] }, 'task-list')
  const [table] = plan.sections[0]!.section.blocks
  if (table?.kind !== 'table') throw new Error('the list is one table')
  const [row] = table.rows
  expect(row!.cells[2]!.fitted.lines.join('')).toBe(matter)
  expect(row!.cells[2]!.fitted.lines.length * row!.cells[2]!.fitted.line).toBeLessThanOrEqual(row!.height)
  expect(row!.cells[2]!.fitted.size).toBeGreaterThanOrEqual(18)
  expect(row!.cells[5]!.text).toBe('财务后勤处')
})

test('shows no telephone, and lines to fill in where nothing was divided yet', () => {
  expect(shownPaper(demo, 'task-list').text).not.toMatch(/\d{11}/)
  expect(shownPaper(emptyClass(), 'task-list')).toMatchObject({ plan: { pages: 1 }, rows: { length: 3 + 14 } })
})
