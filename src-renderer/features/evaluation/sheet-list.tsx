/** The sheets that stand, the latest first. Nothing on them tells who wrote them. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { writeAnswers } from '#domain/teaching/evaluation-sheets.ts'
import { isHandedOn, saysNothing, slipFromComment } from '#domain/teaching/feedback-slip.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { Form } from './evaluation-facts.ts'

/** So many are shown at once: who enters looks at the last few. */
const SHOWN = 6

export function SheetList({ cls, form: { planned, sheets }, onChange }: { cls: string; form: Form; onChange(sheet: EvaluationSheet): void }) {
  const desk = useDesk()
  const save = useSave(cls)
  const slips = useRows('feedback', cls)
  const [all, setAll] = useState(false)
  const [commented, setCommented] = useState(false)
  if (!sheets.length || !slips) return null
  const numbered = sheets.map((sheet, i) => ({ sheet, nr: i + 1 })).reverse()
  const withComment = numbered.filter(({ sheet }) => sheet.comment)
  const wanted = commented ? withComment : numbered
  const shown = all ? wanted : wanted.slice(0, SHOWN)
  const route = (sheet: EvaluationSheet) => void save(defaultChanges('feedback', [slipFromComment(planned, sheet, dayOfInstant(desk.now()))]), '把意见转为意见建议反馈', { tellNow: true })
  return (
    <List>
      <p>已录 {sheets.length} 份{withComment.length ? <Button size="small" variant="text" aria-pressed={commented} onClick={() => setCommented(!commented)}>{commented ? '看全部' : `只看写了意见的 ${withComment.length} 份`}</Button> : null}</p>
      <ul aria-label="已录的评估表">
        {shown.map(({ sheet, nr }) => (
          <li key={sheet.id} data-record={sheet.id}>
            <span className="nr">{nr}</span>
            <span className="answers">{writeAnswers(sheet.answers)}</span>
            <span className="comment">{sheet.comment}</span>
            {sheet.comment && !saysNothing({ opinion: sheet.comment }) ? (isHandedOn(sheet.comment, slips) ? <em>已转反馈</em> : <Button size="small" variant="text" onClick={() => route(sheet)}>转为反馈</Button>) : null}
            <Button size="small" variant="text" aria-label={`改第 ${nr} 份`} onClick={() => onChange(sheet)}>改</Button>
            <Button size="small" variant="text" aria-label={`删除第 ${nr} 份`} onClick={() => void save([{ table: 'evaluationSheet', id: sheet.id, remove: true }], `删除第 ${nr} 份评估表`, { tellNow: true })}>删</Button>
          </li>
        ))}
      </ul>
      {wanted.length > SHOWN ? <Button size="small" variant="text" onClick={() => setAll(!all)}>{all ? '只看最近几份' : `看全部 ${wanted.length} 份`}</Button> : null}
    </List>
  )
}

const List = styled('div')({
  marginTop: '0.75rem',
  '> p': { margin: '0 0 0.25rem', fontWeight: 600, button: { marginLeft: '0.5rem' } },
  ul: { listStyle: 'none', margin: 0, padding: 0, border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', maxHeight: '24rem', overflow: 'auto' },
  li: { display: 'flex', alignItems: 'center', gap: '0.625rem', padding: '0.125rem 0.75rem', minHeight: '2.125rem' },
  'li + li': { borderTop: '1px solid var(--line)' },
  'li button': { minWidth: 0, flex: 'none' },
  '.nr': { width: '1.75rem', textAlign: 'right', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  '.answers': { flex: 'none', fontVariantNumeric: 'tabular-nums', letterSpacing: '0.06em' },
  '.comment': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  em: { fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--green)', whiteSpace: 'nowrap' }
})
