/** 超常规事项确认单 (第六条（一）): what goes beyond the usual standard, settled beforehand with the department concerned. */
import { EXCEPTION_RESULTS, type ExceptionalMatter } from '#domain/agreement.ts'
import { longDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '#documents/paper.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { FORM_WIDTH, formSection } from '#documents/parts/form.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { oneEach } from '#documents/parts/one-each.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

export const exceptionalMatters: PaperMaker = (snapshot) => oneEach(snapshot.exceptionalMatters, '超常规事项确认单', (matter) => [confirmationForm(snapshot, matter)])

function confirmationForm({ class: own, budget }: ClassSnapshot, matter: ExceptionalMatter | undefined): Section {
  const line = budget.find(({ id }) => id === matter?.budgetLineId)
  return formSection([
    ...formHead('超常规事项确认单', FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['主办单位', own.sponsor],
      ['培训时间', dayRange(own)],
      ...pair(['项目负责人', own.leaderName ?? ''], ['计划人数', own.plannedCount ? `${own.plannedCount}人` : '']),
      ...pair(['超常规事项', matter?.item ?? ''], ['预算科目', line?.item ?? '']),
      ...pair(['常规标准', matter?.usual ?? ''], ['要求标准', matter?.asked ?? '']),
      { label: '提出理由', text: matter?.reason ?? '', room: 24 },
      { label: '项目负责人', opinion: 20 },
      ...pair(['沟通部门', matter?.department ?? ''], ['部门确认人', matter?.confirmer ?? '']),
      ['确认结果', `${tickBoxes(EXCEPTION_RESULTS, matter?.result)}${matter?.confirmedOn ? `　　（${longDate(matter.confirmedOn)}）` : ''}`],
      { label: '部门意见', opinion: 34 },
      { label: '分管院领导\n（需要时）', opinion: 28 }
    ]),
    paragraph('SheetInfo', '本单应在书面确认之前办结，由项目负责人归档；涉及费用的，复印件交财务后勤处。', { keepLines: true })
  ])
}
