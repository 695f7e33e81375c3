/** <ClassGrid cls table columns …>: a <RecordGrid> over one table of a class (or of `org`), with its live rows, saving and undo. */
import { useCallback, type ReactNode } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { inOrder, lastOrder } from '#domain/in-order.ts'
import { TABLES, type RowTypes, type TableName } from '#domain/tables.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordGridProps } from '#ui/grid/record-grid.tsx'
import { TableConflicts, useConflictMark } from './conflict-marks.tsx'

/** A column by field: its width in pixels, and what differs from the field's own description. */
export interface FieldColumn<Row> extends Partial<Omit<GridColumn, 'key' | 'width'>> {
  key: keyof Row & string
  width: number
}

/** A column that no field stands behind: shown through `computed`, never typed into. */
export interface ComputedColumn extends Omit<GridColumn, 'kind'> {
  kind: 'readonly'
}

interface Props<Table extends TableName> extends Pick<RecordGridProps, 'needed' | 'most' | 'footRows' | 'computed' | 'getMark'> {
  cls: string
  table: Table
  /** What one record is called, and the whole: 备品 */
  noun: string
  columns: readonly (FieldColumn<RowTypes[Table]> | ComputedColumn)[]
  /** Values of a record just made, beyond what was typed. */
  fresh?: (typed: Readonly<Record<string, Scalar>>) => Readonly<Record<string, Scalar>>
  /** Which rows, in which order; by `order`, then id, unless told. */
  arrange?: (rows: readonly RowTypes[Table][]) => readonly RowTypes[Table][]
  actions?: ReactNode
}

type AnyRow = { readonly id: string; readonly order?: number } & Readonly<Record<string, unknown>>

export function ClassGrid<Table extends TableName>({ cls, table, noun, columns, fresh, arrange, getMark, ...look }: Props<Table>) {
  const desk = useDesk()
  const save = useSave(cls)
  const conflictMark = useConflictMark(table)
  const mark = useCallback((id: string, key: string) => conflictMark(id, key) ?? getMark?.(id, key), [conflictMark, getMark])
  const rows = useRows(table, cls)
  if (!rows) return null
  const specs = TABLES[table].fields as Readonly<Record<string, FieldSpec>>
  const ordered = (arrange?.(rows) ?? inOrder(rows)) as readonly AnyRow[]
  const last = lastOrder(rows)
  return (
    <>
      <RecordGrid {...look} label={noun} getMark={mark} today={dayOfInstant(desk.now())} freshId={() => newId(desk)}
        columns={columns.map((column) => columnOf(column, specs[column.key]))}
        records={ordered.map(shown)}
        onSave={(edits) => {
          const changes = edits.map(({ id, fresh: isNew, set }, i) => {
            const typed = Object.fromEntries(Object.entries(set).map(([key, value]) => [key, stored(specs[key]!, value)]))
            const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null))
            return { table, id, set: isNew ? { ...('order' in specs ? { order: last + 1 + i } : {}), ...fresh?.(given), ...given } : typed }
          })
          void save(changes, changes.length === 1 ? `修改${noun}` : `修改 ${changes.length} 条${noun}`)
          return undefined
        }}
        onRemove={(ids) => void save(ids.map((id) => ({ table, id, remove: true })), `删除 ${ids.length} 条${noun}`, { tellNow: true })} />
      <TableConflicts table={table} only={(id) => ordered.some((row) => row.id === id)} />
    </>
  )
}

/** A box ticked is 是 in a cell. */
const shown = (row: AnyRow): AnyRow => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === true ? '是' : value === false ? null : value])) as AnyRow
const stored = (spec: FieldSpec, value: CellValue): Scalar => (spec.kind === 'flag' ? (value === '是' ? true : value === null ? null : false) : value)

const KINDS: Readonly<Partial<Record<FieldSpec['kind'], GridColumn['kind']>>> = { number: 'number', choice: 'choice', date: 'date', time: 'time', flag: 'choice' }

function columnOf<Row>({ key, ...own }: FieldColumn<Row> | ComputedColumn, spec: FieldSpec | undefined): GridColumn {
  if (!spec) return { key, title: '', kind: 'readonly', ...own }
  return {
    key, title: spec.label, kind: KINDS[spec.kind] ?? 'text',
    ...(spec.kind === 'flag' ? { choices: ['是', '否'] } : spec.choices ? { choices: spec.choices } : {}),
    ...(spec.longest ? { longest: spec.longest } : {}), ...own
  }
}
