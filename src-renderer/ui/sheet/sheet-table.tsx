/**
 * <SheetTable label>: a small table that is typed into like a spreadsheet, for tens of rows that belong to groups (a
 * day's courses, a day's figures). Long lists use the grid.
 *
 * Rows are `<tr data-row>`, cells <SheetCell column=…>. Enter and ↓ go down, Shift+Enter and ↑ up within a column, ← and →
 * leave a cell at its ends, Tab as ever. Keys that belong to an input method are left to it.
 */
import { styled } from '@mui/material/styles'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'

export interface SheetTableProps {
  label: string
  /** A long table scrolls in its own box under its header; without it the page scrolls. */
  height?: string
  children: ReactNode
  /** Asked before the table moves the focus; a handler that acted calls preventDefault. */
  onKeyDown?(event: KeyboardEvent<HTMLTableElement>): void
  onPaste?(event: ClipboardEvent<HTMLTableElement>): void
}

export function SheetTable({ label, height, children, onKeyDown, onPaste }: SheetTableProps) {
  return (
    <Scroll style={height ? { maxHeight: height, overflowY: 'auto' } : undefined} data-boxed={height !== undefined || undefined}>
      <table
        aria-label={label}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (belongsToInputMethod(event) || event.defaultPrevented) return
          onKeyDown?.(event)
          if (!event.defaultPrevented) moveByKey(event)
        }}
      >
        {children}
      </table>
    </Scroll>
  )
}

type Control = HTMLTextAreaElement | HTMLInputElement

/** The control of a row's cell. */
export const controlAt = (row: Element, column: string): HTMLElement | null => row.querySelector<HTMLElement>(`[data-column="${column}"] textarea, [data-column="${column}"] input, [data-column="${column}"] button`)

function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const control = event.target as Control
  const cell = control.closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  if (!cell || !row || event.ctrlKey || event.altKey || event.metaKey) return
  const isText = control.matches('textarea, input')
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey && isText)
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey && isText)
  const target = down || up ? besides(row, cell.dataset['column']!, down ? 1 : -1) : sideways(event.key, control, row, isText)
  // Enter never makes a second line in a cell, even where there is no row to go to.
  if (target || (event.key === 'Enter' && isText)) event.preventDefault()
  target?.focus()
}

/** The same column in the next row that has it. */
function besides(row: HTMLElement, column: string, step: 1 | -1): HTMLElement | undefined {
  const rows = [...row.closest('table')!.querySelectorAll('tr[data-row]')]
  for (let i = rows.indexOf(row) + step; rows[i]; i += step) {
    const control = controlAt(rows[i]!, column)
    if (control) return control
  }
  return undefined
}

function sideways(key: string, control: Control, row: HTMLElement, isText: boolean): HTMLElement | undefined {
  const whole = isText && control.selectionStart === 0 && control.selectionEnd === control.value.length
  const atStart = !isText || whole || control.selectionEnd === 0
  const atEnd = !isText || whole || control.selectionStart === control.value.length
  const step = key === 'ArrowRight' && atEnd ? 1 : key === 'ArrowLeft' && atStart ? -1 : 0
  if (!step) return undefined
  const controls = [...row.querySelectorAll<HTMLElement>('[data-column] textarea, [data-column] input, [data-column] button')]
  return controls[controls.indexOf(control) + step]
}

const Scroll = styled('div')({
  overflowX: 'auto', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  // Not collapsed: collapsed borders scroll away under a sticky header.
  table: { width: '100%', borderCollapse: 'separate', borderSpacing: 0, lineHeight: 1.35 },
  '&[data-boxed]': { scrollPadding: '4.75rem 0 2.75rem' },
  'th, td': { borderBottom: '1px solid var(--line)', borderRight: '1px solid var(--line)', padding: 0, textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
  'th:last-child, td:last-child': { borderRight: 0 },
  'tbody:last-child tr:last-child > *': { borderBottom: 0 },
  th: { padding: '0.375rem 0.5rem', color: 'var(--muted)', fontSize: '0.875rem', background: 'var(--ground)' },
  '&[data-boxed] thead th': { position: 'sticky', top: 0, zIndex: 3, borderBottomColor: 'var(--line-strong)' },
  '&[data-boxed] tfoot > tr > *': { position: 'sticky', bottom: 0, zIndex: 3, borderTop: '1px solid var(--line-strong)' },
  'td.figure, th.figure': { textAlign: 'right' },
  'td.plain': { padding: '0.375rem 0.5rem' },
  'tfoot td, tfoot th': { background: 'var(--ground)', padding: '0.375rem 0.5rem', fontWeight: 600, color: 'var(--ink)' }
})
