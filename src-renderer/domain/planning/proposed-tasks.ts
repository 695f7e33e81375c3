/** The 任务分解 a class begins with: the college's own 任务模板, with days counted from 报到; without one the catalogue of 第三条. */
import { addDays } from '../calendar.ts'
import type { TaskTemplate } from '../college-lists.ts'
import { departmentTasks } from './department-tasks.ts'
import type { Task } from '../task.ts'
import type { TrainingClass } from '../training-class.ts'

export interface ProposedTask {
  readonly department: string
  readonly matter: string
  readonly requirement?: string
  /** YYYY-MM-DD; only of a template, and only once the day of 报到 is known. */
  readonly dueOn?: string
}

type OfClass = Pick<TrainingClass, 'mode' | 'arriveOn'>

export const isOnline = ({ mode }: Pick<TrainingClass, 'mode'>): boolean => mode === '线上' || mode === '线上线下结合'

/** In the order of the template. The five online tasks of R3.i are due whatever the template holds (第三条). */
export function proposedTasks(of: OfClass, templates: readonly TaskTemplate[]): ProposedTask[] {
  const catalogue = departmentTasks(of.mode).map(({ department, matter }) => ({ department, matter }))
  if (!templates.length) return catalogue
  const always = new Set(departmentTasks('线下').map(({ matter }) => matter))
  const own = templates.filter(({ online }) => !online || isOnline(of)).map((template) => fromTemplate(template, of))
  const technical = catalogue.filter(({ matter }) => !always.has(matter))
  return [...own, ...technical.filter((task) => !own.some((other) => isSame(other, task)))]
}

function fromTemplate({ department, matter, requirement, daysBefore }: TaskTemplate, { arriveOn }: OfClass): ProposedTask {
  return { department, matter, ...(requirement ? { requirement } : {}), ...(arriveOn && daysBefore !== undefined ? { dueOn: addDays(arriveOn, -daysBefore) } : {}) }
}

/** Those of the proposal that the class does not have yet. */
export const missingTasks = (proposed: readonly ProposedTask[], tasks: readonly Task[]): ProposedTask[] => proposed.filter((one) => !tasks.some((task) => isSame(one, task)))

const isSame = (a: Pick<ProposedTask, 'department' | 'matter'>, b: Pick<ProposedTask, 'department' | 'matter'>): boolean => a.department === b.department && a.matter === b.matter

/** A task whose day is past and that nobody has marked as done. */
export const isTaskLate = ({ dueOn, doneOn }: Pick<Task, 'dueOn' | 'doneOn'>, today: string): boolean => dueOn !== undefined && !doneOn && dueOn < today
