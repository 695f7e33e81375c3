/** The month as a sheet: a line a class, a bar over its days; at the foot the beds of each night. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { shortDate, weekday } from '#domain/calendar.ts'
import type { BedNight } from '#domain/lodging/free-capacity.ts'
import type { TrainingClass } from '#domain/training-class.ts'

interface Props {
  days: readonly string[]
  today: string
  classes: readonly TrainingClass[]
  /** One a day, in their order. */
  nights: readonly BedNight[]
  /** Beds of the college; undefined while it has listed none. */
  beds: number | undefined
}

export function MonthSheet({ days, today, classes, nights, beds }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const [first] = days
  // At large text a month is wider than the window: it opens where today is.
  useEffect(() => {
    const at = scroll.current?.querySelector<HTMLElement>('thead [data-today=true]')
    if (at) scroll.current!.scrollLeft = at.offsetLeft - scroll.current!.clientWidth / 2
  }, [first])
  return (
    <Scroll ref={scroll} tabIndex={0} aria-label="当月班次">
      <table>
        <thead>
          <tr>
            <th scope="col">班次</th>
            {days.map((day) => <th key={day} scope="col" data-today={day === today} data-off={'日六'.includes(weekday(day))}><span>{Number(day.slice(8))}</span><small>{weekday(day)}</small></th>)}
          </tr>
        </thead>
        <tbody>
          {classes.map((of) => (
            <tr key={of.id}>
              <th scope="row"><a href={`#/class/${of.id}`}>{of.name}</a><small>{of.plannedCount ? `${of.plannedCount} 人` : '人数未定'}{of.leaderName ? ` · ${of.leaderName}` : ''}</small></th>
              {cellsOf(of, days).map(({ day, span, held }) => (held
                ? <td key={day} colSpan={span} className="held"><a href={`#/class/${of.id}`} title={`${of.name}：${shortDate(of.arriveOn ?? of.openOn!)}至${shortDate(of.withdrawOn ?? of.closeOn ?? of.arriveOn ?? of.openOn!)}`}><span>{span > 2 ? `${shortDate(day)}起` : ''}</span></a></td>
                : <td key={day} data-today={day === today} data-off={'日六'.includes(weekday(day))} />))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">住宿<small>{beds === undefined ? '按计划人数' : `共 ${beds} 个床位`}</small></th>
            {nights.map(({ day, taken, free }) => <td key={day} data-short={beds !== undefined && free < 0} title={`${shortDate(day)}：${taken} 人${beds === undefined ? '' : free < 0 ? `，缺 ${-free} 个床位` : `，空 ${free} 个床位`}`}>{taken || ''}</td>)}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

/** The days of a month for one class: single empty days, and its own days as one cell. */
function cellsOf(of: TrainingClass, days: readonly string[]): { day: string; span: number; held: boolean }[] {
  const from = of.arriveOn ?? of.openOn!
  const until = of.withdrawOn ?? of.closeOn ?? from
  const cells: { day: string; span: number; held: boolean }[] = []
  for (const day of days) {
    const held = from <= day && day <= until
    const last = cells.at(-1)
    if (held && last?.held) last.span++
    else cells.push({ day, span: 1, held })
  }
  return cells
}

const Scroll = styled('div')({
  overflowX: 'auto', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', minWidth: '60rem', fontVariantNumeric: 'tabular-nums' },
  'th, td': { borderBottom: '1px solid var(--line)', padding: '0.25rem 0', textAlign: 'center', fontWeight: 400, height: '2.5rem' },
  'th:first-of-type': { position: 'sticky', left: 0, zIndex: 1, width: '15rem', padding: '0.25rem 0.625rem', textAlign: 'left', background: 'var(--raised)', borderRight: '1px solid var(--line)', lineHeight: 1.35 },
  'thead th small, tbody th small, tfoot th small': { display: 'block', color: 'var(--muted)', fontSize: '0.8125rem' },
  'tbody th a': { color: 'inherit', textDecoration: 'none', fontWeight: 600, '&:hover': { color: 'var(--primary)' } },
  'td[data-off=true], thead th[data-off=true]': { background: 'var(--ground)' },
  'thead th[data-today=true]': { color: 'var(--primary)', fontWeight: 600 },
  '.held a': { display: 'block', height: '1.75rem', lineHeight: '1.75rem', margin: '0 0.125rem', borderRadius: 4, background: 'var(--primary-soft)', borderLeft: '3px solid var(--primary)', color: 'var(--primary)', textDecoration: 'none', fontSize: '0.8125rem', whiteSpace: 'nowrap', overflow: 'hidden' },
  'tfoot td': { fontSize: '0.8125rem', color: 'var(--muted)' },
  'tfoot td[data-short=true]': { color: 'var(--red)', background: 'var(--red-soft)', fontWeight: 600 },
  'tr:last-of-type > *': { borderBottom: 0 }
})
