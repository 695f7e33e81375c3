/** 备品领用配发单 (第四条, 第八条（三）): asked for, granted, handed out, brought back, each signed for. */
import type { Supply } from '#domain/preparation.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { shortDate } from '#domain/calendar.ts'

/** In the place of what is used up and does not come back. */
const USED_UP = '—'

export const supplySlip: PaperMaker = ({ class: own, supplies }) => {
  const figure = (value: number | undefined): string => (value === undefined ? '' : String(value))
  const returned = ({ durable, returned: back, returnedOn }: Supply): string => (durable ? [figure(back), returnedOn && shortDate(returnedOn)].filter(Boolean).join('\n') : USED_UP)
  const rows = numbered(supplies.map((supply) => [supply.item, supply.spec ?? '', supply.unit ?? '', figure(supply.asked), figure(supply.approved), figure(supply.issued), '', returned(supply), supply.durable ? '' : USED_UP, supply.remark ?? '']))
  const columns = [
    { title: '序号', mm: 12 }, { title: '品名', mm: 48, align: 'left' as const }, { title: '规格', mm: 28 }, { title: '单位', mm: 14 }, { title: '申领数', mm: 18 }, { title: '批准数', mm: 18 },
    { title: '实领数', mm: 18, group: '领用' }, { title: '领用人签字', mm: 30, group: '领用' }, { title: '归还数', mm: 18, group: '归还' }, { title: '接收人签字', mm: 30, group: '归还' }, { title: '备注', mm: 23 }
  ]
  const asked = supplies.find(({ askedOn }) => askedOn)?.askedOn
  const info = [`时间：${dayRange(own)}　　领用部门：学员工作处　　申领日期：${asked ? shortDate(asked) : '　　月　　日'}`]
  const section = listSheet({ title: `${own.name}备品领用配发单`, info, columns, rows, blanks: Math.max(2, 10 - rows.length), rowHeight: 9.5, paper: 'landscape', signatures: '申领人签字：＿＿＿＿＿＿　　批准人签字：＿＿＿＿＿＿　　发放人签字：＿＿＿＿＿＿' })
  return [{ sections: [section] }]
}
