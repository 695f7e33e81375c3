/** <TextField label value onCommit …>: one line of text. An emptied field commits null. See field-frame.tsx for the look. */
import { useId } from 'react'
import { Control, FieldFrame, noteId, type FieldLook } from './field-frame.tsx'
import { useDraft, type Reading } from './use-draft.ts'

export interface TextFieldProps extends FieldLook {
  value: string | null | undefined
  onCommit(value: string | null): void
  /** Longest text accepted, in characters; 200 unless told. */
  longest?: number
  /** A further check, e.g. of an ID number: a reason to refuse, or undefined. */
  refuse?: (text: string) => string | undefined
}

export const showText = (value: string | null): string => value ?? ''

export function readText(longest: number, refuse?: (text: string) => string | undefined) {
  return (text: string): Reading<string> => {
    const value = text.trim()
    if (value.length > longest) return { ok: false, reason: `最多 ${longest} 字，现在 ${value.length} 字` }
    const reason = value === '' ? undefined : refuse?.(value)
    return reason ? { ok: false, reason } : { ok: true, value: value === '' ? null : value }
  }
}

export function TextField({ value, onCommit, longest = 200, refuse, readOnly, placeholder, autoFocus, ...frame }: TextFieldProps) {
  const id = useId()
  const draft = useDraft({ value: value ?? null, show: showText, read: readText(longest, refuse), onCommit, eager: true })
  const error = draft.refused ?? frame.error
  return (
    <FieldFrame id={id} {...frame} error={error}>
      <Control id={id} {...draft.bind} readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off"
        aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
    </FieldFrame>
  )
}
