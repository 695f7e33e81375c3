/** 踏查记录 (第六条（一）): what the sponsor came to see, place by place, one file a visit. */
import type { Contact } from '#domain/agreement.ts'
import { longDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section, Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection, gap, SIGN_DAY } from '#documents/parts/form.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import { clock } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { lastRowsKept, textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'
import { mm } from '#documents/house.ts'

/** What a visitor usually sees, where the record names no places. */
const USUAL_PLACES = ['报告厅（教室）', '研讨室', '学员公寓', '学员餐厅', '停车场', '医务、安全设施'] as const

export const siteVisit: PaperMaker = (snapshot) => oneEach(byDay(snapshot.contacts.filter(({ kind }) => kind === '踏查')), '踏查记录', (visit) => [visitForm(snapshot, visit)])

function visitForm({ class: own, college }: ClassSnapshot, visit: Contact | undefined): Section {
  return formSection([
    ...formHead('踏查记录', FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['主办单位', own.sponsor],
      ...pair(['踏查日期', visit ? `${longDate(visit.date)}${visit.time ? clock(visit.time) : ''}` : BLANK_DAY], ['方式', visit?.way ?? '']),
      ['来访人员', visit?.theirs ?? ''],
      ['陪同人员', visit?.ours ?? '']
    ]),
    formHeading('一、踏查场所'),
    withoutOrphans(placeTable(visit)),
    formHeading('二、踏查情况和结果'),
    lastRowsKept(formTable([
      { label: '踏查内容', text: visit?.matters ?? '', room: 20 },
      { label: '结果和要求', text: visit?.outcome ?? '', room: 26 },
      { label: '备注', text: visit?.remark ?? '', room: 12 }
    ])),
    gap(),
    twoParties(FORM_WIDTH.portrait, [`主办单位：${own.sponsor}`, '踏查人员签字：', SIGN_DAY], [`承办单位：${college.name}`, '项目负责人签字：', SIGN_DAY])
  ])
}

function placeTable(visit: Contact | undefined): Table {
  const named = (visit?.place ?? '').split(/[、，,；;\n]/).map((place) => place.trim()).filter(Boolean)
  const rows = (named.length ? named : USUAL_PLACES).map((place) => [place, tickBoxes(['满足', '需调整']), ''])
  return textTable([{ title: '场所', mm: 58, align: 'left' }, { title: '是否满足需要', mm: 42 }, { title: '需调整的事项', mm: 70 }], rows, mm(9))
}
