/** 第八条（一） 任务分解: which 要素 of the plan no task takes up with a named person. A proposal by the words of the tasks. */
import type { Task } from '../task.ts'
import type { TrainingClass } from '../training-class.ts'

const TAKEN_UP_BY: readonly { readonly element: string; readonly field: 'meals' | 'lodging' | 'transport' | 'teaching' | 'learning' | 'research'; readonly words: RegExp }[] = [
  { element: '食', field: 'meals', words: /[食餐]/ },
  { element: '宿', field: 'lodging', words: /宿|房|床/ },
  { element: '行', field: 'transport', words: /车|交通|接送|出行/ },
  { element: '教', field: 'teaching', words: /教|课|师资|专题/ },
  { element: '学', field: 'learning', words: /学员|学习|签到|班级|手册/ },
  { element: '研', field: 'research', words: /科研|研究|研讨|调研/ }
]

/** Nothing is arranged, so nobody has to see to it. */
const NONE = /^(无|不安排|不需要|没有)/

/** In the order of the regulation; an element answered “无” needs no task, one not answered yet is told by `elementGaps`. */
export const elementsWithoutTask = (of: TrainingClass, tasks: readonly Task[]): string[] =>
  TAKEN_UP_BY.filter(({ field, words }) => {
    const answer = of[field]?.trim()
    return answer && !NONE.test(answer) && !tasks.some(({ matter, requirement, person }) => person?.trim() && words.test(`${matter}${requirement ?? ''}`))
  }).map(({ element }) => element)
