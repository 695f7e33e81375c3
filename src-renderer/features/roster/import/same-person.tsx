/** A row that may be somebody already on the list: both side by side, and a person says which it is. */
import { styled } from '@mui/material/styles'
import { traineeFields, type Trainee } from '#domain/trainee.ts'
import { maskIdNumber } from '#domain/reading/mask.ts'
import { OTHER, type DiffEntry, type SamePerson } from './decisions.ts'

const COMPARED = ['name', 'gender', 'organization', 'department', 'position', 'phone', 'idNumber', 'birth', 'group'] as const

export function SamePersonCards({ entries, chosen, onChoose }: { entries: readonly DiffEntry[]; chosen: ReadonlyMap<number, SamePerson>; onChoose(row: number, same: SamePerson): void }) {
  return (
    <Cards>
      {entries.map((entry) => (
        <fieldset key={entry.row}>
          <legend>第 {entry.row} 行 {entry.incoming.name ?? '（无姓名）'}</legend>
          <table>
            <thead><tr><th scope="col">项目</th><th scope="col">名单里的</th>{entry.candidates!.map(({ trainee, why }) => <th scope="col" key={trainee.id}>已有的 {trainee.name}<small>{why}</small></th>)}</tr></thead>
            <tbody>
              {COMPARED.filter((field) => entry.incoming[field] ?? entry.candidates!.some(({ trainee }) => trainee[field])).map((field) => (
                <tr key={field}>
                  <th scope="row">{traineeFields[field].label}</th>
                  <td>{shown(field, entry.incoming[field])}</td>
                  {entry.candidates!.map(({ trainee }) => <td key={trainee.id} data-differs={differs(entry.incoming[field], trainee[field]) || undefined}>{shown(field, trainee[field])}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            {entry.candidates!.map(({ trainee }) => (
              <label key={trainee.id}><input type="radio" name={`same-${entry.row}`} checked={chosen.get(entry.row) === trainee.id} onChange={() => onChoose(entry.row, trainee.id)} />是同一个人{entry.candidates!.length > 1 ? `（${trainee.organization ?? trainee.name}）` : ''}，更新他的资料</label>
            ))}
            <label><input type="radio" name={`same-${entry.row}`} checked={chosen.get(entry.row) === OTHER} disabled={entry.incoming.name === undefined} onChange={() => onChoose(entry.row, OTHER)} />是另一个人，新增</label>
            <label><input type="radio" name={`same-${entry.row}`} checked={chosen.get(entry.row) === undefined} onChange={() => onChoose(entry.row, undefined)} />先不导入</label>
          </div>
        </fieldset>
      ))}
    </Cards>
  )
}

const shown = (field: (typeof COMPARED)[number], value: string | null | undefined): string => (!value ? '—' : field === 'idNumber' ? maskIdNumber(value) : value)
const differs = (incoming: string | undefined, value: Trainee[(typeof COMPARED)[number]]): boolean => incoming !== undefined && Boolean(value) && incoming !== value

const Cards = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.75rem', overflowY: 'auto', flex: 1,
  fieldset: { margin: 0, padding: '0.5rem 1rem 0.75rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  legend: { fontWeight: 600, padding: '0 0.25rem' },
  table: { borderCollapse: 'collapse', lineHeight: 1.5 },
  'th, td': { padding: '0.125rem 1.25rem 0.125rem 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
  'thead th': { fontWeight: 600 }, 'tbody th': { color: 'var(--muted)' },
  small: { display: 'block', fontWeight: 400, color: 'var(--amber)', fontSize: '0.8125rem' },
  '[data-differs]': { background: 'var(--amber-soft)' },
  'fieldset > div': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1.5rem', marginTop: '0.5rem' },
  label: { display: 'flex', alignItems: 'center', gap: '0.375rem', cursor: 'pointer' },
  input: { accentColor: 'var(--primary)' }
})
