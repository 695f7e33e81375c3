/** Where the 决算 departs from what both sides signed: each line asks for its reason, the same field as in the grid. */
import { styled } from '@mui/material/styles'
import { budgetLineFields } from '#domain/budget-line.ts'
import { isUnexplained, type Difference } from '#domain/money/settlement-sum.ts'
import type { Figure } from '#domain/daily/signed-figures.ts'
import { unusedFigures } from '#domain/money/signed-quantity.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useSave } from '#store/saving.ts'
import { TextField } from '#ui/fields/text-field.tsx'

export function Differences({ of, figures, gaps }: { of: ClassSnapshot; figures: readonly Figure[]; gaps: readonly Difference[] }) {
  const save = useSave(of.class.id)
  const unused = unusedFigures(of.budget, figures)
  const open = gaps.filter(isUnexplained).length
  if (!gaps.length && !unused.length) return null
  return (
    <Box role="group" aria-label="与数据确认单不一致">
      {gaps.length ? <h3>与数据确认单不一致的 {gaps.length} 项{open ? `，还差 ${open} 项没有说明` : '，都已说明'}</h3> : null}
      {gaps.map(({ line, sentence, ...gap }) => (
        <TextField key={line.id} label={`${line.item}：${sentence}`} value={line.differenceReason} longest={500} placeholder="说明原因，会印在决算单上"
          {...(isUnexplained({ line, sentence, ...gap }) ? { error: '请说明原因' } : {})}
          onCommit={(value) => void save([{ table: 'budgetLine', id: line.id, set: { differenceReason: value } }], `修改${line.item}的${budgetLineFields.differenceReason.label}`)} />
      ))}
      {unused.length ? <p>数据确认单里有、决算里没有用到的：{unused.map(({ item, quantity, unit }) => `${item}${quantity}${unit}`).join('、')}。不另收费的不用管。</p> : null}
    </Box>
  )
}

const Box = styled('div')({ maxWidth: '44rem', margin: '0.75rem 0', h3: { margin: '0 0 0.375rem', fontSize: '0.9375rem', fontWeight: 600 }, p: { margin: '0.25rem 0', color: 'var(--muted)', fontSize: '0.875rem' } })
