/**
 * <MarkMatrix>: who was there, session by session. The grid itself, with people frozen at the left, one narrow column a
 * session under its day, single keys that mark and move down, counts at the foot, and the keys written above.
 * A click on a session's heading selects the column: the next key marks everybody.
 */
import { styled } from '@mui/material/styles'
import { useMemo, type ReactNode, type Ref } from 'react'
import type { GridChange } from './grid/block.ts'
import type { CellMark } from './grid/cell-mark.ts'
import type { CellValue, GridColumn, MarkChoice } from './grid/column.ts'
import { Grid, type EditIntent, type GridHandle } from './grid/grid.tsx'

export interface MatrixSession {
  key: string
  /** 上午 */
  title: string
  /** 11月23日 周一; neighbours of one day share it. */
  day: string
  /** Pixels at 100 %; 64 unless told. */
  width?: number
}

export interface MarkMatrixProps {
  label: string
  people: readonly string[]
  /** The frozen columns that say who it is; `kind` is readonly there. */
  personColumns: readonly Omit<GridColumn, 'kind' | 'frozen'>[]
  sessions: readonly MatrixSession[]
  marks: readonly MarkChoice[]
  /** Values of person columns and of sessions alike, by key. */
  getValue(person: string, key: string): CellValue
  onEdit(changes: readonly GridChange[], intent: EditIntent): void
  /** Lines at the foot: how many have one of `values`; an empty list counts those not marked yet. */
  counts: readonly { title: string; values: readonly string[] }[]
  getMark?: (person: string, key: string) => CellMark | undefined
  isFixed?: (person: string, key: string) => boolean
  rowLook?: (person: string) => 'struck' | 'faint' | undefined
  /** Which people and sessions are selected, for a line that tells more of a session than its heading can. */
  onSelect?: (selection: { rows: readonly string[]; keys: readonly string[] }) => void
  /** One sentence where nobody is left. */
  empty?: ReactNode
  height?: string
  dense?: boolean
  handle?: Ref<GridHandle>
}

export function MarkMatrix({ people, personColumns, sessions, marks, counts, getValue, height = '28rem', ...grid }: MarkMatrixProps) {
  const columns = useMemo<GridColumn[]>(
    () => [
      ...personColumns.map((column) => ({ ...column, kind: 'readonly' as const, frozen: true })),
      ...sessions.map((session) => ({ key: session.key, title: session.title, group: session.day, width: session.width ?? 64, kind: 'mark' as const, marks }))
    ],
    [personColumns, sessions, marks]
  )
  // Counted once for each change of marks: while scrolling, five hundred people times forty sessions would be too much.
  const footRows = useMemo(() => {
    const keys = new Set(sessions.map((session) => session.key))
    return counts.map(({ title, values }) => ({ title, getValue: counter(people, keys, values, getValue) }))
  }, [counts, people, sessions, getValue])
  return (
    <div>
      <Keys aria-label="按键">
        {marks.map((mark) => <li key={mark.value}><kbd>{mark.keys[0]!.toUpperCase()}</kbd>{mark.value}<i aria-hidden>{mark.sign}</i></li>)}
        <li><kbd>Delete</kbd>清空</li>
        <li className="hint">点场次标题选中整列，再按键就给全班登记</li>
      </Keys>
      <Grid {...grid} columns={columns} rows={people} getValue={getValue} footRows={footRows} height={height} />
    </div>
  )
}

/** Counts a session when it is first shown, and keeps the figure until marks change. */
function counter(people: readonly string[], keys: ReadonlySet<string>, values: readonly string[], getValue: MarkMatrixProps['getValue']): (key: string) => number | null {
  const isCounted = (value: CellValue): boolean => (values.length === 0 ? value === null : values.includes(String(value)))
  const found = new Map<string, number>()
  return (key) => {
    if (!keys.has(key)) return null
    if (!found.has(key)) found.set(key, people.filter((person) => isCounted(getValue(person, key))).length)
    return found.get(key)!
  }
}

const Keys = styled('ul')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1.25rem', margin: '0 0 0.5rem', padding: 0, listStyle: 'none',
  li: { display: 'inline-flex', alignItems: 'center', gap: '0.375rem' },
  kbd: { font: 'inherit', fontSize: '0.8125rem', lineHeight: 1.5, minWidth: '1.5rem', textAlign: 'center', padding: '0 0.25rem', border: '1px solid var(--line-strong)', borderBottomWidth: 2, borderRadius: 3, background: 'var(--raised)' },
  i: { fontStyle: 'normal', color: 'var(--muted)' },
  '.hint': { color: 'var(--muted)', fontSize: '0.875rem' }
})
