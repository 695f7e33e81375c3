/** 备品采购申请单 (第四条): what is not in stock, its price and the sum in words, and who allows it. */
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import type { Supply } from '#domain/preparation.ts'
import type { Block, Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection, numbered } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { textTable, withoutOrphans, type TextCell } from '#documents/parts/text-table.ts'
import { longDate } from '#domain/calendar.ts'

const BLANK_ROWS = 8

export const purchaseRequest: PaperMaker = ({ class: own, supplies }) => {
  const bought = supplies.filter(({ source }) => source === '采购')
  const asked = bought.find(({ askedOn }) => askedOn)?.askedOn
  const askedBy = [...new Set(bought.map((supply) => supply.askedBy).filter(Boolean))].join('、')
  const blocks: Block[] = [
    ...formHead('备品采购申请单', FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ['培训时间', dayRange(own)], ['申请部门', '学员工作处', '申请人', askedBy], ['申请日期', asked ? longDate(asked) : BLANK_DAY, '使用日期', own.arriveOn ? longDate(own.arriveOn) : BLANK_DAY]]),
    formHeading('一、采购明细'),
    withoutOrphans(itemTable(bought)),
    formHeading('二、审批'),
    formTable([{ label: '申请理由', text: bought.length ? '班次培训使用，库存不足。' : '', room: 16 }, { label: '学员工作处\n意见', opinion: 20 }, { label: '财务后勤处\n意见', opinion: 20 }, { label: '分管院领导\n意见', opinion: 20 }, { label: '验收入库', text: '实到数量与本单是否一致：□一致　□不一致，说明：', room: 14 }])
  ]
  return [{ sections: [formSection(blocks)] }]
}

/** What was granted once it was, until then what was asked for. */
const quantityOf = ({ approved, asked }: Supply): number | undefined => approved ?? asked

/** Fen; undefined while the price or the number is not known. */
function costOf(supply: Supply): number | undefined {
  const quantity = quantityOf(supply)
  return quantity === undefined || supply.price === undefined ? undefined : Math.round(quantity * supply.price * 100)
}

function itemTable(bought: readonly Supply[]): Table {
  const right = (fen: number | undefined): TextCell => ({ text: fen === undefined ? '' : amountInFigures(fen), align: 'right' })
  const rows = bought.map((supply) => [supply.item, supply.spec ?? '', supply.unit ?? '', String(quantityOf(supply) ?? ''), right(supply.price === undefined ? undefined : Math.round(supply.price * 100)), right(costOf(supply)), supply.remark ?? ''])
  const blanks = Array.from({ length: Math.max(0, BLANK_ROWS - rows.length) }, () => ['', '', '', '', '', '', ''])
  const costs = bought.map(costOf)
  // A sum of which a part is not known yet would be signed as the whole.
  const total = costs.length > 0 && costs.every((cost) => cost !== undefined) ? costs.reduce((sum, cost) => sum + cost, 0) : undefined
  const sums: (string | TextCell)[] = [{ text: '合计', style: 'TableHead', span: 2 }, { text: `人民币（大写）：${total === undefined ? '' : amountInWords(total)}`, span: 4, align: 'left' }, right(total), '']
  return textTable([{ title: '序号', mm: 12 }, { title: '品名', mm: 42, align: 'left' }, { title: '规格', mm: 26 }, { title: '单位', mm: 13 }, { title: '数量', mm: 14 }, { title: '单价（元）', mm: 22 }, { title: '金额（元）', mm: 23 }, { title: '备注', mm: 18 }], [...numbered([...rows, ...blanks]), sums])
}
