/** <ParagraphsField label value onCommit …>: text of several lines; it grows with what is written (from `rows` lines). */
import TextareaAutosize from '@mui/material/TextareaAutosize'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { controlLook, FieldFrame, noteId } from './field-frame.tsx'
import { readText, showText, type TextFieldProps } from './text-field.tsx'
import { useDraft } from './use-draft.ts'

export interface ParagraphsFieldProps extends TextFieldProps {
  rows?: number
}

export function ParagraphsField({ value, onCommit, longest = 20_000, refuse, rows = 3, readOnly, placeholder, autoFocus, ...frame }: ParagraphsFieldProps) {
  const id = useId()
  const draft = useDraft({ value: value ?? null, show: showText, read: readText(longest, refuse), onCommit, eager: true, enterCommits: false })
  const error = draft.refused ?? frame.error
  return (
    <FieldFrame id={id} {...frame} error={error}>
      <Area id={id} {...draft.bind} minRows={rows} readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus}
        aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
    </FieldFrame>
  )
}

const Area = styled(TextareaAutosize)({ ...controlLook, resize: 'none', display: 'block' })
