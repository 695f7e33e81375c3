/** What the chosen 费用标准 says of the 预算; nothing where none was chosen, because that blocks nothing. */
import { checkBudget } from '#domain/money/budget-check.ts'
import { costChoice } from '#domain/money/cost-choice.ts'
import { useCollegeFacts, useSnapshot } from '#store/live.ts'
import { CostCheck } from '../cost-check.tsx'

export function PlannedCheck({ cls }: { cls: string }) {
  const of = useSnapshot(cls)
  const college = useCollegeFacts()
  if (!of || !college || !costChoice(college, of.settlements)) return null
  return <CostCheck cls={cls} check={checkBudget(of, college, 'planned')} of={of} />
}
