/**
 * <SheetCell label column value read onCommit …>: one cell of a <SheetTable>. It is always ready to be typed into, wraps
 * long text instead of cutting it, and commits on leaving or Enter (useDraft). A text that cannot be read stays with its
 * reason beneath. `suggest` offers earlier values while typing, all of them with Alt+↓.
 */
import { styled } from '@mui/material/styles'
import { useRef, useState, type KeyboardEvent } from 'react'
import { belongsToInputMethod, useDraft, type Reading } from '#ui/fields/use-draft.ts'
import { SuggestList } from './suggest-list.tsx'

export interface SheetCellProps<Value> {
  /** Said aloud: 11月24日上午第1项 课程内容. */
  label: string
  column: string
  value: Value | null | undefined
  show?: (value: Value | null) => string
  read: (text: string) => Reading<Value>
  onCommit: (value: Value | null) => void
  suggest?: readonly string[]
  /** A short second line under the cell's text, e.g. why it is amber. */
  note?: string | undefined
  tone?: 'forbidden' | 'reason' | undefined
  figure?: boolean
  placeholder?: string
  readOnly?: boolean
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const MOST_SUGGESTED = 8

export function SheetCell<Value>({ label, column, value, show = asText, read, onCommit, suggest, note, tone, figure, placeholder, readOnly }: SheetCellProps<Value>) {
  const draft = useDraft<Value>({ value: value ?? null, show, read, onCommit, eager: false })
  const [all, setAll] = useState(false)
  const [closed, setClosed] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const control = useRef<HTMLTextAreaElement>(null)
  const offered = suggest && !closed ? matching(suggest, draft.typed, all) : []
  const close = (): void => {
    setAll(false)
    setClosed(true)
    setChosen(-1)
  }
  const take = (text: string): void => {
    draft.pick(text)
    close()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (belongsToInputMethod(event)) return
    if (event.altKey && !event.shiftKey && event.key === 'ArrowDown' && suggest) {
      setAll(true)
      setClosed(false)
      return event.preventDefault()
    }
    if (offered.length > 0 && !event.altKey && !event.ctrlKey) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        setChosen((now) => (now + (event.key === 'ArrowDown' ? 1 : -1) + offered.length + 1) % (offered.length + 1))
        return event.preventDefault()
      }
      if (event.key === 'Escape') {
        close()
        event.stopPropagation()
        return event.preventDefault()
      }
      // Enter and Tab take the offer and then move on as they always do.
      if ((event.key === 'Enter' || event.key === 'Tab') && offered[chosen] !== undefined) return take(offered[chosen])
    }
    draft.bind.onKeyDown(event)
  }
  return (
    <Cell data-column={column} data-tone={draft.refused ? 'forbidden' : tone} className={figure ? 'figure' : undefined}>
      <textarea
        {...draft.bind}
        ref={control}
        rows={1}
        aria-label={label}
        aria-invalid={draft.refused !== undefined}
        data-dirty={draft.typed !== undefined}
        placeholder={placeholder}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => {
          draft.bind.onFocus(event)
          event.target.select()
        }}
        onChange={(event) => {
          setClosed(false)
          setChosen(-1)
          draft.bind.onChange(event)
        }}
        onBlur={() => {
          close()
          draft.bind.onBlur()
        }}
        onKeyDown={onKeyDown}
      />
      {draft.refused || note ? <small>{draft.refused ?? note}</small> : null}
      {offered.length > 0 ? <SuggestList anchor={control.current} offered={offered} chosen={chosen} onTake={take} /> : null}
    </Cell>
  )
}

function matching(suggest: readonly string[], typed: string | undefined, all: boolean): readonly string[] {
  if (all) return suggest.slice(0, 40)
  const text = typed?.trim()
  if (!text) return []
  const found = suggest.filter((one) => one.includes(text)).slice(0, MOST_SUGGESTED)
  return found.length === 1 && found[0] === text ? [] : found
}

const Cell = styled('td')({
  position: 'relative',
  textarea: {
    display: 'block', width: '100%', boxSizing: 'border-box', border: 0, margin: 0, padding: '0.375rem 0.5rem', minHeight: '2.125rem', resize: 'none', overflow: 'hidden',
    background: 'none', color: 'inherit', lineHeight: 1.45, fieldSizing: 'content'
  },
  'textarea:hover': { background: 'var(--hover)' },
  'textarea:focus': { outline: '2px solid var(--primary) !important', outlineOffset: '-2px', background: 'var(--raised)' },
  'textarea::placeholder': { color: 'var(--muted)', opacity: 0.6 },
  'textarea:read-only': { color: 'var(--muted)' },
  '&.figure textarea': { textAlign: 'right' },
  '&[data-tone=reason]': { background: 'var(--amber-soft)' },
  '&[data-tone=forbidden]': { background: 'var(--red-soft)' },
  small: { display: 'block', padding: '0 0.5rem 0.375rem', fontSize: '0.8125rem', lineHeight: 1.35, color: 'var(--amber)', textAlign: 'left' },
  '&[data-tone=forbidden] small': { color: 'var(--red)' }
} as never)
