/** Which list lies open, which sheet and heading row of it are read, and what was left out of it. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import { useLocal } from '#store/live.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { importsKey, type LoggedImport } from './remembered.ts'
import type { Choices, Reading } from './use-intake.ts'

export function ReviewHead({ name, reading, cls, onChoose, actions }: { name: string; reading: Reading; cls: string; onChoose(change: Choices): void; actions: ReactNode }) {
  const { layout, source, skipped } = reading.roster
  const earlier = useLocal<readonly LoggedImport[]>(importsKey(cls))?.findLast(({ hash }) => hash === reading.hash)
  const from = [source.unit, source.contact, source.phone, source.date].filter(Boolean).join(' · ')
  return (
    <Head>
      <div>
        <h2>{name}</h2>
        {from ? <span>{from}</span> : null}
        {earlier ? <b>同一份名单 {shortDate(dayOfInstant(earlier.at))} {clockOfInstant(earlier.at)} 已导入过</b> : null}
        <span className="actions">{actions}</span>
      </div>
      <div>
        {reading.sheets.length > 1 ? (
          <label>工作表
            <Control as="select" style={{ width: 'auto' }} value={layout.sheet} onChange={(event) => onChoose({ sheet: Number(event.target.value), headerRow: undefined, columns: undefined } as never)}>
              {reading.sheets.map((sheet) => <option key={sheet.index} value={sheet.index}>{sheet.name}（{sheet.rows} 行）</option>)}
            </Control>
          </label>
        ) : null}
        {layout.by === 'source' ? null : (
          <label>表头在第
            <Control type="text" inputMode="numeric" aria-label="表头所在行" style={{ width: '3.5rem' }} key={layout.heading?.first ?? 0} defaultValue={layout.heading?.first ?? ''}
              onBlur={(event) => change(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && change(event.currentTarget.value)} />
            行
          </label>
        )}
        {skipped.length ? (
          <details>
            <summary>跳过 {skipped.length} 行</summary>
            <ul>{skipped.slice(0, 100).map(({ row, reason }) => <li key={row}>第 {row} 行：{reason}</li>)}</ul>
          </details>
        ) : null}
        <span>各栏读作什么，可在栏目上方改正；标“~”的整理过，指上去看原文。</span>
      </div>
    </Head>
  )

  function change(text: string): void {
    const row = Number(text.normalize('NFKC').trim())
    if (Number.isInteger(row) && row > 0 && row !== layout.heading?.first) onChoose({ sheet: layout.sheet, headerRow: row, columns: undefined } as never)
  }
}

const Head = styled('header')({
  '> div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1.25rem', minHeight: '2.25rem' },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  span: { color: 'var(--muted)' },
  b: { fontWeight: 400, color: 'var(--amber)' },
  '.actions': { marginLeft: 'auto', display: 'flex', gap: '0.5rem' },
  label: { display: 'flex', alignItems: 'center', gap: '0.375rem' },
  'label select, label input': { minHeight: '1.875rem', padding: '0 0.5rem' },
  details: { position: 'relative' },
  summary: { cursor: 'pointer', color: 'var(--primary)' },
  'details ul': { position: 'absolute', zIndex: 20, margin: 0, padding: '0.5rem 1rem 0.5rem 1.5rem', width: 'max-content', maxWidth: '28rem', maxHeight: '18rem', overflowY: 'auto', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 4 }
})
