/**
 * Where two PCs filled in a field differently, it says so where it stands: <ConflictMarks cls> knows the questions of a
 * class, <FieldConflict> goes into the `conflict` slot of a field, useConflictMark marks cells, and <TableConflicts> under a
 * table is where its cells are settled by keyboard. Work goes on meanwhile.
 */
import { styled } from '@mui/material/styles'
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import type { Scalar } from '#domain/field.ts'
import type { TableName } from '#domain/tables.ts'
import { settling, type OpenConflict } from '#store/conflicts.ts'
import { useConflicts, useDesk } from '#store/live.ts'
import { save } from '#store/saving.ts'
import { ConflictLine } from '#ui/fields/conflict-line.tsx'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import { DELETED_FIELD, originWords, shownValue } from './field-words.ts'

const Marks = createContext<ReadonlyMap<string, OpenConflict>>(new Map())
const keyOf = (table: string, id: string, field: string): string => `${table}/${id} ${field}`

export function ConflictMarks({ cls, children }: { cls: string; children: ReactNode }) {
  const conflicts = useConflicts(cls)
  const marks = useMemo(() => new Map((conflicts ?? []).filter(({ field }) => field !== DELETED_FIELD).map((one) => [keyOf(one.table, one.id, one.field), one])), [conflicts])
  return <Marks value={marks}>{children}</Marks>
}

/** Nothing where the PCs agree. What stands in the field is shown whole there, and so is the other value. */
export function FieldConflict({ table, id, field }: { table: TableName; id: string; field: string }) {
  const conflict = useContext(Marks).get(keyOf(table, id, field))
  return conflict ? <Choice conflict={conflict} whole /> : null
}

function Choice({ conflict, whole = false }: { conflict: OpenConflict; whole?: boolean }) {
  const desk = useDesk()
  const [shown, ...others] = conflict.sides
  const settle = (value: Scalar): void => void save(desk, conflict.cls, [settling(conflict, value)], `选定了${conflict.title ? `“${conflict.title}”的` : ''}${conflict.label}`, { why: 'resolve', tellNow: true })
  return (
    <ConflictLine others={others.map((side) => ({ shown: side.words ?? shownValue(conflict, side.value, whole), origin: originWords(side, desk.identity.device) }))}
      onChoose={(index) => settle(others[index]!.value)} onKeep={() => settle(shown!.value)} />
  )
}

/** The mark of a cell that two PCs filled in differently; covered values stay covered. */
export function useConflictMark(table: TableName): (id: string, field: string) => CellMark | undefined {
  const marks = useContext(Marks)
  return useCallback(
    (id, field) => {
      const conflict = marks.get(keyOf(table, id, field))
      if (!conflict) return undefined
      return { tone: 'conflict', text: conflict.sides.slice(1).map((side) => `另一处写的是 ${side.words ?? shownValue(conflict, side.value)}（${side.person || '未填姓名'}）`).join('\n') }
    },
    [marks, table]
  )
}

/** Whether any field of a record waits for a choice. */
export function useConflictingRecord(table: TableName): (id: string) => boolean {
  const marks = useContext(Marks)
  return useCallback((id) => [...marks.keys()].some((key) => key.startsWith(`${table}/${id} `)), [marks, table])
}

const MOST_HERE = 5

/** The questions about a table's cells, under the table. Beyond a few, the page of all questions is the better place. */
export function TableConflicts({ table, only }: { table: TableName; only?: (id: string) => boolean }) {
  const marks = useContext(Marks)
  const all = [...marks.values()].filter((one) => one.table === table && (!only || only(one.id)))
  if (!all.length) return null
  return (
    <Under role="group" aria-label="两边填得不一样">
      {all.slice(0, MOST_HERE).map((conflict) => (
        <div key={keyOf(table, conflict.id, conflict.field)}>
          <p>{conflict.title ? `${conflict.title}　` : ''}{conflict.label}：现在是 <b>{conflict.sides[0]!.words ?? shownValue(conflict, conflict.sides[0]!.value)}</b></p>
          <Choice conflict={conflict} />
        </div>
      ))}
      {all.length > MOST_HERE ? <a href="#/exchange/conflicts">{`另有 ${all.length - MOST_HERE} 处两边不一样，一起选定`}</a> : null}
    </Under>
  )
}

const Under = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.5rem', margin: '0.5rem 0', maxWidth: '48rem',
  p: { margin: 0 }, b: { fontWeight: 600 }
})
