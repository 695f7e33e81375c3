/**
 * <DateField label value today onCommit …>: a day typed as 1123 or 11.23 (any way of domain/calendar `readDay`) and shown as
 * 2026年11月23日（周一）. `today` decides the year. While typing, the line beneath says which day is understood.
 */
import { useId } from 'react'
import { readDay } from '#domain/calendar.ts'
import { Control, FieldFrame, noteId, type FieldLook } from './field-frame.tsx'
import { editDay, readDayTyped, showDay } from './read-day.ts'
import { useDraft, type Reading } from './use-draft.ts'

export interface DateFieldProps extends FieldLook {
  /** YYYY-MM-DD */
  value: string | null | undefined
  today: string
  onCommit(value: string | null): void
  /** A reason to refuse a day, e.g. one before the class begins. */
  refuse?: (day: string) => string | undefined
}

export function DateField({ value, today, onCommit, refuse, readOnly, placeholder = '如 1123 或 11.23', autoFocus, ...frame }: DateFieldProps) {
  const id = useId()
  const read = (text: string): Reading<string> => {
    const reading = readDayTyped(text, today)
    const reason = reading.ok && reading.value !== null ? refuse?.(reading.value) : undefined
    return reason ? { ok: false, reason } : reading
  }
  const draft = useDraft<string>({ value: value ?? null, show: showDay, edit: readOnly ? showDay : editDay, read, onCommit, eager: false })
  const error = draft.refused ?? frame.error
  const understood = draft.typed === undefined ? undefined : readDay(draft.typed, today)
  return (
    <FieldFrame id={id} {...frame} error={error} reason={understood ? showDay(understood) : frame.reason}>
      <Control id={id} {...draft.bind} style={{ maxWidth: '16rem' }} readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off"
        aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
    </FieldFrame>
  )
}
