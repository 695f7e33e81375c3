/** One of the four tables of a day: its lines, what they add up to over the whole class, and what to look at. */
import DeleteOutlined from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Difference } from '#domain/daily/daily-proposals.ts'
import type { Scalar } from '#domain/field.ts'
import { SheetCell } from '#ui/sheet/sheet-cell.tsx'
import { SheetTable } from '#ui/sheet/sheet-table.tsx'
import type { FigureColumn } from './figure-columns.ts'

export interface FigureLine {
  /** Stays the same while an empty line becomes a record. */
  readonly key: string
  readonly id: string
  /** 标间, 学员 … where the lines are fixed; lines of an open list are numbered. */
  readonly head?: string
  readonly row: Readonly<Record<string, Scalar | undefined>> | undefined
  /** The empty last line of an open list. */
  readonly isNew?: boolean
}

export interface FigureTableProps {
  title: string
  headTitle?: string
  columns: readonly FigureColumn[]
  lines: readonly FigureLine[]
  differences: readonly Difference[]
  /** Says what another PC filled into a cell. */
  conflictMark?: (id: string, key: string) => { readonly text?: string } | undefined
  /** Where the cells are settled that two PCs filled in differently. */
  conflicts?: ReactNode
  remarks: readonly string[]
  /** 标间 68 间·夜、129 人·夜 */
  sum: string
  fillLabel: string
  /** Both sides have signed these figures; how many have changed since. */
  signed?: { readonly changed: number } | undefined
  /** How many cells the proposal would fill; 0 switches the button off. */
  fillable: number
  onFill(): void
  onSet(line: FigureLine, key: string, value: Scalar): void
  onRemove?(line: FigureLine): void
}

export function FigureTable({ title, headTitle, columns, lines, differences, conflictMark, conflicts, remarks, sum, fillLabel, signed, fillable, onFill, onSet, onRemove }: FigureTableProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines.find(({ key }) => key === (event.target as HTMLElement).closest<HTMLElement>('tr[data-row]')?.dataset['row'])
    if (!onRemove || !line || line.isNew || !event.ctrlKey || event.key !== 'Delete') return
    event.preventDefault()
    onRemove(line)
  }
  const noteOf = (line: FigureLine, column: FigureColumn): string | undefined => {
    const conflict = conflictMark?.(line.id, column.key)
    if (conflict) return `≠ ${conflict.text ?? ''}`
    const difference = differences.find((one) => one.proposal.id === line.id && one.field === column.key)
    return difference && `推算 ${String(difference.proposed)}`
  }
  return (
    <Section>
      <header>
        <h2>{title}</h2>
        {signed ? <em data-changed={signed.changed > 0}>{signed.changed ? `已签认，以后变动 ${signed.changed} 处` : '已签认'}</em> : null}
        <Button size="small" variant="outlined" disabled={fillable === 0} onClick={onFill} title="只填空着的格子，已经填的不动">{fillLabel}填入{fillable ? ` ${fillable} 处` : ''}</Button>
      </header>
      <SheetTable label={title} onKeyDown={onKeyDown}>
        <colgroup>
          {headTitle ? <col style={{ width: '6rem' }} /> : null}
          {columns.map(({ key, width }) => <col key={key} style={width ? { width: `${width}rem` } : undefined} />)}
          {onRemove ? <col style={{ width: '2.5rem' }} /> : null}
        </colgroup>
        <thead>
          <tr>{headTitle ? <th scope="col">{headTitle}</th> : null}{columns.map((column) => <th key={column.key} scope="col" className={column.figure && 'figure'}>{column.title}</th>)}{onRemove ? <th aria-label="操作" /> : null}</tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.key} data-row={line.key}>
              {headTitle ? <th scope="row" className="head">{line.head}</th> : null}
              {columns.map((column) => {
                const note = noteOf(line, column)
                return (
                  <SheetCell<Scalar>
                    key={column.key} column={column.key} label={`${title} ${line.head ?? `第${index + 1}项`} ${column.title}`}
                    value={line.row?.[column.key] ?? null} read={column.read} onCommit={(value) => onSet(line, column.key, value)}
                    note={note} tone={note ? 'reason' : undefined} {...(column.figure ? { figure: true } : {})} {...(column.suggest ? { suggest: column.suggest } : {})}
                  />
                )
              })}
              {onRemove ? <td className="tool">{!line.isNew ? <IconButton size="small" tabIndex={-1} aria-label={`删除${title}第${index + 1}项`} title="删除（Ctrl+Delete）" onClick={() => onRemove(line)}><DeleteOutlined /></IconButton> : null}</td> : null}
            </tr>
          ))}
        </tbody>
      </SheetTable>
      {conflicts}
      <p className="sum" role="status" aria-label={`${title}合计`}>全班次合计：{sum || '无'}</p>
      {remarks.map((sentence) => <p key={sentence} className="remark">{sentence}</p>)}
    </Section>
  )
}

const Section = styled('section')({
  '& + &': { marginTop: '1.25rem' },
  header: { display: 'flex', alignItems: 'center', gap: '0.75rem', marginBottom: '0.375rem' },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  em: { fontStyle: 'normal', color: 'var(--green)', '&[data-changed=true]': { color: 'var(--amber)' } },
  table: { tableLayout: 'fixed', minWidth: '46rem' },
  'th.head': { color: 'var(--ink)', verticalAlign: 'middle' },
  'td.tool': { textAlign: 'center', verticalAlign: 'middle' },
  '.sum': { margin: '0.375rem 0 0', color: 'var(--muted)' },
  '.remark': { margin: '0.25rem 0 0', paddingLeft: '0.625rem', borderLeft: '3px solid var(--amber)', color: 'var(--amber)' }
})
