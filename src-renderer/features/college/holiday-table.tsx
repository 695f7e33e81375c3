/** The days by year, the latest year first; runs of one holiday in one line, so that a year fits on the screen. */
import { styled } from '@mui/material/styles'
import IconButton from '@mui/material/IconButton'
import Close from '@mui/icons-material/Close'
import { weekday } from '#domain/calendar.ts'
import type { Holiday } from '#domain/college-lists.ts'

export function HolidayTable({ days, onRemove }: { days: readonly Holiday[]; onRemove(day: Holiday): void }) {
  const years = [...new Set(days.map(({ id }) => id.slice(0, 4)))].sort().reverse()
  return years.map((year) => (
    <Year key={year} aria-label={`${year}年节假日`}>
      <caption>{year} 年：放假 {count(days, year, '放假')} 天，周末上班 {count(days, year, '上班')} 天</caption>
      <tbody>
        {namesOf(days, year).map((name) => (
          <tr key={name}>
            <th scope="row">{name || '（未写节日）'}</th>
            <td>
              {days.filter((day) => day.id.startsWith(`${year}-`) && (day.name ?? '') === name).sort((a, b) => (a.id < b.id ? -1 : 1)).map((day) => (
                <span key={day.id} data-kind={day.kind}>
                  {Number(day.id.slice(5, 7))}.{Number(day.id.slice(8))}（{weekday(day.id)}）{day.kind === '上班' ? '上班' : ''}
                  <IconButton aria-label={`删除 ${day.id}`} onClick={() => onRemove(day)}><Close /></IconButton>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Year>
  ))
}

const count = (days: readonly Holiday[], year: string, kind: Holiday['kind']): number => days.filter((day) => day.kind === kind && day.id.startsWith(`${year}-`)).length
/** In the order of the days off: a weekend worked for 国庆节 comes before 中秋节 and must not move it there. */
const namesOf = (days: readonly Holiday[], year: string): string[] => {
  const own = days.filter((day) => day.id.startsWith(`${year}-`)).sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === '放假' ? -1 : 1))
  return [...new Set(own.map(({ name }) => name ?? ''))]
}

const Year = styled('table')({
  borderCollapse: 'collapse', width: '100%', maxWidth: '60rem', marginBottom: '1.25rem', background: 'var(--raised)', border: '1px solid var(--line)',
  caption: { textAlign: 'left', fontWeight: 600, padding: '0 0 0.375rem' },
  'th, td': { padding: '0.25rem 0.625rem', borderTop: '1px solid var(--line)', textAlign: 'left', verticalAlign: 'top' },
  th: { width: '7rem', fontWeight: 600, paddingTop: '0.4375rem' },
  'td span': { display: 'inline-flex', alignItems: 'center', marginRight: '0.25rem', padding: '0 0 0 0.375rem', borderRadius: 4, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  'td span[data-kind=上班]': { background: 'var(--amber-soft)', color: 'var(--amber)' },
  button: { padding: '0.125rem', color: 'var(--muted)', opacity: 0.5, '&:hover, &:focus-visible': { opacity: 1 }, svg: { fontSize: '0.875rem' } }
})
