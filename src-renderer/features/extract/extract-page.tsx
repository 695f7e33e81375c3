/** 摘要 as its department reads it: every field its profile names, in plain tables. Nothing here can be typed into or pressed away. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, longDate } from '#domain/calendar.ts'
import { GIVEN_TO_ALL, type Profile } from '#domain/need-to-know/profile.ts'
import { maskIdNumber } from '#domain/reading/mask.ts'
import { SNAPSHOT_LISTS, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { fieldOf, TABLES, type TableName } from '#domain/tables.ts'
import { useDesk, useSnapshot } from '#store/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { logReveal } from '../reveal-log.ts'
import { cellText } from './cell-text.ts'

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export function ExtractPage({ cls, profile }: { cls: string; profile: Profile }) {
  const snapshot = useSnapshot(cls)
  if (!snapshot) return null
  const { class: own } = snapshot
  const at = Date.parse(own.extractedAt ?? '')
  const asked = [own.leaderName, own.leaderPhone].filter(Boolean).join(' ')
  const tables = (Object.keys(SNAPSHOT_LISTS) as ListTable[]).filter((table) => fieldsOf(profile, table).length && rowsOf(snapshot, table).length)
  return (
    <>
      <NoticeBar tone="plain" happened={`这是给${profile.receiver}的摘要${Number.isNaN(at) ? '' : `，${longDate(dayOfInstant(at))} ${clockOfInstant(at)} 的情况`}，只能看，不能改。`} todo={`要改的请告诉项目负责人${asked && `（${asked}）`}，改好后会再送来。`} />
      <Facts>
        {fieldsOf(profile, 'class').filter((field) => field !== 'name' && field !== 'closed' && has(own as unknown as Row, field)).map((field) => (
          <div key={field}><dt>{fieldOf('class', field)!.label}</dt><dd>{cellText(snapshot, 'class', field, own[field as keyof typeof own] as never)}</dd></div>
        ))}
      </Facts>
      {tables.length ? tables.map((table) => <RowsTable key={table} table={table} fields={fieldsOf(profile, table)} snapshot={snapshot} />) : <EmptyState sentence="这个班次还没有填到给本部门看的内容，下次送来时再看。" />}
    </>
  )
}

const NUMBERS: ReadonlySet<string> = new Set(['idNumber', 'account'])

function RowsTable({ table, fields, snapshot }: { table: ListTable; fields: readonly string[]; snapshot: ClassSnapshot }) {
  const [whole, show] = useState(false)
  const desk = useDesk()
  const rows = rowsOf(snapshot, table)
  const reveal = (): void => {
    if (!whole) void logReveal(desk, snapshot.class.id, { lectureFees: rows.map(({ id }) => id) })
    show(!whole)
  }
  const used = fields.filter((field) => rows.some((row) => has(row, field)))
  const covered = used.some((field) => NUMBERS.has(field))
  const text = (row: Row, field: string): string => {
    const shown = cellText(snapshot, table, field, (row[field] ?? null) as never)
    return NUMBERS.has(field) && !whole ? maskIdNumber(shown) : shown
  }
  return (
    <Section>
      <h2>{TABLES[table].label}{covered ? <Button size="small" onClick={reveal}>{whole ? '遮住身份证号和卡号' : '查看身份证号和卡号'}</Button> : null}</h2>
      <div role="region" aria-label={TABLES[table].label} tabIndex={0}>
        <table>
          <thead><tr>{used.map((field) => <th key={field} scope="col" data-figure={isFigure(table, field)}>{fieldOf(table, field)!.label}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <tr key={row.id}>{used.map((field) => <td key={field} data-figure={isFigure(table, field)} data-short={isShort(table, field)}>{text(row, field)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </Section>
  )
}

const isFigure = (table: TableName, field: string): true | undefined => (fieldOf(table, field)?.kind === 'number' ? true : undefined)
const SHORT: ReadonlySet<string | undefined> = new Set(['date', 'time', 'choice', 'number', 'flag'])
const isShort = (table: TableName, field: string): true | undefined => (SHORT.has(fieldOf(table, field)?.kind) || field === 'phone' ? true : undefined)
const has = (row: Row, field: string): boolean => row[field] !== undefined && row[field] !== null && row[field] !== ''
const rowsOf = (snapshot: ClassSnapshot, table: ListTable): readonly Row[] => snapshot[SNAPSHOT_LISTS[table]] as unknown as readonly Row[]

/** The order of a form; places in a list are no matter for the reader. */
function fieldsOf(profile: Profile, table: TableName): string[] {
  const named = [GIVEN_TO_ALL, profile.fields].flatMap((fields) => (fields as Readonly<Record<string, readonly string[]>>)[table] ?? [])
  return Object.keys(TABLES[table].fields).filter((field) => named.includes(field) && field !== 'order' && field !== 'hash')
}

const Facts = styled('dl')({
  display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))', gap: '0.5rem 1.5rem', margin: '1rem 0',
  dt: { color: 'var(--muted)', fontSize: '0.875rem' },
  dd: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }
})
const Section = styled('section')({
  marginBottom: '1.25rem',
  h2: { display: 'flex', alignItems: 'center', gap: '0.75rem', margin: '0 0 0.25rem', fontSize: '1.0625rem', fontWeight: 600 },
  '> div': { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', minWidth: '40%', lineHeight: 1.45 },
  'th, td': { padding: '0.375rem 0.75rem', textAlign: 'left', verticalAlign: 'top', border: '1px solid var(--line)', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '24rem' },
  th: { color: 'var(--muted)', fontWeight: 400, whiteSpace: 'nowrap', background: 'var(--hover)' },
  '[data-short]': { whiteSpace: 'nowrap' },
  '[data-figure]': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' }
})
