/**
 * The rows of one sheet as they stand on paper, each with what is to be registered: proposed from a scan or all present. One
 * key a row, Enter goes to the next row that nobody has decided and then registers all of them at once.
 */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { MARKS, type Mark } from '#domain/attendance.ts'
import { PictureCut, type Cut } from '../picture-cut.tsx'

/** 不登记 leaves what stands. */
export type Choice = Mark | '不登记'
const CHOICES: readonly Choice[] = [...MARKS, '不登记']

export interface PaperRow {
  readonly trainee: string
  /** 序号 on the paper. */
  readonly number: number
  readonly name: string
  /** undefined: a person must say. */
  readonly proposed: Choice | undefined
  /** What the paper shows, and what speaks against it. */
  readonly seen?: string
  readonly cut?: Cut
}

interface Props {
  readonly title: string
  readonly rows: readonly PaperRow[]
  readonly confirmLabel: string
  onConfirm(choices: ReadonlyMap<string, Choice>): void
  onCancel(): void
}

export function PaperRows({ title, rows, confirmLabel, onConfirm, onCancel }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(() => new Map(rows.flatMap(({ trainee, proposed }) => (proposed ? [[trainee, proposed] as const] : []))))
  const undecided = rows.filter(({ trainee }) => !choices.has(trainee))
  const [at, setAt] = useState(() => Math.max(0, rows.findIndex(({ proposed }) => proposed === undefined)))
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    // In braces: Chromium's scrollIntoView returns a promise, which React would take for a clean-up.
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const choose = (row: number, choice: Choice): void => setChoices((now) => new Map(now).set(rows[row]!.trainee, choice))
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = event.key === '0' ? CHOICES.length - 1 : Number(event.key) - 1
    if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && undecided.length === 0) onConfirm(choices)
    else if (event.key === 'Enter') setAt(rows.indexOf(undecided.find((row) => rows.indexOf(row) > at) ?? undecided[0]!))
    else if (CHOICES[digit]) {
      choose(at, CHOICES[digit])
      setAt(Math.min(rows.length - 1, at + 1))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Sheet role="region" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button variant="text" onClick={onCancel}>先不登记</Button>
        <Button variant="contained" disabled={undecided.length > 0} onClick={() => onConfirm(choices)}>{confirmLabel}</Button>
      </header>
      <div className="keys">
        <p role="status" data-open={undecided.length > 0 || undefined}>{undecided.length ? `还有 ${undecided.length} 人要你看着纸定。` : `${rows.length} 人都有了，请核对后登记。`}</p>
        <p>{MARKS.map((mark, i) => `${i + 1} ${mark}`).join('　')}　0 不登记　回车{undecided.length ? '到下一个要你定的' : '登记'}</p>
      </div>
      <div role="listbox" aria-label="纸上各行" tabIndex={0} ref={list} onKeyDown={onKeyDown} aria-activedescendant={`row-${rows[at]?.trainee ?? ''}`}>
        {rows.map(({ trainee, number, name, seen, cut }, i) => (
          <div role="option" key={trainee} id={`row-${trainee}`} aria-selected={i === at} data-open={choices.has(trainee) ? undefined : true} onClick={() => setAt(i)}>
            <span className="number">{number}</span>
            <span className="name">{name}</span>
            {cut ? <PictureCut cut={cut} label={`${name}的签名格`} /> : null}
            {seen ? <span className="seen">{seen}</span> : null}
            <span className="choices">
              {CHOICES.map((choice) => <button type="button" tabIndex={-1} key={choice} aria-pressed={choices.get(trainee) === choice} onClick={() => choose(i, choice)}>{choice}</button>)}
            </span>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

const Sheet = styled('div')({
  '> header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem' },
  h2: { margin: 0, marginRight: 'auto', fontSize: '1rem', fontWeight: 600 },
  '.keys': { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 1.5rem', margin: '0.25rem 0', color: 'var(--muted)', p: { margin: 0 }, '[data-open]': { color: 'var(--amber)' } },
  '[role=listbox]': { height: 'max(18rem, calc(100dvh - 19rem))', overflow: 'auto', border: '1px solid var(--line-strong)', borderRadius: 6 },
  '[role=option]': {
    display: 'flex', alignItems: 'center', gap: '0.75rem', minHeight: '2.5rem', padding: '0.125rem 0.75rem', borderBottom: '1px solid var(--line)',
    '&[aria-selected=true]': { background: 'var(--primary-soft)' }, '&[data-open]': { boxShadow: 'inset 3px 0 var(--amber)' }
  },
  '.number': { width: '2rem', textAlign: 'right', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  '.name': { width: '14rem' },
  '.seen': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.choices': { marginLeft: 'auto', display: 'flex', flex: 'none' },
  '.choices button': {
    border: '1px solid var(--line)', background: 'var(--ground)', color: 'var(--muted)', padding: '0.125rem 0.625rem', font: 'inherit', cursor: 'pointer',
    '&[aria-pressed=true]': { background: 'var(--primary)', color: 'var(--raised)', borderColor: 'var(--primary)' }
  }
})
