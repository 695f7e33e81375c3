/**
 * 移交清单 (第八条（九）): one a receiving department, with the two days by which it is to be signed. Whether a paper holds
 * personal information stands where other forms have 密级: nothing secret is ever entered here.
 */
import { longDate } from '#domain/calendar.ts'
import { handoverTerm } from '#domain/closing/handover-term.ts'
import { USUAL_RECEIVERS } from '#domain/closing/handover-default.ts'
import type { HandoverItem } from '#domain/closing.ts'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { byOrder } from '#domain/in-order.ts'
import { rulesOf } from '#domain/rule-set.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Block, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection, gap, numbered } from '#documents/parts/form.ts'
import { signingColumns } from '#documents/parts/sign-off.ts'
import { factTable, lastRowsKept, textTable, withoutOrphans } from '#documents/parts/text-table.ts'

const WIDTH = FORM_WIDTH.portrait
/** Of a list that is filled in by hand. */
const BLANK_ROWS = 10

export const handover: PaperMaker = (snapshot, options) => {
  const departments = receivers(snapshot)
  return departments.length
    ? departments.map((department) => ({ about: department, name: `移交清单（${department}）`, sections: [handoverList(snapshot, department, options)] }))
    : [{ sections: [handoverList(snapshot, '', options)] }]
}

/** Departments that have a list, the usual ones first. */
function receivers({ handovers, handoverItems }: ClassSnapshot): string[] {
  const named = new Set([...handovers.map(({ id }) => id), ...handoverItems.map(({ department }) => department)])
  return [...USUAL_RECEIVERS.filter((name) => named.has(name)), ...[...named].filter((name) => !USUAL_RECEIVERS.includes(name)).sort()]
}

function handoverList(snapshot: ClassSnapshot, department: string, options: PaperOptions): Section {
  const items = snapshot.handoverItems.filter((item) => item.department === department).sort(byOrder)
  const count = items.length ? `以上材料共${items.length}种、${items.reduce((sum, { copies }) => sum + (copies ?? 1), 0)}份，` : '以上材料共＿＿＿种、＿＿＿份，'
  return formSection([
    ...formHead(`${snapshot.class.name}移交清单`, WIDTH, `编号：${snapshot.class.code ?? '＿＿＿＿＿＿'}`),
    facts(snapshot, department, options),
    gap(),
    lastRowsKept(withoutOrphans(itemTable(items))),
    ...lateness(snapshot, department),
    paragraph('SheetText', `${count}经双方当面逐项核对，签认移交。含个人信息的材料当面点清，不得发微信群。`, { keepNext: true, keepLines: true }),
    signingColumns(WIDTH, [
      ['移交人：', '移交部门：学员工作处', '签字：', BLANK_DAY],
      ['接收人：', `接收部门：${department}`, '签字：', BLANK_DAY],
      ['监交人（需要时）：', '部门：', '签字：', BLANK_DAY]
    ]),
    paragraph('SheetInfo', '本单一式二份，移交、接收双方各执一份。', { keepLines: true })
  ])
}

function facts({ class: own, college }: ClassSnapshot, department: string, { college: facts = BARE_COLLEGE }: PaperOptions): Table {
  const rules = rulesOf(facts.ruleSets, own.ruleSetId)
  const term = handoverTerm(own, rules, facts.holidays)
  const day = (of: string | undefined): string => (of ? longDate(of) : BLANK_DAY)
  return factTable(WIDTH, [
    ['班次名称', own.name],
    ['承办单位', college.name, '接收部门', department],
    ['班次结束', `${day(term?.end)}（${rules.classEnd}）`, '应移交日期', `${day(term?.due)}（${rules.handoverDays}日内）`],
    ['最迟日期', `${day(term?.last)}（${rules.handoverMostDays}日内）`, '实际移交', BLANK_DAY]
  ])
}

function itemTable(items: readonly HandoverItem[]): Table {
  const rows = numbered(items.map(({ title, medium, original, copies, pages, personal, remark }) => [title, medium ?? '', original ?? '', figure(copies), figure(pages), personal ? '是' : '否', remark ?? '']))
  const blank = numbered(Array.from({ length: BLANK_ROWS }, () => Array<string>(7).fill('')))
  return textTable(
    [{ title: '序号', mm: 12 }, { title: '材料名称', mm: 52, align: 'left' }, { title: '载体', mm: 24 }, { title: '原件或\n复印件', mm: 19 }, { title: '份数', mm: 13 }, { title: '页数', mm: 13 }, { title: '是否含\n个人信息', mm: 21 }, { title: '备注', mm: 16 }],
    rows.length ? rows : blank
  )
}

const figure = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** Why it is later than the fifth day and who allowed it; lines to write on where nothing was said yet. */
function lateness({ handovers }: ClassSnapshot, department: string): Block[] {
  const list = handovers.find(({ id }) => id === department)
  const reason = list?.lateReason?.trim() ?? ''
  return [gap(), factTable(WIDTH, [['延期理由', reason], ['批准人', list?.lateApprover ?? '', '批准日期', reason ? BLANK_DAY : '']])]
}
