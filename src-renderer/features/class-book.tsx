/** <ClassBook cls table …>: a <RecordBook> over one table of a class (or of `org`), with its live rows, saving and undo. */
import { dayOfInstant } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { TABLES, type RowTypes, type TableName } from '#domain/tables.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { Offer } from '#ui/fields/spec-field.tsx'
import { RecordBook, type RecordBookProps } from '#ui/record-book.tsx'
import { FieldConflict, useConflictingRecord } from './conflict-marks.tsx'

/** A field by name, or with its reason line and what it offers. */
export type FieldChoice<Row> = (keyof Row & string) | { readonly name: keyof Row & string; readonly reason?: React.ReactNode; readonly wide?: boolean; readonly offers?: readonly Offer[] }

interface Props<Table extends TableName> extends Pick<RecordBookProps<RowTypes[Table]>, 'noun' | 'empty' | 'summary' | 'state' | 'actions' | 'opening'> {
  cls: string
  table: Table
  fields: readonly FieldChoice<RowTypes[Table]>[] | ((row: RowTypes[Table]) => readonly FieldChoice<RowTypes[Table]>[])
  /** Values of a record just made; its required fields among them. Absent where records are not made here. `typed` is its opening sentence. */
  fresh?: (typed: string) => Readonly<Record<string, Scalar>>
  /** Which rows, in which order; by id unless told. */
  arrange?: (rows: readonly RowTypes[Table][]) => readonly RowTypes[Table][]
  /** Further fields that change together with one. */
  together?: (row: RowTypes[Table], name: string, value: Scalar) => Readonly<Record<string, Scalar>>
  below?: (row: RowTypes[Table]) => React.ReactNode
  fixed?: boolean
}

export function ClassBook<Table extends TableName>({ cls, table, fields, fresh, arrange, together, noun, below, fixed, state, ...look }: Props<Table>) {
  const desk = useDesk()
  const save = useSave(cls)
  const isAsked = useConflictingRecord(table)
  const rows = useRows(table, cls)
  if (!rows) return null
  const today = dayOfInstant(desk.now())
  const records = arrange?.(rows) ?? [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  const specs = TABLES[table].fields as Readonly<Record<string, (typeof TABLES)['class']['fields']['name']>>
  const asField = (choice: FieldChoice<RowTypes[Table]>) => (typeof choice === 'string' ? { name: choice, spec: specs[choice]! } : { ...choice, spec: specs[choice.name]! })
  return (
    <RecordBook
      {...look} noun={noun} records={records} today={today}
      fields={typeof fields === 'function' ? (row) => fields(row).map(asField) : fields.map(asField)}
      {...(below ? { below } : {})}
      state={(row) => (isAsked(row.id) ? { words: '两边填写不一样', tone: 'open' } : state?.(row))}
      conflict={(row, name) => <FieldConflict table={table} id={row.id} field={name} />}
      {...(fresh ? {
        onAdd: (typed: string) => {
          const id = newId(desk)
          void save([{ table, id, set: fresh(typed) }], `添加${noun}`)
          return id
        }
      } : {})}
      onSave={(row, name, value) => void save([{ table, id: row.id, set: { [name]: value, ...together?.(row, name, value) } }], `修改${noun}的${specs[name]!.label}`)}
      {...(fixed ? {} : { onRemove: (row: RowTypes[Table]) => void save([{ table, id: row.id, remove: true }], `删除${noun}`, { tellNow: true }) })}
    />
  )
}
