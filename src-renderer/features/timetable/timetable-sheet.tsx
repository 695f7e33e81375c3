/** The sheet itself: a band for each day, a group of lines for each half-day, every half-day with at least one line. */
import Add from '@mui/icons-material/Add'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Clash } from '#domain/teaching/clashes.ts'
import { longDateWithWeekday, shortDate } from '#domain/calendar.ts'
import { HALVES, type Session } from '#domain/session.ts'
import { totalHours, type HalfDay } from '#domain/teaching/timetable.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { SheetTable } from '#ui/sheet/sheet-table.tsx'
import { COLUMNS, type SessionSet } from './columns.ts'
import type { EntryActions } from './entry-menu.tsx'
import { EntryRow, type Suggestions } from './entry-row.tsx'

export interface TimetableSheetProps {
  days: readonly string[]
  sessions: readonly Session[]
  clashes: readonly Clash[]
  /** Half-days (`DATE HALF`) for which one more empty line was asked. */
  opened: ReadonlySet<string>
  suggestions: Suggestions
  actions: EntryActions
  total: number
  onSave(id: string, set: SessionSet, label: string): void
  onAddLine(place: HalfDay): void
  onKeyDown(event: KeyboardEvent): void
  onPaste(event: ClipboardEvent): void
}

const NO_CLASHES: readonly Clash[] = []

export function TimetableSheet({ days, sessions, clashes, opened, suggestions, actions, total, onSave, onAddLine, onKeyDown, onPaste }: TimetableSheetProps) {
  const blankOf = useBlankIds(sessions)
  const clashesOf = (id: string): readonly Clash[] => {
    const own = clashes.filter((clash) => clash.sessionIds.includes(id))
    return own.length ? own : NO_CLASHES
  }
  const linesOf = (place: HalfDay): { id: string; session?: Session }[] => {
    const entries = sessions.filter((session) => session.date === place.date && session.half === place.half)
    const blank = entries.length === 0 || opened.has(keyOf(place)) ? [{ id: blankOf(keyOf(place)) }] : []
    return [...entries.map((session) => ({ id: session.id, session })), ...blank]
  }
  return (
    <Room>
      <SheetTable label="课程表" height="max(24rem, calc(100dvh - 16rem))" onKeyDown={onKeyDown} onPaste={onPaste}>
        <colgroup>
          <col style={{ width: '3.75rem' }} />
          {COLUMNS.map(({ key, width }) => <col key={key} style={width ? { width: `${width}rem` } : { minWidth: '14rem' }} />)}
          <col style={{ width: '2.5rem' }} />
        </colgroup>
        <thead>
          <tr><th scope="col">半天</th>{COLUMNS.map(({ key, title, figure }) => <th key={key} scope="col" className={figure && 'figure'}>{title}</th>)}<th aria-label="操作" /></tr>
        </thead>
        {days.map((date) => (
          <tbody key={date}>
            <tr className="day">
              <th colSpan={COLUMNS.length + 2} scope="rowgroup"><b>{longDateWithWeekday(date)}</b><span>{hoursOf(sessions, date)}</span></th>
            </tr>
            {HALVES.flatMap((half) => {
              const lines = linesOf({ date, half })
              return lines.map(({ id, session }, index) => (
                <tr key={id} data-row={id} data-date={date} data-half={half} data-blank={session ? undefined : keyOf({ date, half })} className={index === lines.length - 1 ? 'last' : undefined}>
                  {index === 0 ? (
                    <th className="half" rowSpan={lines.length} scope="row">
                      {half}
                      {lines.some((line) => line.session) ? <IconButton size="small" tabIndex={-1} title="加一行（Ctrl+Enter）" aria-label={`${shortDate(date)}${half}加一行`} onClick={() => onAddLine({ date, half })}><Add /></IconButton> : null}
                    </th>
                  ) : null}
                  <EntryRow id={id} place={{ date, half }} label={`${shortDate(date)}${half}第${index + 1}项`} session={session} clashes={session ? clashesOf(id) : NO_CLASHES} suggestions={suggestions} actions={actions} onSave={onSave} />
                </tr>
              ))
            })}
          </tbody>
        ))}
        <tfoot>
          <tr><th colSpan={COLUMNS.length}>合计 {sessions.length} 项</th><td className="figure" aria-label="总学时">{total}</td><td /></tr>
        </tfoot>
      </SheetTable>
      <p className="keys">
        直接在格子里填写，<kbd>Enter</kbd> 到下一行，<kbd>Ctrl+Enter</kbd> 同半天加一行，<kbd>Alt+Shift+↑↓</kbd> 移到前后半天，<kbd>Alt+↓</kbd> 列出以前填过的，<kbd>Ctrl+Delete</kbd> 删除。从 Excel 复制课程表（带不带表头都可以），点一个格子粘贴。
      </p>
    </Room>
  )
}

const keyOf = ({ date, half }: HalfDay): string => `${date} ${half}`

function hoursOf(sessions: readonly Session[], date: string): string {
  const hours = totalHours(sessions.filter((session) => session.date === date))
  return hours ? `${hours} 学时` : ''
}

/** The id that the empty line of a half-day will have once it is an entry, so that the line stays the same to the browser. */
function useBlankIds(sessions: readonly Session[]): (key: string) => string {
  const desk = useDesk()
  const ids = useRef(new Map<string, string>())
  const used = useRef(new Set<string>())
  for (const session of sessions) used.current.add(session.id)
  return (key) => {
    let id = ids.current.get(key)
    if (id === undefined || used.current.has(id)) ids.current.set(key, (id = newId(desk)))
    return id
  }
}

const Room = styled('div')({
  table: { minWidth: '66rem', tableLayout: 'fixed' },
  'tr.day th': { padding: '0.375rem 0.75rem', background: 'var(--primary-soft)', color: 'var(--ink)', fontSize: '0.9375rem' },
  'tr.day b': { fontWeight: 600 },
  'tr.day span': { marginLeft: '1rem', color: 'var(--muted)' },
  'th.half': { verticalAlign: 'top', color: 'var(--ink)', background: 'var(--ground)', whiteSpace: 'nowrap', padding: '0.375rem 0.25rem 0.375rem 0.5rem', '& button': { padding: '0.0625rem', verticalAlign: '-0.3125rem' }, '& svg': { fontSize: '1.125rem' } },
  'tr.last > *': { borderBottomColor: 'var(--line-strong)' },
  'td.menu': { textAlign: 'center', verticalAlign: 'middle' },
  '.keys': { margin: '0.5rem 0 0', color: 'var(--muted)', fontSize: '0.875rem' },
  kbd: { font: 'inherit', padding: '0 0.25rem', border: '1px solid var(--line-strong)', borderRadius: 3 }
})
