/**
 * <SpecField spec value today onCommit …>: the field that suits a description of domain/field.ts: its label, its choices,
 * its longest text. Look and slots are those of the other fields.
 */
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import type { FieldLook } from './field-frame.tsx'
import { FlagField } from './flag-field.tsx'
import { NumberField } from './number-field.tsx'
import { ParagraphsField } from './paragraphs-field.tsx'
import { TextField } from './text-field.tsx'
import { TimeField } from './time-field.tsx'

/** A value that is offered, and the words it goes by; of a text the words are the value. */
export type Offer = string | { readonly value: string; readonly words: string }

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
  /** What a text is usually filled with (other words are accepted), or the records that a reference may name. */
  offers?: readonly Offer[] | undefined
}

export function SpecField({ spec, value = null, today, onCommit, label = spec.label, rows, unit, offers, ...look }: SpecFieldProps) {
  const common = { label, onCommit, required: spec.required ?? false, ...look }
  const words = typeof value === 'string' ? value : null
  const longest = spec.longest ?? 200
  if (offers) return <OfferField {...common} value={words} offers={offers} free={spec.kind === 'text' && offers.every((offer) => typeof offer === 'string')} />
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

type OfferFieldProps = FieldLook & { value: string | null; offers: readonly Offer[]; free: boolean; onCommit(value: Scalar): void }

function OfferField({ value, offers, free, onCommit, ...look }: OfferFieldProps) {
  const known = offers.map((offer) => (typeof offer === 'string' ? { value: offer, words: offer } : offer))
  const shown = known.find((offer) => offer.value === value)?.words ?? value
  return <ChoiceField {...look} value={shown} choices={[...new Set(known.map(({ words }) => words))]} free={free} onCommit={(words) => onCommit(known.find((offer) => offer.words === words)?.value ?? words)} />
}
