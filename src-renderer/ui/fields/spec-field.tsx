/**
 * <SpecField spec value today onCommit …>: the field that suits a description of domain/field.ts: its label, its choices,
 * its longest text. Look and slots are those of the other fields.
 */
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { refuseSecrecyMark } from '#domain/secrecy-mark.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import type { FieldLook } from './field-frame.tsx'
import { FlagField } from './flag-field.tsx'
import { NumberField } from './number-field.tsx'
import { ParagraphsField } from './paragraphs-field.tsx'
import { TextField } from './text-field.tsx'
import { TimeField } from './time-field.tsx'

export interface SpecFieldProps extends Omit<FieldLook, 'label'> {
  spec: FieldSpec
  value: Scalar | undefined
  /** YYYY-MM-DD; decides the year of a day typed without one. */
  today: string
  onCommit(value: Scalar): void
  /** Where the spec's label is too bare on this screen. */
  label?: string
  /** Lines a text of several begins with. */
  rows?: number
  unit?: string
}

export function SpecField({ spec, value = null, today, onCommit, label = spec.label, rows, unit, ...look }: SpecFieldProps) {
  const common = { label, onCommit, required: spec.required ?? false, ...look }
  const words = typeof value === 'string' ? value : null
  const longest = spec.longest ?? 200
  switch (spec.kind) {
    case 'flag':
      return <FlagField {...common} value={value === true} />
    case 'date':
      return <DateField {...common} value={words} today={today} />
    case 'time':
      return <TimeField {...common} value={words} />
    case 'number':
      return <NumberField {...common} value={typeof value === 'number' ? value : null} least={0} {...(unit ? { unit } : {})} />
    case 'choice':
      return <ChoiceField {...common} value={words} choices={spec.choices ?? []} />
    case 'paragraphs':
      return <ParagraphsField {...common} value={words} longest={longest} refuse={refuseSecrecyMark} {...(rows ? { rows } : {})} />
    default:
      return <TextField {...common} value={words} longest={longest} refuse={(text) => refuseSecrecyMark(text)} />
  }
}
