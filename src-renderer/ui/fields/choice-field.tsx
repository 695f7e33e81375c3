/**
 * <ChoiceField label value choices onCommit free …>: up to five short choices stand side by side, more (or `free`, where other
 * words are allowed too) open as a list under an input that filters by characters, pinyin initials or a digit.
 */
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { FieldFrame, noteId, type FieldLook } from './field-frame.tsx'
import { ChoiceInput } from './choice-input.tsx'

export interface ChoiceFieldProps extends FieldLook {
  value: string | null | undefined
  choices: readonly string[]
  onCommit(value: string | null): void
  /** Words outside the list are accepted; the list is a help. */
  free?: boolean
}

export function ChoiceField({ value, choices, onCommit, free = false, readOnly, placeholder, autoFocus, ...frame }: ChoiceFieldProps) {
  const id = useId()
  const sideBySide = !free && choices.length <= 5 && choices.join('').length <= 24
  if (!sideBySide) return <ChoiceInput {...frame} {...{ value, choices, onCommit, free, readOnly, placeholder, autoFocus }} />
  return (
    <FieldFrame id={id} {...frame} group>
      <Segments role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={noteId(id)} aria-invalid={frame.error !== undefined}>
        {choices.map((choice, index) => (
          <label key={choice}>
            <input type="radio" name={id} checked={value === choice} disabled={readOnly ?? false} onChange={() => onCommit(choice)}
              // Focus goes where Tab would take it: to the choice made, else to the first.
              autoFocus={autoFocus === true && (value && choices.includes(value) ? value === choice : index === 0)}
              // A second click, Delete or Backspace takes the choice back: a radio group alone has no way to.
              onClick={() => value === choice && !frame.required && onCommit(null)}
              onKeyDown={(event) => (event.key === 'Delete' || event.key === 'Backspace') && !frame.required && onCommit(null)} />
            <span>{choice}</span>
          </label>
        ))}
      </Segments>
    </FieldFrame>
  )
}

const Segments = styled('div')({
  display: 'inline-flex', flexWrap: 'wrap', border: '1px solid var(--line-strong)', borderRadius: 4, background: 'var(--raised)',
  label: { position: 'relative', display: 'block' },
  'label + label': { borderLeft: '1px solid var(--line)' },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, margin: 0, cursor: 'pointer' },
  span: { display: 'block', padding: '0.25rem 1rem', lineHeight: 1.65 },
  'label:hover span': { background: 'var(--hover)' },
  'input:checked + span': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600, boxShadow: 'inset 0 -2px 0 var(--primary)' },
  'input:focus-visible + span': { outline: '2px solid var(--primary)', outlineOffset: '-1px' },
  'input:disabled + span': { color: 'var(--muted)', cursor: 'default' }
})
