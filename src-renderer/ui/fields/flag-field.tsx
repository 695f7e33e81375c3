/** <FlagField label value onCommit …>: one box to tick; the label stands beside it. */
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { noteId, type FieldLook } from './field-frame.tsx'

export interface FlagFieldProps extends FieldLook {
  value: boolean
  onCommit(value: boolean): void
}

export function FlagField({ label, value, onCommit, reason, error, readOnly, mark, conflict, autoFocus }: FlagFieldProps) {
  const id = useId()
  return (
    <Frame data-field={label}>
      <label htmlFor={id}>
        <input id={id} type="checkbox" checked={value} disabled={readOnly ?? false} autoFocus={autoFocus ?? false} aria-describedby={noteId(id)} onChange={(event) => onCommit(event.target.checked)} />
        <span>{label}</span>
      </label>
      {mark}
      <p id={noteId(id)} className={error ? 'error' : undefined} aria-live="polite">{error ?? reason}</p>
      {conflict}
    </Frame>
  )
}

const Frame = styled('div')({
  minWidth: 0,
  label: { display: 'inline-flex', alignItems: 'center', gap: '0.5rem', minHeight: '2.25rem', fontWeight: 600, cursor: 'pointer' },
  input: { width: '1.125rem', height: '1.125rem', accentColor: 'var(--primary)', flex: 'none' },
  '> p': { margin: 0, minHeight: '1.25rem', fontSize: '0.8125rem', lineHeight: 1.5, color: 'var(--muted)' },
  '> p.error': { color: 'var(--red)' }
})
