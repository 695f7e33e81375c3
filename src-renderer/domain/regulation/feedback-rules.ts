/** 跟踪反馈 (第六条（五）): both forms, everybody's views on everything, and what came of them. */
import { addDays } from '../calendar.ts'
import { EVALUATION_KINDS, FEEDBACK_ASPECTS, FEEDBACK_SOURCES, type EvaluationKind, type EvaluationRound, type Feedback } from '../evaluation.ts'
import { lowItems, roundResult, sheetScore } from '../teaching/evaluation-scores.ts'
import { askedItems } from '../teaching/evaluation-sheets.ts'
import { isHandedOn, saysNothing } from '../teaching/feedback-slip.ts'
import { rulesOf } from '../rule-set.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { CollegeFacts } from '../college-facts.ts'
import type { Remark, Rule } from './finding.ts'
import { endOf } from './moment.ts'
import { gravely } from './phase.ts'

/** The sheets of the trainees are their views: of the teaching by one form, of the rest by the other. */
const TOLD_BY: Readonly<Record<EvaluationKind, readonly Feedback['aspect'][]>> = { 教学质量: ['教师教学效果'], 服务质量: ['学员服务管理', '综合后勤保障'] }

/** R6.5a: both forms came back; the three sources were heard on the three aspects. */
export const opinionsCollected: Rule = (of, college, now) => {
  const end = endOf(of.class, rulesOf(college.ruleSets, of.class.ruleSetId))
  const from = [of.class.closeOn, end].filter((day) => day !== undefined).sort()[0]
  if (end === undefined || from === undefined || now.day < from) return []
  const returned = EVALUATION_KINDS.filter((kind) => of.evaluationRounds.some((round) => round.kind === kind && of.evaluationSheets.some(({ roundId }) => roundId === round.id)))
  const missing = EVALUATION_KINDS.filter((kind) => !returned.includes(kind))
  const heard = new Set([...of.feedback.map(({ source, aspect }) => `${source}|${aspect}`), ...returned.flatMap((kind) => TOLD_BY[kind].map((aspect) => `参训学员|${aspect}`))])
  return [
    ...missing.map((kind) => ({ subject: kind, ...gravely(now.day > end), who: '项目负责人', due: end, missing: `《${kind}评估表》还没有收回。`, remedy: '在撤场前发收，录入后即有统计；没有发收的说明理由。', mend: { screen: 'evaluation', table: 'evaluationRound' } }) as const),
    ...(now.day > end ? FEEDBACK_SOURCES : []).flatMap((source): Remark[] => {
      const open = FEEDBACK_ASPECTS.filter((aspect) => !heard.has(`${source}|${aspect}`))
      return open.length ? [{ subject: source, severity: 'reminder', who: '项目负责人', missing: `还没有收集${source}对${open.join('、')}的意见建议。`, remedy: '与其沟通后登记，没有意见的写“无”。', mend: { screen: 'evaluation', table: 'feedback' } }] : []
    })
  ]
}

/** R6.5b: what scored low or was complained of went to whoever can mend it, and was answered. */
export const feedbackAnswered: Rule = (of, college) => {
  const { lowScore, feedbackDays } = rulesOf(college.ruleSets, of.class.ruleSetId)
  const routed = (words: string): boolean => isHandedOn(words, of.feedback)
  return [
    ...of.evaluationRounds.flatMap((round) => lowOnes(of, college, round, lowScore).filter((words) => !routed(words)).map((words): Remark => ({
      subject: `${round.id}|${inKey(words)}`, who: '项目负责人', missing: `评估中“${words}”低于${lowScore}分或者附有意见，还没有反馈给有关部门。`, remedy: '登记意见建议，写明反馈给哪个部门或者哪个人。', mend: { screen: 'evaluation', table: 'feedback' }
    }))),
    ...of.feedback.filter((slip) => !saysNothing(slip)).flatMap((feedback) => unanswered(feedback, feedbackDays))
  ]
}

/** A key has no blanks and stays short. */
const inKey = (words: string): string => [...words.replace(/\s/g, '')].slice(0, 30).join('')

/** Items below the mark, and what was written on sheets below it; each once, in the words it was told. */
function lowOnes({ evaluationSheets }: ClassSnapshot, { evaluationItems }: CollegeFacts, round: EvaluationRound, mark: number): string[] {
  const items = askedItems(round.kind, round, evaluationItems)
  const sheets = evaluationSheets.filter(({ roundId }) => roundId === round.id)
  const comments = sheets.filter(({ answers }) => (sheetScore(answers, items) ?? 100) < mark).flatMap(({ comment }) => comment?.trim() || [])
  return [...new Set([...lowItems(roundResult(items, sheets, round.issued), mark).map(({ item }) => item.title), ...comments.filter((opinion) => !saysNothing({ opinion }))])]
}

function unanswered({ id, opinion, department, person, heardOn, sentOn, measure, doneOn }: Feedback, days: number): Remark[] {
  const told = { subject: id, who: '项目负责人', whom: department, mend: { screen: 'evaluation', table: 'feedback', record: id } } as const
  const due = (day: string | undefined): string | undefined => (day ? addDays(day, days) : undefined)
  const short = opinion.length > 30 ? `${opinion.slice(0, 30)}…` : opinion
  if (!sentOn || !(department || person)) return [{ ...told, due: due(heardOn), missing: `意见“${short}”还没有反馈给有关部门或者人员。`, remedy: '填写反馈给哪个部门或者哪个人，以及反馈日期。' }]
  return measure && doneOn ? [] : [{ ...told, due: due(sentOn), missing: `意见“${short}”已反馈，还没有改进结果。`, remedy: '问清改进措施和完成日期后登记。' }]
}
