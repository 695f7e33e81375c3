/** From what an evaluation says to a 意见建议反馈 slip (第六条（五）): to whom it goes is proposed, the rest is the person's. */
import { FEEDBACK_ASPECTS, type EvaluationSheet, type Feedback } from '../evaluation.ts'
import type { PlannedRound } from './evaluation-plan.ts'
import type { ItemResult } from './evaluation-scores.ts'

type Aspect = Feedback['aspect']

/** Who answers for an aspect by 第三条, where no lesson names a 教研部门. */
const DEPARTMENT_OF: Readonly<Record<Aspect, string>> = { 教师教学效果: '教务处', 学员服务管理: '学员工作处', 综合后勤保障: '财务后勤处' }

/** The id of the slip of a sheet's comment: one slip a comment, on whichever PC it is made. */
export const slipOfSheet = (sheetId: string): string => `sheet|${sheetId}`
export const slipOfItem = (roundId: string, title: string): string => `low|${roundId}|${title.replace(/\s/g, '')}`.slice(0, 100)

export function slipFromComment(planned: PlannedRound, sheet: EvaluationSheet, today: string): Feedback {
  const aspect: Aspect = planned.kind === '教学质量' ? '教师教学效果' : '学员服务管理'
  return { id: slipOfSheet(sheet.id), source: '参训学员', aspect, opinion: (sheet.comment ?? '').trim(), heardOn: today, ...addressee(planned, aspect) }
}

export function slipFromItem(planned: PlannedRound, { item, average }: ItemResult, today: string): Feedback {
  const group = FEEDBACK_ASPECTS.find((aspect) => aspect === item.group)
  const aspect: Aspect = group ?? (planned.kind === '教学质量' ? '教师教学效果' : '学员服务管理')
  const lesson = planned.session ? `《${planned.session.title}》` : ''
  return { id: slipOfItem(planned.id, item.title), source: '参训学员', aspect, opinion: `${lesson}${item.title}：评估平均 ${average} 分`, heardOn: today, ...addressee(planned, aspect) }
}

function addressee({ session }: PlannedRound, aspect: Aspect): Pick<Feedback, 'department' | 'person'> {
  return { department: session?.teachingDepartment ?? DEPARTMENT_OF[aspect], ...(session?.teacher ? { person: session.teacher } : {}) }
}

/** Whether a slip carries these words on, by whichever way it was made. */
export const isHandedOn = (words: string, slips: readonly Feedback[]): boolean => slips.some(({ opinion }) => opinion.includes(words.trim()))

/** 无, 没有意见, 满意: heard, and nothing to be done about it. */
export const saysNothing = ({ opinion }: Pick<Feedback, 'opinion'>): boolean => /^(无|没有|暂无|很?满意|总体满意)(意见|建议|意见建议)?[。.]?$/.test(opinion.trim())

/** Where a slip stands. `late`: it was handed on longer ago than the college allows an answer. */
export function slipState({ department, person, sentOn, measure, doneOn }: Feedback, today: string, lastDay: (sentOn: string) => string): 'unsent' | 'waiting' | 'late' | 'done' {
  if (measure && doneOn) return 'done'
  if (!sentOn || !(department || person)) return 'unsent'
  return today > lastDay(sentOn) ? 'late' : 'waiting'
}
