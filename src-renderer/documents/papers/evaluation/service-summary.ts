/** 服务质量评估汇总表 (第六条（五）): forms out and back, each item's levels and average, the three aspects, opinions as written. */
import { FEEDBACK_ASPECTS, type EvaluationSheet } from '#domain/evaluation.ts'
import { rulesOf } from '#domain/rule-set.ts'
import { SERVICE_ROUND } from '#domain/teaching/evaluation-plan.ts'
import { LEVEL_PERCENT, roundResult } from '#domain/teaching/evaluation-scores.ts'
import { askedItems, type AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import { onRoster } from '#domain/trainee.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { itemTable, opinionLines, returnSentence, score } from '#documents/parts/evaluation-words.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { FORM_WIDTH, formHeading, formSection, SIGN_DAY, TO_WRITE } from '#documents/parts/form.ts'
import { dayRange, NONE } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { withoutOrphans } from '#documents/parts/text-table.ts'

export const serviceSummary: PaperMaker = ({ class: own, trainees, evaluationRounds, evaluationSheets }, { college }) => {
  const round = evaluationRounds.find(({ id }) => id === SERVICE_ROUND)
  const items = askedItems('服务质量', round, college?.evaluationItems ?? [])
  const sheets = evaluationSheets.filter(({ roundId }) => roundId === SERVICE_ROUND)
  const result = roundResult(items, sheets, round?.issued)
  const { lowScore } = rulesOf(college?.ruleSets ?? [], own.ruleSetId)
  const people = onRoster(trainees).length
  const opinions = opinionLines(sheets)
  return [{ sections: [formSection([
    ...formHead(`${own.name}服务质量评估汇总表`, FORM_WIDTH.portrait, `培训时间：${dayRange(own)}`),
    paragraph('SheetText', `本班共${people || '＿＿＿'}人，${returnSentence([result])}${aspectSentence(items, sheets, result.average)}`, { keepLines: true }),
    formHeading('一、各项得分'),
    withoutOrphans(itemTable(result.items, ['4', '3', '2', '1', '0'], { title: '备注', text: ({ average }) => (average !== undefined && average < lowScore ? '须反馈' : '') })),
    formHeading('二、意见和建议'),
    ...(opinions.length ? opinions : [paragraph('SheetText', sheets.length > 0 ? `${NONE}。` : TO_WRITE)]),
    paragraph('SheetInfo', `说明：很满意、满意、基本满意、不满意分别折算为${['4', '3', '2', '1'].map((digit) => LEVEL_PERCENT[digit]).join('、')}分，“未使用”不计分；平均分低于${lowScore}分的注明“须反馈”。`, { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, ['汇总人：', SIGN_DAY], ['教务处负责人：', SIGN_DAY])
  ])] }]
}

/** The average of the class, and of each of the three aspects over what was ticked in it. */
function aspectSentence(items: readonly AskedItem[], sheets: readonly EvaluationSheet[], average: number | undefined): string {
  if (average === undefined) return ''
  const parts = FEEDBACK_ASPECTS.flatMap((aspect) => {
    const own = items.flatMap((item, i) => (item.group === aspect ? [i] : []))
    const mean = roundResult(own.map((i) => items[i]!), sheets.map(({ answers }) => ({ answers: own.map((i) => answers[i] ?? ' ').join('') })), undefined).average
    return mean === undefined ? [] : [`${aspect}${score(mean)}分`]
  })
  return `总平均${score(average)}分${parts.length ? `，其中${parts.join('、')}` : ''}。`
}
