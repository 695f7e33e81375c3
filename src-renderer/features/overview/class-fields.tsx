/** Fields of the class record, each saving by itself under its own name. */
import type { ReactNode } from 'react'
import Button from '@mui/material/Button'
import { trainingClassFields, type TrainingClass } from '#domain/training-class.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { SpecField, type SpecFieldProps } from '#ui/fields/spec-field.tsx'
import { FieldConflict } from '../conflict-marks.tsx'
import { ELEMENT_HINTS } from './element-hints.ts'

export type ClassFieldName = keyof typeof trainingClassFields

interface Props extends Pick<SpecFieldProps, 'label' | 'rows' | 'unit' | 'autoFocus' | 'mark' | 'offers'> {
  of: TrainingClass
  name: ClassFieldName
  reason?: ReactNode
  /** Further fields that change together with this one. */
  together?: (value: unknown) => Partial<TrainingClass>
}

export function ClassField({ of, name, reason = ELEMENT_HINTS[name], together, ...look }: Props) {
  const desk = useDesk()
  const save = useSave(of.id)
  const spec = trainingClassFields[name]
  return (
    <SpecField spec={spec} value={of[name]} today={of.arriveOn ?? dayOfInstant(desk.now())} reason={reason} {...look} conflict={<FieldConflict table="class" id={of.id} field={name} />}
      onCommit={(value) => void save([{ table: 'class', id: of.id, set: { [name]: value, ...together?.(value) } }], `修改${look.label ?? spec.label}`)} />
  )
}

/** A field of the thirteen 要素: an empty one offers “无”, because the regulation wants an answer to each. */
export function ElementField(props: Props) {
  const { of, name } = props
  const save = useSave(of.id)
  const spec = trainingClassFields[name]
  const offersNone = !of[name] && (spec.kind === 'text' || spec.kind === 'paragraphs')
  // Reached by mouse only: by keyboard it is quicker to type 无 than to tab past thirteen buttons.
  const none = offersNone ? <Button size="small" variant="text" tabIndex={-1} aria-label={`${spec.label}：填“无”`} onClick={() => void save([{ table: 'class', id: of.id, set: { [name]: '无' } }], `修改${spec.label}`)}>填“无”</Button> : undefined
  return <ClassField {...props} mark={none} />
}
