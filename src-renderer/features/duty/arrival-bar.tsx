/** The planned hours of 报到 as one bar: who is there, and in red where nobody is, with the hours. Words say the same as the picture. */
import { styled } from '@mui/material/styles'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { spanOf, spanWords, type Span, type WindowCoverage } from '#domain/service/duty-coverage.ts'
import { hoursBetween } from '#domain/regulation/moment.ts'

export function ArrivalBar({ coverage: { window, present, gaps } }: { coverage: WindowCoverage }) {
  const whole = hoursBetween(window.from, window.until)
  const place = ({ from, until }: Span) => {
    const start = from < window.from ? window.from : from
    const end = until > window.until ? window.until : until
    return { left: `${(hoursBetween(window.from, start) / whole) * 100}%`, width: `${(hoursBetween(start, end) / whole) * 100}%` }
  }
  // A name that does not fit its stretch stands in the line beneath alone.
  const fits = (duty: Placed['duty'], span: Span): boolean => Number.parseFloat(place(span).width) >= nameOf(duty).length * 1.8
  const lanes = lanesOf(present.map((duty) => ({ duty, span: spanOf(duty) })))
  return (
    <Figure>
      <figcaption>
        {shortDateWithWeekday(window.from.slice(0, 10))}　{spanWords(window)}
        <b role="status" aria-label="报到值守" data-open={gaps.length > 0}>{gaps.length ? `${gaps.map(spanWords).join('、')} 无人在岗` : '全时段有人在岗'}</b>
      </figcaption>
      <div className="bar" aria-hidden>
        {lanes.map((lane, i) => (
          <div className="lane" key={i}>
            {lane.map(({ duty, span }) => <span key={duty.id} className="duty" style={place(span)} title={`${duty.person} ${spanWords(span)}（${duty.kind}）`}>{fits(duty, span) ? nameOf(duty) : ''}</span>)}
          </div>
        ))}
        {gaps.length ? <div className="lane">{gaps.map((gap) => <span key={gap.from} className="gap" style={place(gap)} title={`${spanWords(gap)} 无人在岗`}>{hoursBetween(gap.from, gap.until) / whole > 0.16 ? `${spanWords(gap)} 无人` : ''}</span>)}</div> : null}
        <div className="hours">{hourMarks(window).map((mark) => <i key={mark} style={{ left: place({ from: mark, until: mark }).left }}>{mark.slice(11)}</i>)}</div>
      </div>
      {present.length ? <p>{present.map((duty) => `${spanWords(spanOf(duty))} ${nameOf(duty)}`).join('；')}</p> : null}
    </Figure>
  )
}

interface Placed {
  readonly duty: WindowCoverage['present'][number]
  readonly span: Span
}

const nameOf = ({ person, kind }: Placed['duty']): string => (kind === '接替' ? `${person}（接替）` : person)

/** Those who are there at the same time stand under each other. */
function lanesOf(placed: readonly Placed[]): Placed[][] {
  const lanes: Placed[][] = []
  for (const one of placed) {
    const lane = lanes.find((candidate) => candidate.at(-1)!.span.until <= one.span.from)
    if (lane) lane.push(one)
    else lanes.push([one])
  }
  return lanes
}

/** Full hours, every second one of a long window, and its two ends. */
function hourMarks({ from, until }: Span): string[] {
  const day = from.slice(0, 10)
  const step = hoursBetween(from, until) > 8 ? 2 : 1
  const full = Array.from({ length: 24 }, (_, hour) => `${day} ${String(hour).padStart(2, '0')}:00`).filter((mark, hour) => mark >= from && mark <= until && hour % step === Number(from.slice(11, 13)) % step)
  return [...new Set([from, ...full, until])].filter((mark, i, all) => i === 0 || i === all.length - 1 || (hoursBetween(all[0]!, mark) >= 0.75 && hoursBetween(mark, all.at(-1)!) >= 0.75))
}

const Figure = styled('figure')({
  margin: '0 0 1rem', maxWidth: '60rem',
  figcaption: { display: 'flex', flexWrap: 'wrap', gap: '0 1rem', marginBottom: '0.375rem' },
  p: { margin: '0.25rem 0 0', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  b: { fontWeight: 600, color: 'var(--green)', '&[data-open=true]': { color: 'var(--red)' } },
  '.bar': { position: 'relative', padding: '0.25rem 0 1.5rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', margin: '0 1.5rem 0 0' },
  '.lane': { position: 'relative', height: '1.875rem', margin: '0.125rem 0' },
  '.duty, .gap': { position: 'absolute', top: 0, bottom: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', boxSizing: 'border-box', padding: '0 0.375rem', overflow: 'hidden', whiteSpace: 'nowrap', borderRadius: 3, fontSize: '0.875rem' },
  '.duty': { background: 'var(--primary-soft)', color: 'var(--primary-strong)', border: '1px solid var(--primary)' },
  // Hatched as well as red, for a printer without colours.
  '.gap': { color: 'var(--red)', border: '1px dashed var(--red)', background: 'repeating-linear-gradient(135deg, var(--red-soft) 0 0.5rem, var(--raised) 0.5rem 0.75rem)', fontWeight: 600 },
  '.hours': { position: 'absolute', left: 0, right: 0, bottom: '0.125rem', height: '1.25rem' },
  '.hours i': { position: 'absolute', transform: 'translateX(-50%)', fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--muted)', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', '&:first-of-type': { transform: 'none', paddingLeft: '0.25rem' }, '&:last-of-type': { transform: 'translateX(-100%)', paddingRight: '0.25rem' } }
})
