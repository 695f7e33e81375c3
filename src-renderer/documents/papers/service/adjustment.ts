/** 临时调整单 (第八条（二）): what changes from what to what, how grave it is, and who was told; signed for by those it concerns. */
import { longDate } from '#domain/calendar.ts'
import { ADJUSTED_MATTERS, type Adjustment } from '#domain/coordination.ts'
import { rulesOf } from '#domain/rule-set.ts'
import { gradeOf } from '#domain/service/adjustment-grade.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { textTable } from '#documents/parts/text-table.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

const TITLE = '临时调整单'
const GRADES = ['一般', '较为重大']
const RECEIVERS = 5

export const adjustmentSlip: PaperMaker = (snapshot, options) => oneEach(byDay(snapshot.adjustments), TITLE, (adjustment) => [formSection(blocks(snapshot, adjustment, options))])

function blocks({ class: own }: ClassSnapshot, adjustment: Adjustment | undefined, { college }: PaperOptions): Block[] {
  const grade = adjustment && gradeOf(adjustment, rulesOf(college?.ruleSets ?? [], own.ruleSetId))
  const told = adjustment?.leaderToldOn ? `${longDate(adjustment.leaderToldOn)}已通报` : tickBoxes(['已通报', '不需通报'])
  return [
    ...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['培训时间', dayRange(own)],
      ...pair(['调整日期', adjustment ? longDate(adjustment.date) : BLANK_DAY], ['提出方', adjustment?.askedBy ?? '']),
      ['调整内容', [ADJUSTED_MATTERS.slice(0, 5), ADJUSTED_MATTERS.slice(5)].map((matters) => tickBoxes(matters, adjustment?.matter)).join('\n')],
      { label: '调整前', text: adjustment?.before ?? '', room: 20 },
      { label: '调整后', text: adjustment?.after ?? '', room: 20 },
      { label: '调整原因', text: adjustment?.reason ?? '', room: 16 },
      ['程度', `${tickBoxes(GRADES, grade)}${adjustment?.gradeReason ? `（${adjustment.gradeReason}）` : ''}`],
      ['已告知', adjustment?.informed ?? ''],
      ['通报\n项目负责人', told],
      { label: '辅导员', opinion: 14 },
      { label: '项目负责人\n意见', opinion: 18 }
    ]),
    formHeading('相关部门签收'),
    textTable([{ title: '部门', mm: 50 }, { title: '签收人', mm: 40 }, { title: '签收时间', mm: 40 }, { title: '落实情况', mm: 40 }], Array.from({ length: RECEIVERS }, () => ['', '', '', '']))
  ]
}
