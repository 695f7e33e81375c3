/**
 * <RecordGrid label columns records needed freshId onSave onRemove>: a <Grid> over records with a fresh line at its end. Typing
 * the `needed` column there makes a record; a block pasted from Excel makes as many as it has lines. What is saved, and how
 * it can be taken back, is the caller's; selected lines are removed by the button beneath.
 */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { PasteBlock } from './block.ts'
import type { CellMark } from './cell-mark.ts'
import { readCell, type CellValue, type GridColumn } from './column.ts'
import { Grid } from './grid.tsx'
import type { FootRow } from './grid-head.tsx'

export interface RecordEdit {
  readonly id: string
  /** True for a record that does not exist yet. */
  readonly fresh: boolean
  readonly set: Readonly<Record<string, CellValue>>
}

export interface RecordGridProps {
  label: string
  columns: readonly GridColumn[]
  /** In the order shown; values of the columns' keys. */
  records: readonly { readonly id: string }[]
  /** The column without which a line is no record. */
  needed: string
  /** A new id for each call. */
  freshId(): string
  /** One call for one intent. Returns a sentence where it cannot be done. */
  onSave(edits: readonly RecordEdit[]): string | undefined
  onRemove(ids: readonly string[]): void
  /** A value that is computed and not kept. */
  computed?: (record: { readonly id: string }, key: string) => CellValue | undefined
  getMark?: (id: string, key: string) => CellMark | undefined
  /** Cells that cannot be typed into, e.g. a covered number. */
  isFixed?: (id: string, key: string) => boolean
  /** The records selected; none while the fresh line is. */
  onSelect?: (ids: readonly string[]) => void
  footRows?: readonly FootRow[]
  today: string
  /** Lines shown without scrolling, at most. */
  most?: number
  actions?: ReactNode
}

export function RecordGrid({ label, columns, records, needed, freshId, onSave, onRemove, computed, getMark, isFixed, onSelect, footRows = [], today, most = 14, actions }: RecordGridProps) {
  const [nextId, setNextId] = useState(freshId)
  const [told, setTold] = useState<string>()
  const [selected, setSelected] = useState<readonly string[]>([])
  // Records handed out and not read back yet: the next cell of the line may be typed before they arrive.
  const made = useRef(new Set<string>())
  const byId = new Map(records.map((record) => [record.id, record as Readonly<Record<string, CellValue | undefined>> & { readonly id: string }]))
  if (byId.has(nextId)) setNextId(freshId())
  // The grid reports its selection whenever the list of rows is another one; the same ids must stay the same list.
  const ids = [...byId.keys(), nextId].join('\n')
  const rows = useMemo(() => ids.split('\n'), [ids])
  const isFresh = (id: string) => !byId.has(id) && !made.current.has(id)
  const neededTitle = columns.find((column) => column.key === needed)?.title ?? ''

  const save = (sets: ReadonlyMap<string, Readonly<Record<string, CellValue>>>, refused = '') => {
    const edits = [...sets].map(([id, set]): RecordEdit => ({ id, fresh: isFresh(id), set })).filter(({ fresh, set }) => !fresh || Object.values(set).some((value) => value !== null))
    const whole = edits.filter(({ fresh, set }) => !fresh || (set[needed] ?? null) !== null)
    const problem = whole.length ? onSave(whole) : undefined
    if (problem === undefined) whole.forEach(({ id }) => made.current.add(id))
    setTold(problem ?? (whole.length < edits.length ? `新的一行先填“${neededTitle}”` : refused || undefined))
  }
  const paste = ({ changes, beyond, refused, firstKey }: PasteBlock) => {
    const sets = new Map<string, Record<string, CellValue>>()
    for (const { row, key, value } of changes) sets.set(row, { ...sets.get(row), [key]: value })
    const first = columns.findIndex((column) => column.key === firstKey)
    const unread = refused.map(({ text, reason }) => `“${text}”${reason}`)
    for (const line of beyond) {
      const set: Record<string, CellValue> = {}
      line.forEach((text, i) => {
        const column = columns[first + i]
        if (!column || column.kind === 'readonly') return
        const reading = readCell(column, text, today)
        if (reading.ok) set[column.key] = reading.value
        else unread.push(`“${text}”${reading.reason}`)
      })
      sets.set(freshId(), set)
    }
    save(sets, unread.length ? `有 ${unread.length} 格没有贴上：${unread.slice(0, 3).join('；')}` : '')
  }
  const removable = selected.filter((id) => byId.has(id))
  const lines = Math.min(rows.length, most)
  return (
    <div>
      <Grid label={label} columns={columns} rows={rows} today={today} dense footRows={footRows} height={`${(columns.some(({ group }) => group) ? 4.25 : 2.5) + lines * 2 + footRows.length * 2 + 0.75}rem`}
        getValue={(row, key) => (byId.has(row) ? (computed?.(byId.get(row)!, key) ?? byId.get(row)![key] ?? null) : null)}
        rowHead={(row, index) => (byId.has(row) ? index + 1 : '+')}
        rowLook={(row) => (byId.has(row) ? undefined : 'faint')}
        {...(getMark ? { getMark } : {})}
        {...(isFixed ? { isFixed } : {})}
        onEdit={(changes) => {
          const sets = new Map<string, Record<string, CellValue>>()
          for (const { row, key, value } of changes) sets.set(row, { ...sets.get(row), [key]: value })
          save(sets)
        }}
        onPasteBlock={paste}
        onSelect={(selection) => {
          setSelected(selection.rows)
          onSelect?.(selection.rows.filter((id) => byId.has(id)))
        }} />
      <Line>
        {actions}
        <Button size="small" variant="text" disabled={!removable.length} onClick={() => onRemove(removable)}>{removable.length > 1 ? `删除所选 ${removable.length} 行` : '删除所在行'}</Button>
        <span role="status">{told}</span>
      </Line>
    </div>
  )
}

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem', minHeight: '2.25rem', marginTop: '0.375rem', span: { color: 'var(--amber)' } })
