/** R6.6 跟进决算 (第六条（六）): quantities as signed, every difference explained, invoices for the same sum. */
import { amountInFigures } from '../money/amount-in-words.ts'
import { rulesOf } from '../rule-set.ts'
import { SETTLEMENT } from '../settlement.ts'
import { differences, finalQuantity, isSettled, isUnexplained, settledSum, toInvoice } from '../money/settlement-sum.ts'
import { signedQuantityOf } from '../money/signed-quantity.ts'
import { figuresInForce } from '../daily/signed-figures.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Remark, Rule } from './finding.ts'
import { endOf } from './moment.ts'

export const settlement: Rule = (of, college, now) => {
  const end = endOf(of.class, rulesOf(college.ruleSets, of.class.ruleSetId))
  const settled = of.settlements.find(({ id }) => id === SETTLEMENT)
  const isOver = end !== undefined && now.day > end
  const open: Remark[] = isOver && !settled?.settledOn
    ? [{ subject: '决算', who: '财务后勤处', missing: '班次已结束，还没有办理决算。', remedy: '会同主办单位核对后填写决算数量和决算日期。', mend: { screen: 'settlement', table: 'settlement' } }]
    : []
  return [...open, ...unlikeSigned(of), ...(settled?.settledOn && !settled.noInvoice ? invoiced(of) : [])]
}

/** Lines of the 决算 that name a figure of the 数据确认单 and do not agree with it. */
function unlikeSigned({ budget, signedFigures, dataConfirmations }: ClassSnapshot): Remark[] {
  const figures = figuresInForce(signedFigures, dataConfirmations)
  const lines = budget.filter((line) => isSettled(line) && line.figure)
  const mend = (record: string) => ({ screen: 'settlement', table: 'budgetLine', record, field: 'differenceReason' }) as const
  return [
    ...differences(lines, figures).filter(isUnexplained).map(({ line, sentence }): Remark => ({
      subject: line.id, severity: 'needs-reason', who: '财务后勤处', missing: `${line.item}与数据确认单不一致：${sentence}。`, remedy: '按签认数改正，或者写明不一致的原因。', mend: mend(line.id)
    })),
    ...lines.filter((line) => signedQuantityOf(line, figures) === undefined && !line.differenceReason?.trim()).map((line): Remark => ({
      subject: line.id, severity: 'needs-reason', who: '财务后勤处', missing: `${line.item}决算${finalQuantity(line)}，双方签认的数据里没有这一项。`, remedy: '先由双方签认数据，或者写明依据。', mend: mend(line.id)
    }))
  ]
}

function invoiced({ budget, invoices }: ClassSnapshot): Remark[] {
  const mend = { screen: 'settlement', table: 'invoice' } as const
  if (!invoices.length) return settledSum(budget) ? [{ subject: '发票', who: '财务后勤处', missing: '已决算，还没有开具发票。', remedy: '按决算金额开具并登记；不开发票的在决算里注明。', mend }] : []
  const left = toInvoice(budget, invoices)
  if (left === 0) return []
  const reason = invoices.flatMap(({ remark }) => remark?.trim() || []).sort().join('；')
  return [{ subject: '发票', severity: 'needs-reason', who: '财务后勤处', missing: `发票合计比决算金额${left > 0 ? '少' : '多'}${amountInFigures(Math.abs(left))}元。`, remedy: '核对改正，或者在发票备注里说明原因。', mend, ...(reason ? { reason } : {}) }]
}
