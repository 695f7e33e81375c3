/** <TimeField label value onCommit …>: a clock time HH:MM, typed as 830, 8:30, 8.30, 8点半 or 14时. */
import { useId } from 'react'
import { Control, FieldFrame, noteId, type FieldLook } from './field-frame.tsx'
import { readTimeTyped } from './read-time.ts'
import { useDraft } from './use-draft.ts'

export interface TimeFieldProps extends FieldLook {
  /** HH:MM */
  value: string | null | undefined
  onCommit(value: string | null): void
}

export function TimeField({ value, onCommit, readOnly, placeholder = '如 830', autoFocus, ...frame }: TimeFieldProps) {
  const id = useId()
  const draft = useDraft<string>({ value: value ?? null, show: (time) => time ?? '', read: readTimeTyped, onCommit, eager: false })
  const error = draft.refused ?? frame.error
  return (
    <FieldFrame id={id} {...frame} error={error}>
      <Control id={id} {...draft.bind} style={{ maxWidth: '7rem' }} readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off"
        aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
    </FieldFrame>
  )
}
