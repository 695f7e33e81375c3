/** The days from 报到 to 撤场; a day with figures carries a dot. */
import { styled } from '@mui/material/styles'
import { weekday } from '#domain/calendar.ts'

export interface DayStripProps {
  days: readonly string[]
  current: string
  filled: ReadonlySet<string>
  onGo(day: string): void
}

export function DayStrip({ days, current, filled, onGo }: DayStripProps) {
  return (
    <Strip aria-label="日期">
      {days.map((day) => (
        <button key={day} type="button" aria-current={day === current ? 'date' : undefined} onClick={() => onGo(day)}>
          {Number(day.slice(5, 7))}月{Number(day.slice(8))}日<span>周{weekday(day)}</span>
          <i title={filled.has(day) ? '已登记' : '还没有登记'} data-filled={filled.has(day) || undefined} />
        </button>
      ))}
    </Strip>
  )
}

const Strip = styled('nav')({
  display: 'flex', flexWrap: 'wrap', gap: '0.375rem',
  button: {
    display: 'flex', alignItems: 'center', gap: '0.375rem', padding: '0.25rem 0.75rem', minHeight: '2.25rem', cursor: 'pointer', color: 'var(--ink)', background: 'var(--raised)',
    border: '1px solid var(--line-strong)', borderRadius: 4, '&:hover': { background: 'var(--hover)' }
  },
  'button[aria-current]': { borderColor: 'var(--primary)', background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  span: { color: 'var(--muted)', fontWeight: 400 },
  i: { width: '0.5rem', height: '0.5rem', borderRadius: '50%', border: '1px solid var(--line-strong)' },
  'i[data-filled]': { background: 'var(--primary)', borderColor: 'var(--primary)' }
})
