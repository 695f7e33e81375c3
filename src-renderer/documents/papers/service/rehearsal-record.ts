/** 模拟记录 (第十一条): what was walked through before a weighty class, what was found, what was mended. */
import { longDateWithWeekday } from '#domain/calendar.ts'
import type { Rehearsal } from '#domain/preparation.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { CLASS_WEIGHTS } from '#domain/training-class.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import { textTable } from '#documents/parts/text-table.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

const TITLE = '模拟记录'
const LEAST_SIGNERS = 5

export const rehearsalRecord: PaperMaker = (snapshot) => oneEach(byDay(snapshot.rehearsals), TITLE, (rehearsal) => [formSection(blocks(snapshot, rehearsal))])

function blocks({ class: own }: ClassSnapshot, rehearsal: Rehearsal | undefined): Block[] {
  const departments = (rehearsal?.departments ?? '').split(/[、,，;；\n]+/).map((name) => name.trim()).filter((name) => name !== '')
  const signers = [...departments, ...Array.from({ length: Math.max(0, LEAST_SIGNERS - departments.length) }, () => '')]
  return [
    ...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['班次分量', tickBoxes(CLASS_WEIGHTS, own.weight)],
      ['模拟时间', rehearsal ? longDateWithWeekday(rehearsal.date) : BLANK_DAY],
      { label: '模拟流程', text: rehearsal?.route ?? '', room: 46 },
      { label: '发现的问题', text: rehearsal?.problems ?? '', room: 30 },
      { label: '改进措施', text: rehearsal?.fixes ?? '', room: 30 },
      { label: '项目负责人', opinion: 18 }
    ]),
    formHeading('参加部门签字'),
    textTable([{ title: '部门', mm: 60 }, { title: '参加人', mm: 36 }, { title: '签字', mm: 38 }, { title: '落实时间', mm: 36 }], signers.map((name) => [name, '', '', '']))
  ]
}
