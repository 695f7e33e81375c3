/** 预算与决算 side by side: the plan's figures to read, the settled ones to fill, from the signed form by one button. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { amountInFen, finalAmountInFen, type BudgetLine } from '#domain/budget-line.ts'
import { checkBudget } from '#domain/money/budget-check.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { differences, filledFrom, isSettled, isUnexplained, plannedSum, settledSum } from '#domain/money/settlement-sum.ts'
import { figuresInForce, type Figure } from '#domain/daily/signed-figures.ts'
import { figureChoices, figureLabel, signedQuantityOf } from '#domain/money/signed-quantity.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type ComputedColumn, type FieldColumn } from '../class-grid.tsx'
import { CostCheck } from '../cost-check.tsx'
import { Differences } from './differences.tsx'
import { ProfileChoice } from './profile-choice.tsx'

const amount = { decimals: 2, align: 'end' } as const
const shownOnly = { kind: 'readonly', align: 'end' } as const

/** Shown once the 决算 was begun; before, they would only repeat the 预算. */
const FINAL_SUMS: readonly string[] = ['finalAmount', 'gap']

export function SettlementLines({ of, college }: { of: ClassSnapshot; college: CollegeFacts }) {
  const cls = of.class.id
  const save = useSave(cls)
  const figures = figuresInForce(of.signedFigures, of.dataConfirmations)
  const lines = of.budget
  const gaps = differences(lines, figures)
  const filled = filledFrom(lines, figures, of.lectureFees)
  const open = lines.filter((line) => !isSettled(line))
  const isBegun = open.length < lines.length
  const labels = new Map([...figureChoices(figures), ...lines.flatMap(({ figure }) => figure ?? [])].map((key) => [figureLabel(key), key]))

  const fill = () => void save([...filled].map(([id, set]) => ({ table: 'budgetLine', id, set })), `按数据确认单填入 ${filled.size} 个科目的决算数量`, { tellNow: true })
  const mark = (id: string, key: string): CellMark | undefined => {
    const gap = gaps.find(({ line }) => line.id === id)
    if (gap && (key === 'finalPersons' || key === 'differenceReason')) return isUnexplained(gap) ? { tone: 'warning', text: `${gap.sentence}，请说明原因` } : { tone: 'note', text: gap.sentence }
    return key === 'finalAmount' && isBegun && open.some((line) => line.id === id) ? { tone: 'note', text: '还没有填决算数量，暂按预算计' } : undefined
  }
  const columns: readonly (FieldColumn<BudgetLine> | ComputedColumn)[] = [
    { key: 'item', width: 170, frozen: true },
    { key: 'unit', width: 96 },
    { key: 'planned', width: 116, group: '预算', title: '标准×数量', ...shownOnly },
    { key: 'amount', width: 106, group: '预算', title: '金额（元）', ...shownOnly },
    { key: 'finalStandard', width: 84, group: '决算', title: '标准', ...amount },
    { key: 'finalPersons', width: 108, group: '决算', title: '人数或次数', ...amount },
    { key: 'finalDays', width: 64, group: '决算', title: '天数', decimals: 1, align: 'end' },
    { key: 'finalAmount', width: 106, group: '决算', title: '金额（元）', ...shownOnly },
    { key: 'gap', width: 100, title: '差额（元）', ...shownOnly },
    { key: 'signed', width: 84, group: '数据确认单', title: '签认数', ...shownOnly },
    { key: 'figure', width: 240, group: '数据确认单', title: '取自哪一项', kind: 'choice', choices: [...labels.keys()], read: (text) => readFigure(text, labels) },
    { key: 'differenceReason', width: 260, title: '不一致的说明' },
    { key: 'category', width: 120 },
    { key: 'note', width: 240 }
  ]
  const totals: Readonly<Record<string, string>> = { amount: amountInFigures(plannedSum(lines)), ...(isBegun && { finalAmount: amountInFigures(settledSum(lines)), gap: amountInFigures(settledSum(lines) - plannedSum(lines)) }) }
  return (
    <BookSection title="预算与决算" table="budgetLine" clauses={<ClauseChip id="R6.6" />} intro="预算在“方案”里填；撤场以后按签认的数据确认单填决算数量，不一致的逐项说明原因。">
      <ProfileChoice of={of} college={college} />
      <ClassGrid cls={cls} table="budgetLine" noun="决算科目" needed="item" columns={columns}
        computed={(row, key) => (isBegun || !FINAL_SUMS.includes(key) ? computedCell(row as BudgetLine, key, figures) : '')}
        footRows={lines.length ? [{ title: '合计', getValue: (key) => totals[key] ?? null }] : []}
        getMark={mark}
        actions={<Button variant="contained" size="small" disabled={!figures.length || !filled.size} onClick={fill}>按数据确认单填入决算数量</Button>} />
      <Sums>
        {figures.length || !lines.length ? null : <p className="why">数据确认单还没有双方签字，签字以后可以一次填入。</p>}
        {isBegun ? <p>决算合计 <b>{amountInFigures(settledSum(lines))}</b> 元　大写：<b>{amountInWords(settledSum(lines))}</b></p> : lines.length ? null : <p className="why">还没有预算科目。请先在“方案”里填经费预算，这里会逐行列出。</p>}
        {open.length && isBegun ? <p className="why">还没有填决算数量、暂按预算计的：{open.map(({ item }) => item).join('、')}。没有发生的，决算人数或次数填 0。</p> : null}
      </Sums>
      <Differences of={of} figures={figures} gaps={gaps} />
      {lines.length ? <CostCheck cls={cls} check={checkBudget(of, college, isBegun ? 'final' : 'planned')} of={of} /> : null}
    </BookSection>
  )
}

function computedCell(line: BudgetLine, key: string, figures: readonly Figure[]): string | number | undefined {
  switch (key) {
    case 'planned':
      return [line.standard, line.persons, line.days].filter((value) => value !== undefined).join('×')
    case 'finalStandard':
      return line.finalStandard ?? line.standard
    case 'amount':
      return amountInFigures(amountInFen(line))
    case 'finalAmount':
      return amountInFigures(finalAmountInFen(line))
    case 'gap':
      return amountInFigures(finalAmountInFen(line) - amountInFen(line))
    case 'signed':
      return signedQuantityOf(line, figures)
    case 'figure':
      return line.figure && figureLabel(line.figure)
  }
  return undefined
}

/** A figure is kept by its key and typed, chosen or pasted in words. */
function readFigure(typed: string, labels: ReadonlyMap<string, string>): { ok: true; value: string | null } | { ok: false; reason: string } {
  const text = typed.trim()
  if (text === '') return { ok: true, value: null }
  const keys = text.split('＋').map((part) => labels.get(part.trim()))
  if (keys.every((key) => key !== undefined)) return { ok: true, value: keys.join('＋') }
  return { ok: false, reason: '请从列表里选；几项相加的用“＋”连起来' }
}


const Sums = styled('div')({ p: { margin: '0.25rem 0' }, b: { fontWeight: 600 }, '.why': { color: 'var(--muted)', fontSize: '0.875rem' } })
