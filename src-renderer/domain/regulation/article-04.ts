/** 第四条: 备品 are bought and used by the rules of the 财政部门 and the college. */
import type { Supply } from '../preparation.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { hasReached } from './phase.ts'

/** R4.a: nothing is handed out beyond what was approved, nor before it was; what lasts comes back after the class. */
const approvedAndReturned: Rule = (snapshot, _college, now) => {
  const over = hasReached('撤场', snapshot, now)
  return snapshot.supplies.flatMap((supply) => [...approved(supply), ...(over ? returned(supply, snapshot.class.withdrawOn) : [])])
}

const amount = (count: number, { unit }: Supply): string => `${count}${unit ?? ''}`

function approved(supply: Supply): Remark[] {
  const { id, item, issued = 0, issuedOn, approvedOn } = supply
  if (issued <= 0) return []
  const common = { subject: id, who: '学员工作处', remedy: '补办批准，或者改正数字；来不及批准的，请说明理由。' } as const
  const mend = (field: string) => ({ screen: 'preparation', table: 'supply', record: id, field }) as const
  if (supply.approved === undefined) return [{ ...common, missing: `${item}领了${amount(issued, supply)}，没有批准数。`, mend: mend('approved') }]
  if (issued > supply.approved) return [{ ...common, missing: `${item}批准${amount(supply.approved, supply)}，实领${amount(issued, supply)}，超出${amount(issued - supply.approved, supply)}。`, mend: mend('issued') }]
  return issuedOn && approvedOn && approvedOn > issuedOn ? [{ ...common, missing: `${item}先领用、后批准。`, mend: mend('approvedOn') }] : []
}

function returned(supply: Supply, withdrawOn: string | undefined): Remark[] {
  const { id, item, durable, issued = 0, returned: back = 0 } = supply
  if (!durable || back >= issued) return []
  return [{ subject: `${id}|归还`, severity: 'reminder', who: '学员工作处', due: withdrawOn, missing: `${item}领了${amount(issued, supply)}，还有${amount(issued - back, supply)}没有归还。`, remedy: '收回后登记归还数；损坏、遗失的写明情况。', mend: { screen: 'preparation', table: 'supply', record: id, field: 'returned' } }]
}

export const ARTICLE_4: Rules = { 'R4.a': approvedAndReturned }
