/** The classes of today and of the next two weeks, with the step each stands at. */
import { styled } from '@mui/material/styles'
import { addDays, dateRange, shortDateWithWeekday } from '#domain/calendar.ts'
import { stageOf } from '#domain/class-stage.ts'
import type { CheckedClass } from './use-checked-classes.ts'

const AHEAD_DAYS = 14

export function RunningClasses({ classes, today }: { classes: readonly CheckedClass[]; today: string }) {
  const running = classes.filter((of) => ['报到', '在办'].includes(stageOf(of, today))).sort(byDay)
  const coming = classes.filter(({ arriveOn }) => arriveOn !== undefined && arriveOn > today && arriveOn <= addDays(today, AHEAD_DAYS)).sort(byDay)
  return (
    <Side aria-label="近期班次">
      <List title="今天在办" empty="今天没有在办的班次。" classes={running} today={today} />
      <List title="两周内报到" empty="两周内没有班次报到。" classes={coming} today={today} />
    </Side>
  )
}

function List({ title, empty, classes, today }: { title: string; empty: string; classes: readonly CheckedClass[]; today: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {classes.length ? null : <p>{empty}</p>}
      {classes.map((of) => (
        <a key={of.id} href={`#/class/${of.id}`}>
          <b>{of.name}</b>
          <small>{of.arriveOn && of.arriveOn > today ? `${shortDateWithWeekday(of.arriveOn)}报到` : dateRange(of.arriveOn ?? today, of.withdrawOn ?? of.closeOn ?? today)}{of.step ? ` · 办到${of.step}` : ' · 全部办结'}</small>
        </a>
      ))}
    </section>
  )
}

const byDay = (a: CheckedClass, b: CheckedClass): number => ((a.arriveOn ?? '') < (b.arriveOn ?? '') ? -1 : 1)

const Side = styled('aside')({
  display: 'flex', flexDirection: 'column', gap: '1rem',
  h2: { margin: '0 0 0.25rem', fontSize: '0.9375rem', fontWeight: 600 },
  p: { margin: 0, color: 'var(--muted)' },
  a: { display: 'block', padding: '0.5rem 0.75rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', color: 'inherit', textDecoration: 'none', '&:hover': { borderColor: 'var(--primary)' } },
  'a + a': { marginTop: '0.375rem' },
  b: { display: 'block', fontWeight: 600, lineHeight: 1.45 },
  small: { color: 'var(--muted)', fontSize: '0.8125rem' }
})
