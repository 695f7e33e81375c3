/** <ClassForm cls table id fields>: the form of one record of a class, made by its first answer; typing is saving. */
import { styled } from '@mui/material/styles'
import { dayOfInstant } from '#domain/calendar.ts'
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { TABLES, type RowTypes, type TableName } from '#domain/tables.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { SpecField } from '#ui/fields/spec-field.tsx'
import { FieldConflict } from './conflict-marks.tsx'
import type { FieldChoice } from './class-book.tsx'

interface Props<Table extends TableName> {
  cls: string
  table: Table
  id: string
  fields: readonly FieldChoice<RowTypes[Table]>[]
  /** Values the record is made with by its first answer. */
  fresh?: Readonly<Record<string, Scalar>>
  /** What it is called in the undo bar. */
  noun: string
}

export function ClassForm<Table extends TableName>({ cls, table, id, fields, fresh, noun }: Props<Table>) {
  const desk = useDesk()
  const save = useSave(cls)
  const rows = useRows(table, cls)
  if (!rows) return null
  const row = rows.find((candidate) => candidate.id === id) as Readonly<Record<string, unknown>> | undefined
  const specs = TABLES[table].fields as Readonly<Record<string, FieldSpec>>
  return (
    <Columns>
      {fields.map((choice) => {
        const { name, reason, wide, offers } = typeof choice === 'string' ? { name: choice, reason: undefined, wide: undefined, offers: undefined } : choice
        const spec = specs[name]!
        return (
          <div key={name} className={wide || spec.kind === 'paragraphs' ? 'wide' : undefined}>
            <SpecField spec={spec} value={row?.[name] as Scalar | undefined} today={dayOfInstant(desk.now())} reason={reason} rows={3} offers={offers} conflict={<FieldConflict table={table} id={id} field={name} />}
              onCommit={(value) => void save([{ table, id, set: { ...(row ? {} : fresh), [name]: value } }], `修改${noun}的${spec.label}`)} />
          </div>
        )
      })}
    </Columns>
  )
}

const Columns = styled('div')({
  display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: '0.25rem 1rem', maxWidth: '60rem', '.wide': { gridColumn: '1 / -1' }
})
