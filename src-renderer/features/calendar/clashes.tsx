/** What two classes want at once in this month: teachers, venues, beds. */
import { styled } from '@mui/material/styles'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import type { Clash } from '#domain/teaching/clashes.ts'
import type { BedNight } from '#domain/lodging/free-capacity.ts'

export function Clashes({ clashes, nights }: { clashes: readonly Clash[]; nights: readonly BedNight[] }) {
  const lines = [...clashes.map(({ sentence }) => sentence), ...nights.map(({ day, taken, free }) => `${shortDateWithWeekday(day)}晚住宿 ${taken} 人，缺 ${-free} 个床位`)]
  return (
    <Section aria-label="班次之间的冲突">
      <h2>班次之间的冲突</h2>
      {lines.length ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : <p>教师、会场、床位没有冲突。</p>}
    </Section>
  )
}

const Section = styled('section')({
  marginTop: '1.5rem', maxWidth: '60rem',
  h2: { margin: '0 0 0.375rem', fontSize: '1.0625rem', fontWeight: 600 },
  p: { margin: 0, color: 'var(--muted)' },
  ul: { margin: 0, padding: 0, listStyle: 'none' },
  li: { padding: '0.3125rem 0.625rem', borderLeft: '3px solid var(--amber)', background: 'var(--amber-soft)', borderRadius: '0 4px 4px 0', marginTop: '0.25rem' }
})
