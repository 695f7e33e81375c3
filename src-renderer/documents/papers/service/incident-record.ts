/** 突发事件处置记录 (第十二条): by which rule it was handled, what was done, and that it was done with. */
import { longDateWithWeekday, longDate } from '#domain/calendar.ts'
import type { Incident } from '#domain/coordination.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import { clock, dayRange } from '#documents/parts/phrases.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

const TITLE = '突发事件处置记录'
const KINDS = ['公共卫生事件', '其他特殊事项']

export const incidentRecord: PaperMaker = (snapshot) => oneEach(byDay(snapshot.incidents), TITLE, (incident) => [formSection(blocks(snapshot, incident))])

function blocks({ class: own }: ClassSnapshot, incident: Incident | undefined): Block[] {
  return [
    ...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['培训时间', dayRange(own)],
      ['类别', tickBoxes(KINDS, incident?.kind)],
      ['发生时间', incident ? `${longDateWithWeekday(incident.date)}${incident.time ? clock(incident.time) : ''}` : `${BLANK_DAY}　　时　　分`],
      { label: '情况', text: incident?.matter ?? '', room: 36 },
      { label: '执行的规定\n和应急预案', text: incident?.rule ?? '', room: 18 },
      { label: '处置措施', text: incident?.measures ?? '', room: 42 },
      { label: '上报情况', text: '　　月　　日　　时报学员工作处处长\n　　月　　日　　时报分管院领导', room: 14 },
      ['处置人', incident?.handler ?? '', '处置完毕', incident?.closedOn ? longDate(incident.closedOn) : BLANK_DAY],
      { label: '辅导员', opinion: 16 },
      { label: '相关部门\n意见', opinion: 20 },
      { label: '分管院领导\n意见', opinion: 20 },
      { label: '改进措施', room: 18 }
    ])
  ]
}
