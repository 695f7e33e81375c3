/** One finding: what does not fit, the records side by side, the screens they stand on, and what can be done about it here. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { fieldOf, TABLES } from '#domain/tables.ts'
import type { Trainee } from '#domain/trainee.ts'
import { clearFinding, mergeTrainees, settleFinding } from '#store/answer-finding.ts'
import { idOf, isAboutTwo, tableOf, type Merge, type OpenFinding } from '#store/integrity.ts'
import { useDesk } from '#store/live.ts'
import { FINDING_SENTENCES } from './finding-words.ts'
import { placeHref } from './record-place.ts'
import { shownValue } from '../field-words.ts'

export function FindingItem({ finding, className }: { finding: OpenFinding; className: string }) {
  const desk = useDesk()
  const { cls, code, records, titles } = finding
  const table = tableOf(records[0]!)
  return (
    <Item data-finding={code} aria-label={FINDING_SENTENCES[code](finding)}>
      <h3>{FINDING_SENTENCES[code](finding)}<small>{className}</small><a href={placeHref({ cls, table })}>去看</a></h3>
      {isAboutTwo(finding) ? <SideBySide finding={finding} /> : null}
      <div className="choices">
        {code === 'same-person' ? <Button size="small" variant="outlined" onClick={() => void settleFinding(desk, finding, '不是同一个人')}>不是同一个人</Button> : null}
        {code === 'same-numbers' ? <Button size="small" variant="outlined" onClick={() => void settleFinding(desk, finding, '号段重叠，已商定')}>已经商量好，不再提示</Button> : null}
        {code === 'same-bed' ? records.map((name, i) => <Button key={name} size="small" variant="outlined" onClick={() => void clearFinding(desk, finding, name)}>{`腾出${titles[i] || '这一条'}的床位`}</Button>) : null}
        {code === 'missing-reference' ? <Button size="small" variant="outlined" onClick={() => void clearFinding(desk, finding, records[0]!)}>{finding.field === 'id' ? '去掉这一条' : `清空“${fieldOf(table, finding.field)?.label ?? '这一项'}”`}</Button> : null}
        {code === 'too-many-counselors' ? records.map((name, i) => <Button key={name} size="small" variant="outlined" onClick={() => void clearFinding(desk, finding, name)}>{`去掉${titles[i] || '这一名'}`}</Button>) : null}
      </div>
    </Item>
  )
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['order', 'source'])

function SideBySide({ finding }: { finding: OpenFinding }) {
  const desk = useDesk()
  const rows = finding.rows ?? []
  const said = (row: Partial<Trainee> | undefined, name: string): string => String(row?.[name as keyof Trainee] ?? '')
  const fields = Object.entries(TABLES.trainee.fields).filter(([name]) => !NOT_SHOWN.has(name) && rows.some((row) => said(row, name) !== ''))
  const ids = finding.records.map(idOf)
  return (
    <table>
      <thead><tr><th aria-label="项目" /><th scope="col">第一条</th><th scope="col">第二条</th></tr></thead>
      <tbody>
        {fields.map(([name, { label }]) => (
          <tr key={name} data-differs={said(rows[0], name) !== said(rows[1], name)}>
            <th scope="row">{label}</th>
            {rows.map((row, i) => <td key={i}>{said(row, name) === '' ? '' : shownValue({ table: 'trainee', field: name }, said(row, name))}</td>)}
          </tr>
        ))}
        <tr>
          <th aria-label="合成一条" />
          {ids.map((kept, i) => (
            <td key={kept}>
              <Button size="small" variant="outlined" onClick={() => void mergeTrainees(desk, finding.cls, kept, ids[1 - i]!)}>{`是同一个人：保留第${'一二'[i]}条`}</Button>
              <p>{mergeWords(finding.merges?.[i])}</p>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function mergeWords(merge: Merge | undefined): string {
  const moved = merge?.moved.length ? `另一条的${merge.moved.join('、')}移到这里` : '另一条没有多出来的内容'
  return `${moved}${merge?.dropped.length ? `；${merge.dropped.join('、')}以这一条为准` : ''}。`
}

const Item = styled('article')({
  table: { width: '100%', margin: '0.5rem 0', borderCollapse: 'collapse', tableLayout: 'fixed' },
  'th, td': { padding: '0.25rem 0.5rem', textAlign: 'left', verticalAlign: 'top', borderTop: '1px solid var(--line)', fontWeight: 400, overflowWrap: 'anywhere' },
  th: { color: 'var(--muted)' },
  'th:first-of-type': { width: '7rem' },
  'tr[data-differs=true] td': { background: 'var(--amber-soft)' },
  'td p': { margin: '0.25rem 0 0', color: 'var(--muted)', fontSize: '0.875rem' },
  '.choices:not(:empty)': { marginTop: '0.5rem' },
  'h3 small': { marginLeft: '0.75rem' }
})
