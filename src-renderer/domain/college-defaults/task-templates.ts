/** The catalogue of 第三条 as templates the college may change. Days before 报到 it does not give: they stay open. */
import type { TaskTemplate } from '../college-lists.ts'
import { departmentTasks } from '../planning/department-tasks.ts'

const always = departmentTasks('线下')

export const DEFAULT_TASK_TEMPLATES: readonly TaskTemplate[] = departmentTasks('线上').map(({ department, matter }, i) => ({
  id: `${department}|${matter}`, department, matter, ...(always.some((task) => task.matter === matter) ? {} : { online: true }), order: i + 1
}))
