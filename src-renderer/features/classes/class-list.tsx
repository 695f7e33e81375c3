/** The classes as a table, and beneath it, folded, those that were put away. */
import { styled } from '@mui/material/styles'
import { byUrgency } from '#domain/class-stage.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useRosterCounts } from '#store/live.ts'
import { ClassRow } from './class-row.tsx'

export function ClassList({ classes, today, opened }: { classes: readonly TrainingClass[]; today: string; /** Show those put away at once, as after a search. */ opened: boolean }) {
  const counts = useRosterCounts()
  const rows = (some: readonly TrainingClass[]) => byUrgency(some, today).map((of) => <ClassRow key={of.id} of={of} today={today} count={counts && (counts.get(of.id) ?? 0)} />)
  const open = classes.filter((of) => !of.closed)
  const away = classes.filter((of) => of.closed)
  return (
    <Room>
      {open.length ? <Table><Head />{<tbody>{rows(open)}</tbody>}</Table> : null}
      {away.length ? (
        <Away key={String(opened)} open={opened || !open.length}>
          <summary>已收起 {away.length} 个班次</summary>
          <Table><Head /><tbody>{rows(away)}</tbody></Table>
        </Away>
      ) : null}
    </Room>
  )
}

const Room = styled('div')({ containerType: 'inline-size' })

const Head = () => (
  <thead>
    <tr><th>阶段</th><th>班次</th><th className="days">时间</th><th className="place">地点</th><th className="figure">学员</th><th>项目负责人</th><th aria-label="操作" /></tr>
  </thead>
)

const Table = styled('table')({
  width: '100%', borderCollapse: 'collapse', lineHeight: 1.45,
  'th, td': { padding: '0.5rem 0.625rem', textAlign: 'left', verticalAlign: 'top', borderBottom: '1px solid var(--line)' },
  th: { color: 'var(--muted)', fontWeight: 400, fontSize: '0.875rem', whiteSpace: 'nowrap' },
  'tbody tr:hover': { background: 'var(--hover)' },
  '.name': { minWidth: '15rem' },
  '.name a': { color: 'var(--ink)', fontWeight: 600, textDecoration: 'none', '&:hover': { color: 'var(--primary)', textDecoration: 'underline' } },
  small: { display: 'block', fontSize: '0.8125rem', color: 'var(--muted)' },
  i: { fontStyle: 'normal', color: 'var(--muted)' },
  '.figure': { textAlign: 'right', whiteSpace: 'nowrap' },
  '.days': { whiteSpace: 'nowrap' },
  '.acts': { whiteSpace: 'nowrap', textAlign: 'right', padding: '0.25rem 0' },
  // Large text or a narrow window: the place stands on the class's own page, the buttons one under the other.
  '@container (max-width: 62rem)': { '.place': { display: 'none' }, '.acts': { width: '6.5rem', whiteSpace: 'normal' } }
})
const Away = styled('details')({ marginTop: '1.5rem', summary: { padding: '0.375rem 0', color: 'var(--muted)', cursor: 'pointer' } })
