/**
 * 服务质量评估表 (第六条（五）): one form for the class, without a name, in the three aspects that the regulation names. 未使用 is for
 * what somebody had no occasion to judge, such as the parking.
 */
import { FEEDBACK_ASPECTS } from '#domain/evaluation.ts'
import { SERVICE_ROUND } from '#domain/teaching/evaluation-plan.ts'
import { askedItems } from '#domain/teaching/evaluation-sheets.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { FORM_WIDTH, formSection, gap } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { factTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { onOnePage, tickTable, writingTable } from '#documents/parts/tick-form.ts'

const OPEN_QUESTIONS = ['最满意的方面', '最需要改进的方面', '建议开设的课程'] as const

export const serviceEvaluation: PaperMaker = ({ class: own, evaluationRounds }, { college }) => {
  const items = askedItems('服务质量', evaluationRounds.find(({ id }) => id === SERVICE_ROUND), college?.evaluationItems ?? [])
  const section = onOnePage([16, 14, 11, 8], (room) => formSection([
    ...formHead('服务质量评估表', FORM_WIDTH.portrait, '本表不记名'),
    factTable(FORM_WIDTH.portrait, [['班次名称', own.name], ['培训时间', dayRange(own)]]),
    paragraph('SheetText', `请就${FEEDBACK_ASPECTS.map((aspect) => `“${aspect}”`).join('')}各个项目，在相应的方框内打“√”，每项只选一格；没有用到的选“未使用”，不计分。`, { keepNext: true, keepLines: true }),
    withoutOrphans(tickTable(items, ['4', '3', '2', '1', '0'])),
    gap(),
    writingTable(OPEN_QUESTIONS, room)
  ]))
  return [{ sections: [{ ...section, about: SERVICE_ROUND }] }]
}
