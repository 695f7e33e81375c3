/** The items of a form: beside each what has been typed of the sheet in hand, and what all sheets say of it. */
import { styled } from '@mui/material/styles'
import { LEVELS } from '#domain/evaluation.ts'
import type { RoundResult } from '#domain/teaching/evaluation-scores.ts'
import { readSheet, type AskedItem } from '#domain/teaching/evaluation-sheets.ts'

export function ItemTable({ items, typed, result }: { items: readonly AskedItem[]; typed: string; result: RoundResult }) {
  const digits = digitsOf(typed, items.length)
  const scored = items.some(({ score }) => score !== undefined)
  return (
    <Table aria-label="评估项目">
      <thead>
        <tr><th scope="col" className="nr" /><th scope="col">项目</th>{scored ? <th scope="col" className="figure">分值</th> : null}<th scope="col" className="now">这一份</th>{['很满意', '满意', '基本满意', '不满意', '未使用'].map((word) => <th key={word} scope="col" className="figure">{word}</th>)}<th scope="col" className="figure">平均</th></tr>
      </thead>
      <tbody>
        {items.map((item, i) => {
          const { counts, average } = result.items[i]!
          return (
            <tr key={`${i} ${item.title}`} data-next={typed !== '' && i === digits.length ? true : undefined}>
              <td className="nr">{i + 1}</td>
              <th scope="row">{item.title}{item.group ? <span>{item.group}</span> : null}</th>
              {scored ? <td className="figure">{item.score}</td> : null}
              <td className="now">{i < digits.length ? (LEVELS[digits[i]!] ?? '没打分') : ''}</td>
              {(['4', '3', '2', '1', '0'] as const).map((digit) => <td key={digit} className="figure">{counts[digit] || ''}</td>)}
              <td className="figure">{average?.toFixed(2)}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

/** As far as the line can be read; a wrong digit ends it. */
function digitsOf(typed: string, items: number): string {
  for (let end = typed.length; end > 0; end--) {
    const reading = readSheet(typed.slice(0, end), items)
    if (reading.kind === 'whole') return reading.answers
    if (reading.kind === 'partial') return [...typed.slice(0, end).normalize('NFKC')].filter((char) => /[0-4-]/.test(char)).join('').replaceAll('-', ' ')
  }
  return ''
}

const Table = styled('table')({
  'tbody th': { minWidth: '12rem' },
  borderCollapse: 'collapse', width: '100%', lineHeight: 1.35, background: 'var(--raised)', border: '1px solid var(--line)',
  'th, td': { padding: '0.1875rem 0.5rem', borderTop: '1px solid var(--line)', textAlign: 'left', fontWeight: 400 },
  thead: { color: 'var(--muted)', fontSize: '0.8125rem', 'th': { borderTop: 0, whiteSpace: 'nowrap' } },
  'th span': { marginLeft: '0.625rem', color: 'var(--muted)', fontSize: '0.8125rem' },
  '.nr': { width: '1.75rem', color: 'var(--muted)', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '.figure': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', width: '3.25rem' },
  '.now': { width: '5rem', fontWeight: 600, color: 'var(--primary)' },
  'tr[data-next=true]': { background: 'var(--primary-soft)' }
})
