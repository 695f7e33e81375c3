/** 开票信息表 (第三条（四）, 第六条（六）): to whom the invoice is made out, what was invoiced, what came in and went out. */
import { shortDate } from '#domain/calendar.ts'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { fenOf, sumFen } from '#domain/money/fen.ts'
import { draftInvoice } from '#domain/money/invoice-draft.ts'
import { netOf } from '#domain/money/lecture-fee.ts'
import { invoiceState, isSettled, plannedSum, settledSum } from '#domain/money/settlement-sum.ts'
import { SETTLEMENT } from '#domain/settlement.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Block, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { factTable, lastRowsKept, textTable, type TextCell } from '#documents/parts/text-table.ts'

const WIDTH = FORM_WIDTH.portrait
type Line = readonly (string | TextCell)[]
/** A line with its day YYYY-MM-DD; one without stands first. */
type Dated = readonly [day: string, line: Line]
const money = (fen: number): TextCell => ({ text: amountInFigures(fen), align: 'right' })

export const invoiceInfo: PaperMaker = (snapshot, options) => [{ sections: [invoiceForm(snapshot, options)] }]

function invoiceForm(snapshot: ClassSnapshot, options: PaperOptions): Section {
  const { class: own, college } = snapshot
  return formSection([
    ...formHead(`${own.name}开票信息表`, WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}　　单位：元`),
    formHeading('一、开票信息'),
    wanted(snapshot, options),
    formHeading('二、发票登记'),
    ...issued(snapshot),
    formHeading('三、收付登记'),
    lastRowsKept(inAndOut(snapshot)),
    twoParties(WIDTH, [`主办单位：${own.sponsor}`, '经办人核对签字：', BLANK_DAY], [`承办单位：${college.name}`, '财务后勤处经办人签字：', BLANK_DAY])
  ])
}

/** Fen of the 决算, or of the 预算 while nothing is settled; undefined without a budget. */
function sumOf({ budget }: ClassSnapshot): { readonly fen: number; readonly of: '决算' | '预算' } | undefined {
  if (!budget.length) return undefined
  return budget.some(isSettled) ? { fen: settledSum(budget), of: '决算' } : { fen: plannedSum(budget), of: '预算' }
}

function wanted(snapshot: ClassSnapshot, { college }: PaperOptions): Table {
  const { class: own, invoices } = snapshot
  const sum = sumOf(snapshot)
  const first = invoices[0] ?? draftInvoice(own, college?.organizations ?? [], sum?.fen ?? 0)
  return factTable(WIDTH, [
    ['发票抬头', first.title],
    ['纳税人\n识别号', first.taxNumber ?? '', '票据种类', first.kind ?? ''],
    ['地址、电话', ''],
    ['开户行账号', ''],
    ['开票项目', '培训费', '列支渠道', own.fundingSource ?? ''],
    ['开票金额', sum ? `${amountInFigures(sum.fen)}（${sum.of}）` : '', '培训时间', dayRange(own)],
    ['金额大写', sum ? `人民币${amountInWords(sum.fen).replace(/^人民币/, '')}` : '人民币'],
    ['发票要求', own.invoice ?? '']
  ])
}

function issued({ budget, invoices, settlements }: ClassSnapshot): Block[] {
  const columns = [{ title: '序号', mm: 12 }, { title: '发票号码', mm: 42 }, { title: '票据种类', mm: 30 }, { title: '金额', mm: 26 }, { title: '开具日期', mm: 20 }, { title: '签收人', mm: 20 }, { title: '签收日期', mm: 20 }]
  const rows = invoices.map((invoice, i): Line => [String(i + 1), invoice.number ?? '', invoice.kind ?? '', invoice.amount === undefined ? '' : money(fenOf(invoice.amount)), day(invoice.issuedOn), invoice.receiver ?? '', day(invoice.receivedOn)])
  const blank = Array.from({ length: 3 }, (_, i): Line => [String(i + 1), '', '', '', '', '', ''])
  const total: Line = [{ text: '合计', style: 'TableHead', span: 3 }, invoices.length ? money(sumFen(invoices, ({ amount }) => fenOf(amount))) : '', { text: '', span: 3 }]
  const none = settlements.find(({ id }) => id === SETTLEMENT)?.noInvoice
  const state = none ? '本班次不开发票。' : budget.some(isSettled) ? invoiceState(budget, invoices).sentence : ''
  return [textTable(columns, [...(rows.length ? rows : blank), total]), ...(state ? [paragraph('SheetText', state, { keepLines: true })] : [])]
}

/** Receipts of the sponsor and 讲课费 that were signed for; the rest is written in by hand. */
function inAndOut(snapshot: ClassSnapshot): Table {
  const settled = snapshot.settlements.find(({ id }) => id === SETTLEMENT)
  const received: Dated[] = settled?.receivedAmount === undefined ? [] : [[settled.receivedOn ?? '', [day(settled.receivedOn), `${snapshot.class.sponsor}拨付培训费`, money(fenOf(settled.receivedAmount)), '', '']]]
  const paidOn = [...new Set(snapshot.lectureFees.flatMap(({ signedOn }) => signedOn ?? []))].sort()
  const paid = paidOn.map((on): Dated => {
    const fees = snapshot.lectureFees.filter(({ signedOn }) => signedOn === on)
    return [on, [day(on), `发放讲课费${fees.length}笔（税后）`, '', money(sumFen(fees, netOf)), '']]
  })
  const rows = [...received, ...paid].sort(([a], [b]) => (a! < b! ? -1 : 1)).map(([, line]) => line)
  const sum = sumOf(snapshot)
  const left = sum?.of === '决算' && settled?.receivedAmount !== undefined ? sum.fen - fenOf(settled.receivedAmount) : undefined
  const closing = left === undefined ? '' : left === 0 ? '决算金额已全部到账。' : `决算金额${left > 0 ? '尚未到账' : '多到账'}${amountInFigures(Math.abs(left))}元。`
  return textTable(
    [{ title: '日期', mm: 24 }, { title: '摘要', mm: 66, align: 'left' }, { title: '收入', mm: 27 }, { title: '支出', mm: 27 }, { title: '经手人', mm: 26 }],
    [...rows, ...Array.from({ length: Math.max(2, 4 - rows.length) }, (): Line => ['', '', '', '', '']), [{ text: '核对', style: 'TableHead' }, { text: closing, span: 4, align: 'left' }]]
  )
}

const day = (of: string | undefined): string => (of ? shortDate(of) : '')
