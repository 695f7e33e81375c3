/**
 * 意见建议反馈单 (第六条（五）): one a department that something is handed on to; what was heard, what is done about it, by
 * when. Opinions are the class's: no trainee is named.
 */
import { longDate, shortDate } from '#domain/calendar.ts'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import type { Feedback } from '#domain/evaluation.ts'
import { termEnd } from '#domain/regulation/moment.ts'
import { rulesOf } from '#domain/rule-set.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { saysNothing } from '#domain/teaching/feedback-slip.ts'
import { paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection, gap, numbered } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { factTable, lastRowsKept, textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { withoutNames } from '#documents/parts/without-names.ts'

const WIDTH = FORM_WIDTH.portrait
const BLANK_ROWS = 6

export const feedbackSlips: PaperMaker = (snapshot, options) => {
  const handedOn = snapshot.feedback.filter((slip) => slip.department && !saysNothing(slip))
  const departments = [...new Set(handedOn.map(({ department }) => department!))].sort()
  return departments.length
    ? departments.map((department) => ({ about: department, name: `意见建议反馈单（${department}）`, sections: [slipForm(snapshot, department, handedOn.filter((slip) => slip.department === department), options)] }))
    : [{ sections: [slipForm(snapshot, '', [], options)] }]
}

function slipForm(snapshot: ClassSnapshot, department: string, slips: readonly Feedback[], { college = BARE_COLLEGE }: PaperOptions): Section {
  const { class: own } = snapshot
  const sentOn = slips.flatMap((slip) => slip.sentOn ?? []).sort().at(-1)
  const rules = rulesOf(college.ruleSets, own.ruleSetId)
  const persons = [...new Set(slips.flatMap(({ person }) => person ?? []))]
  const plain = withoutNames(snapshot)
  const rows = slips.map(({ source, aspect, opinion, measure, doneOn }) => [source, aspect, plain(opinion), plain(measure ?? ''), doneOn ? shortDate(doneOn) : ''])
  return formSection([
    ...formHead(`${own.name}意见建议反馈单`, WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    factTable(WIDTH, [
      ['班次名称', own.name],
      ['主办单位', own.sponsor],
      ['培训时间', dayRange(own)],
      ['反馈给', department, '接收人', persons.join('、')],
      ['反馈日期', sentOn ? longDate(sentOn) : BLANK_DAY, '请于', sentOn ? `${longDate(termEnd(sentOn, rules.feedbackDays, rules, college.holidays))}前回复` : `${BLANK_DAY}前回复`]
    ]),
    gap(),
    lastRowsKept(withoutOrphans(textTable(
      [{ title: '序号', mm: 12 }, { title: '来源', mm: 23 }, { title: '方面', mm: 22 }, { title: '意见建议', mm: 46, align: 'left' }, { title: '改进措施', mm: 47, align: 'left' }, { title: '完成日期', mm: 20 }],
      numbered(rows.length ? rows : Array.from({ length: BLANK_ROWS }, () => ['', '', '', '', '']))
    ))),
    paragraph('SheetText', '意见建议由主办单位、参训学员和学员工作处提出，请研究改进，填写措施和完成日期后交回。', { keepNext: true, keepLines: true }),
    twoParties(WIDTH, ['反馈人：教务处（项目负责人）', '签字：', '', BLANK_DAY], [`接收部门：${department}`, '负责人签字：', '', BLANK_DAY]),
    paragraph('SheetInfo', '本单一式二份，教务处、接收部门各执一份，归入班次档案。', { keepLines: true })
  ])
}
