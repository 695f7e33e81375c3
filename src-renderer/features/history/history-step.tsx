/** One step of 历史: what, who, when, on which PC; before and after beneath; one button takes the whole step back. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { clockOfInstant, dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import type { HistoryStep } from './history-steps.ts'

/** Lines shown at first, and how many more at a time: an import has thousands. */
export const FEW = 4
const MORE = 100

export interface HistoryStepRowProps {
  step: HistoryStep
  computer: string
  /** Lines shown. */
  count: number
  onCount(count: number): void
  onTakeBack(): void
}

export function HistoryStepRow({ step, computer, count, onCount, onTakeBack }: HistoryStepRowProps) {
  const lines = step.lines.slice(0, count)
  const rest = step.lines.length - count
  return (
    <Row aria-label={step.title}>
      <header>
        <time dateTime={new Date(step.at).toISOString()}>{shortDateWithWeekday(dayOfInstant(step.at))} {clockOfInstant(step.at)}</time>
        <b>{step.title}</b>
        <span>{step.person || '未填姓名'} · {computer}</span>
        {step.toldTo.length ? <span>{`归口${step.toldTo.join('、')}，已告知`}</span> : null}
        {step.isBirth ? null : <Button size="small" variant="text" onClick={onTakeBack} aria-label={`撤回：${step.title}`}>撤回这一步</Button>}
      </header>
      <dl>
        {lines.map((line, index) => (
          <div key={index}>
            <dt>{step.records > 1 ? `${line.record}${line.field ? '：' : ''}` : null}{line.field}</dt>
            <dd>{line.before && line.before !== '（空）' ? <><del>{line.before}</del><i aria-label="改为">→</i></> : null}<ins>{line.after}</ins></dd>
          </div>
        ))}
      </dl>
      {rest > 0 ? <Button size="small" variant="text" onClick={() => onCount(count + MORE)}>还有 {rest} 处{rest > MORE ? `，再看 ${MORE} 处` : ''}</Button> : null}
      {count > FEW && step.lines.length > FEW ? <Button size="small" variant="text" onClick={() => onCount(FEW)}>收起</Button> : null}
    </Row>
  )
}

const Row = styled('article')({
  padding: '0.5rem 0.25rem 0.625rem', borderBottom: '1px solid var(--line)',
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '1rem' },
  time: { flex: '0 0 10rem', color: 'var(--muted)', fontSize: '0.875rem' },
  b: { flex: '1 1 16rem', minWidth: 0, fontWeight: 600 },
  'header span': { color: 'var(--muted)', fontSize: '0.875rem' },
  dl: { margin: '0.125rem 0 0 11rem', '@container (max-width: 48rem)': { marginLeft: 0 } },
  'dl > div': { display: 'flex', flexWrap: 'wrap', columnGap: '0.75rem', lineHeight: 1.5 },
  dt: { flex: '0 0 11rem', color: 'var(--muted)' },
  dd: { flex: '1 1 18rem', minWidth: 0, margin: 0, whiteSpace: 'pre-line', display: '-webkit-box', WebkitLineClamp: 6, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  del: { color: 'var(--muted)' },
  ins: { textDecoration: 'none' },
  'dd i': { margin: '0 0.5rem', fontStyle: 'normal', color: 'var(--muted)' },
  '> button:first-of-type': { marginLeft: '10.5rem' }
})
