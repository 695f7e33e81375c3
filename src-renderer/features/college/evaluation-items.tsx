/** 评估项目: the two forms of 第六条（五）. A class keeps the items it asked, whatever is changed here afterwards. */
import { styled } from '@mui/material/styles'
import { DEFAULT_EVALUATION_ITEMS } from '#domain/college-defaults/evaluation-items.ts'
import { ORG } from '#domain/college.ts'
import type { EvaluationItem } from '#domain/college-lists.ts'
import { EVALUATION_KINDS, type EvaluationKind } from '#domain/evaluation.ts'
import { byOrder } from '#domain/in-order.ts'
import { useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { FillDefaults } from './fill-defaults.tsx'

const COLUMNS: readonly FieldColumn<EvaluationItem>[] = [
  { key: 'group', width: 160, frozen: true },
  { key: 'title', width: 360 },
  { key: 'score', width: 90, decimals: 1, align: 'end' }
]

export function EvaluationItems() {
  return (
    <BookSection title="评估项目" table="evaluationItem" clauses={<ClauseChip id="R6.5a" />}
      intro="每项分很满意、满意、基本满意、不满意四档，按分值的 100%、85%、70%、50% 计；未使用的不计。一行也没有时用程序自带的两张表。已经录过表的班次，项目保持当时的样子。">
      {EVALUATION_KINDS.map((kind) => <FormItems key={kind} kind={kind} />)}
    </BookSection>
  )
}

function FormItems({ kind }: { kind: EvaluationKind }) {
  const rows = useRows('evaluationItem', ORG)?.filter((item) => item.kind === kind)
  if (!rows) return null
  const sum = Math.round(rows.reduce((total, { score }) => total + (score ?? 0), 0) * 10) / 10
  const needsSum = kind === '教学质量' && rows.length > 0
  return (
    <Form>
      <h3>《{kind}评估表》{needsSum ? <span data-off={sum !== 100}>{sum === 100 ? '合计 100 分' : `合计 ${sum} 分，应为 100 分`}</span> : null}</h3>
      <ClassGrid cls={ORG} table="evaluationItem" noun={`${kind}评估项目`} columns={kind === '教学质量' ? COLUMNS : COLUMNS.slice(0, 2)} needed="title" most={13}
        arrange={(all) => all.filter((item) => item.kind === kind).sort(byOrder)}
        fresh={() => ({ kind })}
        actions={<FillDefaults table="evaluationItem" defaults={DEFAULT_EVALUATION_ITEMS.filter((item) => item.kind === kind)} words={(item) => `${item.kind}|${item.title}`} label={`填入默认${kind}项目`} />} />
    </Form>
  )
}

const Form = styled('div')({
  marginBottom: '1.25rem',
  h3: { margin: '0 0 0.5rem', fontSize: '1rem', fontWeight: 600 },
  'h3 span': { marginLeft: '0.75rem', fontWeight: 400, color: 'var(--muted)', '&[data-off=true]': { color: 'var(--amber)' } }
})
