/** 决算 (第六条（六）): quantities from the signed 数据确认单, every difference with its reason, invoices for the same sum. */
import { amountInFigures } from './amount-in-words.ts'
import { amountInFen, finalAmountInFen, type BudgetLine } from '../budget-line.ts'
import { fenOf, sumFen } from './fen.ts'
import { isMealsByDay, proposedFigure, signedQuantityOf } from './signed-quantity.ts'
import type { Figure } from '../daily/signed-figures.ts'
import type { Invoice, LectureFee } from '../settlement.ts'

/** Fen of the whole 预算 and of the whole 决算; a line that is not settled counts as planned. */
export const plannedSum = (lines: readonly BudgetLine[]): number => sumFen(lines, amountInFen)
export const settledSum = (lines: readonly BudgetLine[]): number => sumFen(lines, finalAmountInFen)

/** Whether anything of the line's 决算 was filled in. */
export const isSettled = ({ finalStandard, finalPersons, finalDays }: BudgetLine): boolean => [finalStandard, finalPersons, finalDays].some((value) => value !== undefined)

/** Persons or times, times the days, of the 决算; to a hundredth. */
export const finalQuantity = (line: BudgetLine): number => Math.round((line.finalPersons ?? line.persons ?? 1) * (line.finalDays ?? line.days ?? 1) * 100) / 100

export interface Difference {
  readonly line: BudgetLine
  readonly settled: number
  readonly signed: number
  /** 决算12，签认10，多2 */
  readonly sentence: string
}

/** Settled lines whose quantity is another than the signed one; each wants its `differenceReason`. */
export function differences(lines: readonly BudgetLine[], figures: readonly Figure[]): Difference[] {
  return lines.flatMap((line): Difference[] => {
    const signed = signedQuantityOf(line, figures)
    const settled = finalQuantity(line)
    if (!isSettled(line) || signed === undefined || signed === settled) return []
    const gap = Math.round((settled - signed) * 100) / 100
    return [{ line, settled, signed, sentence: `决算${settled}，签认${signed}${isMealsByDay(line) ? '（三餐折一天）' : ''}，${gap > 0 ? `多${gap}` : `少${-gap}`}` }]
  })
}

export const isUnexplained = ({ line }: Difference): boolean => !line.differenceReason?.trim()

/** What 按数据确认单填入 writes, by line id: the figure it comes from and its quantity; 学时 come from the 讲课费. */
export function filledFrom(lines: readonly BudgetLine[], figures: readonly Figure[], fees: readonly LectureFee[]): ReadonlyMap<string, Partial<BudgetLine>> {
  const filled = new Map<string, Partial<BudgetLine>>()
  const hours = fees.reduce((sum, { hours: own }) => sum + Math.round((own ?? 0) * 100), 0) / 100
  for (const line of lines) {
    const figure = line.figure ?? proposedFigure(line, figures)
    const quantity = signedQuantityOf({ ...line, ...(figure && { figure }) }, figures)
    const whole = (finalPersons: number): Partial<BudgetLine> => ({ finalPersons, ...(line.days !== undefined && { finalDays: 1 }) })
    if (figure !== undefined && quantity !== undefined) filled.set(line.id, { figure, ...whole(quantity) })
    else if (line.category === '师资费' && line.unit?.includes('学时') && hours > 0) filled.set(line.id, whole(hours))
  }
  return filled
}

/** Fen still to be invoiced: above zero too little was, below too much. */
export const toInvoice = (lines: readonly BudgetLine[], invoices: readonly Invoice[]): number => settledSum(lines) - sumFen(invoices, ({ amount }) => fenOf(amount))

/** The sentence about invoices and settlement, and whether somebody still has to act. */
export function invoiceState(lines: readonly BudgetLine[], invoices: readonly Invoice[]): { readonly isKept: boolean; readonly sentence: string } {
  const left = toInvoice(lines, invoices)
  if (left === 0) return { isKept: true, sentence: '发票合计与决算金额一致。' }
  if (!invoices.length) return { isKept: false, sentence: `还没有开具发票，决算金额${amountInFigures(left)}元。` }
  const told = `发票合计比决算金额${left > 0 ? '少' : '多'}${amountInFigures(Math.abs(left))}元`
  const reason = invoices.find(({ remark }) => remark?.trim())?.remark
  return reason ? { isKept: true, sentence: `${told}，已说明：${reason}` } : { isKept: false, sentence: `${told}，请核对；确有原因的在发票备注里说明。` }
}
