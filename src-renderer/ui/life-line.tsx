/** <LifeLine steps>: the steps of a class's life in one line, done ones quiet, the current one bold; when narrow only where it stands and what comes next. */
import Check from '@mui/icons-material/Check'
import { styled } from '@mui/material/styles'
import { shortDate } from '#domain/calendar.ts'

export interface LifeLineStep {
  readonly step: string
  readonly done: boolean
  readonly day?: string | undefined
}

export function LifeLine({ steps }: { steps: readonly LifeLineStep[] }) {
  const current = steps.findIndex(({ done }) => !done)
  const next = steps.find(({ done }, index) => !done && index > current)
  return (
    <Line aria-label="办理进度">
      <ol>
        {steps.map(({ step, done, day }, index) => (
          <li key={step} data-done={done} aria-current={index === current ? 'step' : undefined} title={day ? `${step}：${shortDate(day)}` : step}>
            {done ? <Check aria-label="已办" /> : null}{step}
          </li>
        ))}
      </ol>
      <p>
        {current < 0 ? '全部办结' : <>办到第 {current + 1} 步（共 {steps.length} 步）：<b>{steps[current]!.step}</b>{next ? `，接下来是${next.step}${next.day ? `（${shortDate(next.day)}）` : ''}` : null}</>}
      </p>
    </Line>
  )
}

const Line = styled('nav')({
  containerType: 'inline-size', margin: '0.5rem 0 0.125rem', fontSize: '0.875rem', lineHeight: 1.5,
  ol: { display: 'flex', gap: '0.125rem', margin: 0, padding: 0, listStyle: 'none' },
  li: { display: 'flex', alignItems: 'center', color: 'var(--muted)', whiteSpace: 'nowrap', padding: '0 0.125rem', borderRadius: 3 },
  'li + li::before': { content: '"›"', margin: '0 0.375rem 0 0.125rem', color: 'var(--line-strong)' },
  'li[data-done=true]': { color: 'var(--green)' },
  'li[aria-current]': { color: 'var(--primary)', fontWeight: 600 },
  svg: { fontSize: '0.875rem' },
  p: { display: 'none', margin: 0, color: 'var(--muted)', '& b': { color: 'var(--primary)', fontWeight: 600 } },
  '@container (max-width: 52rem)': { ol: { display: 'none' }, p: { display: 'block' } }
})
