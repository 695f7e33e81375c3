/**
 * <NumberField label value onCommit unit least most decimals …>: a number. Full-width digits, thousands commas and the unit
 * itself may be typed (１，２００元). Arrow keys and the wheel do not change it: both have spoilt figures before.
 */
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { Control, FieldFrame, noteId, type FieldLook } from './field-frame.tsx'
import { readNumber, type NumberLimits } from './read-number.ts'
import { useDraft } from './use-draft.ts'

export interface NumberFieldProps extends FieldLook, NumberLimits {
  value: number | null | undefined
  onCommit(value: number | null): void
}

export function NumberField({ value, onCommit, unit, least, most, decimals, readOnly, placeholder, autoFocus, ...frame }: NumberFieldProps) {
  const id = useId()
  const draft = useDraft<number>({
    value: value ?? null,
    show: (n) => (n === null ? '' : String(n)),
    read: (text) => readNumber(text, { unit, least, most, decimals }),
    onCommit,
    eager: true
  })
  const error = draft.refused ?? frame.error
  return (
    <FieldFrame id={id} {...frame} error={error}>
      <Line>
        <Control id={id} {...draft.bind} inputMode="decimal" readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off"
          aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
        {unit ? <span>{unit}</span> : null}
      </Line>
    </FieldFrame>
  )
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: '0.5rem', input: { width: '10rem' }, span: { color: 'var(--muted)' } })
