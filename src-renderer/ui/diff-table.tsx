/**
 * <DiffTable rows accepted onAccept>: before and after, row by row, each with a box to accept it; groups by `kind` are named
 * by colour and word. Used for an updated name list and for the preview of an exchange file.
 */
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'

export interface DiffRow {
  id: string
  /** 第 3 行 张三 */
  subject: string
  field?: string
  kind: '新增' | '变更' | '缺失' | '删除' | '不一致'
  before?: string | undefined
  after?: string | undefined
  /** Why it matters, or where it comes from. */
  note?: string
  /** Shown only; there is nothing to accept (a missing row never deletes). */
  fixed?: boolean
}

export interface DiffTableProps {
  label: string
  rows: readonly DiffRow[]
  accepted: ReadonlySet<string>
  onAccept(ids: readonly string[], accepted: boolean): void
  /** Headings of the two columns; 原来 and 改为 unless told. */
  beforeTitle?: string
  afterTitle?: string
}

export function DiffTable({ label, rows, accepted, onAccept, beforeTitle = '原来', afterTitle = '改为' }: DiffTableProps) {
  const open = rows.filter((row) => !row.fixed).map((row) => row.id)
  const count = open.filter((id) => accepted.has(id)).length
  return (
    <Table role="table" aria-label={label}>
      <div role="row" className="head">
        <span role="columnheader">
          <Checkbox checked={open.length > 0 && count === open.length} indeterminate={count > 0 && count < open.length} disabled={open.length === 0}
            onChange={(event) => onAccept(open, event.target.checked)} slotProps={{ input: { 'aria-label': '全部采纳' } }} />
        </span>
        {['种类', '对象', '项目', beforeTitle, afterTitle, '说明'].map((title) => <span key={title} role="columnheader">{title}</span>)}
      </div>
      {rows.map((row) => (
        <div role="row" key={row.id} className={row.fixed || accepted.has(row.id) ? undefined : 'left-out'}>
          <span role="cell">
            {row.fixed ? null : (
              <Checkbox checked={accepted.has(row.id)} onChange={(event) => onAccept([row.id], event.target.checked)}
                slotProps={{ input: { 'aria-label': `采纳 ${row.subject} ${row.field ?? row.kind}` } }} />
            )}
          </span>
          <span role="cell"><i data-kind={row.kind}>{row.kind}</i></span>
          <span role="cell">{row.subject}</span>
          <span role="cell">{row.field}</span>
          <span role="cell" className="before">{row.before === undefined ? null : <del>{row.before || '（空）'}</del>}</span>
          <span role="cell" className="after">{row.after === undefined ? null : <ins>{row.after || '（空）'}</ins>}</span>
          <span role="cell" className="note">{row.note}</span>
        </div>
      ))}
    </Table>
  )
}

const Table = styled('div')({
  border: '1px solid var(--line)', borderRadius: 4, background: 'var(--raised)', lineHeight: 1.35,
  '[role=row]': {
    display: 'grid', gridTemplateColumns: '2.5rem 4.5rem minmax(8rem, 1.4fr) minmax(4rem, 0.8fr) minmax(6rem, 1.5fr) minmax(6rem, 1.5fr) minmax(5rem, 1.2fr)',
    alignItems: 'center', minHeight: '2.5rem', borderTop: '1px solid var(--line)',
    // Rows far away cost nothing until scrolled to.
    contentVisibility: 'auto', containIntrinsicSize: 'auto 2.5rem'
  },
  '[role=row].head': { position: 'sticky', top: 0, zIndex: 1, background: 'var(--ground)', borderTop: 0, fontWeight: 600, borderBottom: '1px solid var(--line-strong)', '& + [role=row]': { borderTop: 0 } },
  '[role=row] > span': { padding: '0.25rem 0.5rem', minWidth: 0 },
  '[role=row] > span:first-of-type': { padding: '0 0 0 0.25rem' },
  '.left-out > span': { color: 'var(--muted)' },
  i: { fontStyle: 'normal', fontSize: '0.875rem', padding: '0 0.375rem', borderRadius: 3, background: 'var(--primary-soft)', color: 'var(--primary)', whiteSpace: 'nowrap' },
  'i[data-kind=缺失], i[data-kind=不一致]': { background: 'var(--amber-soft)', color: 'var(--amber)' },
  'i[data-kind=删除]': { background: 'var(--hover)', color: 'var(--ink)' },
  del: { color: 'var(--muted)' },
  ins: { textDecoration: 'none', fontWeight: 600 },
  '.left-out ins': { fontWeight: 400 },
  '.note': { color: 'var(--muted)', fontSize: '0.875rem' }
})
