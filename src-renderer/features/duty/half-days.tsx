/** Class days by half-days: who is there, or since when nobody. */
import { styled } from '@mui/material/styles'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { spanWords, type HalfDayCoverage } from '#domain/service/duty-coverage.ts'
import { HALVES } from '#domain/session.ts'

export function HalfDays({ halves }: { halves: readonly HalfDayCoverage[] }) {
  const days = [...new Set(halves.map(({ date }) => date))]
  return (
    <Table aria-label="半天值守">
      <colgroup><col style={{ width: '10rem' }} /></colgroup>
      <thead><tr><th scope="col">日期</th>{HALVES.map((half) => <th key={half} scope="col">{half}</th>)}</tr></thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{shortDateWithWeekday(day)}</th>
            {HALVES.map((half) => {
              const found = halves.find((candidate) => candidate.date === day && candidate.half === half)
              return found ? <HalfDay key={half} coverage={found} /> : <td key={half} className="none">无课</td>
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function HalfDay({ coverage: { span, gaps, present, bySponsor } }: { coverage: HalfDayCoverage }) {
  const people = [...new Set(present.map(({ person, kind }) => (kind === '接替' ? `${person}（接替）` : person)))].join('、')
  const whole = gaps.length === 1 && gaps[0]!.from === span.from && gaps[0]!.until === span.until
  return (
    <td data-open={gaps.length > 0}>
      <i>{spanWords(span)}</i>
      {people ? <span>{people}{bySponsor ? '（主办单位派驻，辅导员协助）' : ''}</span> : null}
      {gaps.length ? <b>{whole ? '无人在岗' : `${gaps.map(spanWords).join('、')} 无人在岗`}</b> : null}
    </td>
  )
}

const Table = styled('table')({
  borderCollapse: 'collapse', width: '100%', maxWidth: '60rem', background: 'var(--raised)', tableLayout: 'fixed',
  'th, td': { border: '1px solid var(--line)', padding: '0.3125rem 0.625rem', textAlign: 'left', verticalAlign: 'top', lineHeight: 1.45, fontWeight: 400 },
  'thead th': { background: 'var(--ground)', color: 'var(--muted)', fontSize: '0.875rem' },
  'th[scope=row]': { whiteSpace: 'nowrap' },
  i: { display: 'block', fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  span: { display: 'block', overflowWrap: 'anywhere' },
  b: { display: 'block', fontWeight: 600, color: 'var(--amber)' },
  'td[data-open=true]': { background: 'var(--amber-soft)' },
  'td.none': { color: 'var(--muted)', fontSize: '0.875rem' }
})
