/**
 * <RecordBook title intro records fields … >: records that are written in sentences (a talk, a problem, a report), as a list of
 * one-line summaries of which one at a time opens into its form. Typing is saving; what is saved and taken back is the
 * caller's. <BookSection> is the heading that every section of a class screen has, and the anchor that findings lead to.
 */
import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { EmptyState } from './empty-state.tsx'
import { SpecField, type Offer } from './fields/spec-field.tsx'
import { OpeningLine } from './opening-line.tsx'

export interface BookField {
  readonly name: string
  readonly spec: FieldSpec
  /** Why it is asked, in one grey line. */
  readonly reason?: ReactNode
  /** Takes the whole width; texts of several lines always do. */
  readonly wide?: boolean
  /** What it is usually filled with, or the records it may name. */
  readonly offers?: readonly Offer[]
}

export interface RecordBookProps<Row extends { readonly id: string }> {
  /** What one record is called: 洽商记录 */
  noun: string
  /** In the order shown. */
  records: readonly Row[]
  fields: readonly BookField[] | ((row: Row) => readonly BookField[])
  /** One line that names the record. */
  summary(row: Row): ReactNode
  /** At the right of the line: open, done, overdue … */
  state?(row: Row): { readonly words: string; readonly tone: 'open' | 'done' | 'late' } | undefined
  /** One sentence: what belongs here. */
  empty: string
  today: string
  /** Makes a record and returns its id; it opens. Absent where records are not made here. */
  onAdd?(typed: string): string
  /** A record begins with a sentence typed into a line instead of a button: what to write there. */
  opening?: string
  onSave(row: Row, name: string, value: Scalar): void
  onRemove?(row: Row): void
  /** A <ConflictLine> for a field, where another value exists. */
  conflict?(row: Row, name: string): ReactNode
  /** Under the form of an open record. */
  below?(row: Row): ReactNode
  /** Beside the button that adds. */
  actions?: ReactNode
}

export function RecordBook<Row extends { readonly id: string }>(props: RecordBookProps<Row>) {
  const { noun, records, fields, summary, state, empty, today, onAdd, opening, onSave, onRemove, conflict, below, actions } = props
  const [openId, setOpenId] = useState<string>()
  const add = !onAdd ? null : opening !== undefined
    ? <OpeningLine label={`添加${noun}`} hint={opening} onEnter={(typed) => setOpenId(onAdd(typed))} />
    : <Button size="small" variant="outlined" startIcon={<Add />} onClick={() => setOpenId(onAdd(''))}>{`添加${noun}`}</Button>
  if (!records.length) return <EmptyState small sentence={empty} action={add} second={actions} />
  return (
    <Book>
      <ul>
        {records.map((row) => {
          const open = row.id === openId
          const mark = state?.(row)
          return (
            <li key={row.id} data-record={row.id} data-open={open}>
              <button type="button" className="line" aria-expanded={open} onClick={() => setOpenId(open ? undefined : row.id)}>
                <span className="summary">{summary(row)}</span>
                {mark ? <em data-tone={mark.tone}>{mark.words}</em> : null}
              </button>
              {open ? (
                <div className="form" role="group" aria-label={noun} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && setOpenId(undefined)}>
                  {(typeof fields === 'function' ? fields(row) : fields).map(({ name, spec, reason, wide, offers }, index) => (
                    <div key={name} className={wide || spec.kind === 'paragraphs' || (spec.longest ?? 0) > 200 ? 'wide' : undefined}>
                      <SpecField spec={spec} value={(row as Readonly<Record<string, unknown>>)[name] as Scalar | undefined} today={today} reason={reason} rows={3} offers={offers} conflict={conflict?.(row, name)} autoFocus={index === 0} onCommit={(value) => onSave(row, name, value)} />
                    </div>
                  ))}
                  {below ? <div className="wide">{below(row)}</div> : null}
                  {onRemove ? <div className="wide"><Button size="small" variant="text" onClick={() => onRemove(row)}>{`删除这条${noun}`}</Button></div> : null}
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
      <div className="foot">{add}{actions}</div>
    </Book>
  )
}

export interface BookSectionProps {
  title: string
  /** The table it shows: findings lead here. */
  table?: string
  /** Clause chips. */
  clauses?: ReactNode
  /** One or two sentences: what is written here, and why. */
  intro?: ReactNode
  children: ReactNode
}

export function BookSection({ title, table, clauses, intro, children }: BookSectionProps) {
  return (
    <Section data-table={table} aria-label={title}>
      <header><h2>{title}</h2>{clauses}</header>
      {intro ? <p className="intro">{intro}</p> : null}
      {children}
    </Section>
  )
}

const Book = styled('div')({
  maxWidth: '60rem',
  ul: { listStyle: 'none', margin: 0, padding: 0, border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  'li + li': { borderTop: '1px solid var(--line)' },
  '.line': {
    display: 'flex', alignItems: 'baseline', gap: '0.75rem', width: '100%', minHeight: '2.5rem', padding: '0.4375rem 0.875rem', border: 0, background: 'none', color: 'inherit', font: 'inherit', textAlign: 'left', cursor: 'pointer',
    '&:hover': { background: 'var(--hover)' }
  },
  'li[data-open=true] > .line': { fontWeight: 600 },
  '.summary': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  em: { fontStyle: 'normal', fontSize: '0.8125rem', whiteSpace: 'nowrap', color: 'var(--muted)', '&[data-tone=open]': { color: 'var(--amber)' }, '&[data-tone=late]': { color: 'var(--red)' }, '&[data-tone=done]': { color: 'var(--green)' } },
  '.form': { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: '0.25rem 1rem', padding: '0.5rem 0.875rem 0.75rem', borderTop: '1px solid var(--line)', background: 'var(--ground)' },
  '.wide': { gridColumn: '1 / -1' },
  '.foot': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '0.625rem' }
})

const Section = styled('section')({
  margin: '0 0 2rem', scrollMarginTop: '1rem',
  '> header': { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '0.25rem 0.5rem', marginBottom: '0.5rem' },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  '.intro': { margin: '0 0 0.625rem', maxWidth: '48rem', textWrap: 'pretty', color: 'var(--muted)', fontSize: '0.9375rem' }
})
