/** 带走、带回: a person's own PCs, one button each way; which of them holds the newer work is told class by class. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useOwnPcs } from '#store/live-own-pcs.ts'
import type { Standing } from '#store/take-along.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { useTakeAlong } from './use-take-along.ts'

export function OwnPcsPanel() {
  const own = useOwnPcs()
  const { take, bring, doing, told, dismiss } = useTakeAlong()
  if (!own?.pcs.length) return null
  const { pcs, standings } = own
  const names = pcs.map(({ computer, d }) => computer || `电脑 ${d.slice(0, 4)}`).join('、')
  return (
    <Panel aria-label="自己的电脑">
      <div>
        <h2>带走、带回</h2>
        <p>您自己的另一台电脑：{names}。带走的文件只有{pcs.length > 1 ? '它们' : '它'}打得开，不用口令。</p>
      </div>
      <Acts>
        <Button variant="outlined" disabled={doing !== undefined} onClick={() => void take()}>带走</Button>
        <Button variant="outlined" disabled={doing !== undefined} onClick={() => void bring()}>带回</Button>
      </Acts>
      {doing ? <ProgressPanel doing={doing} /> : null}
      {told ? <NoticeBar tone={told.tone} happened={told.text} safe={told.safe} todo={told.todo} onClose={dismiss} /> : null}
      <Standings standings={told?.standings ?? standings} />
    </Panel>
  )
}

/** Where there is none yet: how to get there, beneath everything else. */
export function OwnPcsHint() {
  const own = useOwnPcs()
  if (!own || own.pcs.length) return null
  return <Hint>自己在几台电脑上用班次台时，可以在“<a href="#/exchange/devices">电脑</a>”里登记成自己的，以后一个按钮带走、一个按钮带回，不用口令。</Hint>
}

/** 另一台新 12 条 · 本机新 3 条, a line a class. */
export function Standings({ standings }: { standings: readonly Standing[] }): ReactNode {
  if (!standings.length) return null
  return (
    <List aria-label="哪台电脑的内容新">
      {standings.map(({ cls, title, here, there }) => (
        <li key={cls}><span>{title}</span>{there ? <b>另一台新 {there} 条</b> : null}{here ? <b data-here>本机新 {here} 条</b> : null}</li>
      ))}
    </List>
  )
}

const Panel = styled('section')({
  display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0.5rem 1.25rem', alignItems: 'center', padding: '0.75rem 1.25rem', marginBottom: '1.25rem',
  border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  p: { margin: 0, color: 'var(--muted)', overflowWrap: 'anywhere' },
  '> :nth-of-type(n + 3), > [role], > ul': { gridColumn: '1 / -1' }
})
const Hint = styled('p')({ margin: '1rem 0 0', color: 'var(--muted)' })
const Acts = styled('div')({ display: 'flex', gap: '0.5rem' })
const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, maxHeight: '9rem', overflowY: 'auto',
  li: { display: 'flex', flexWrap: 'wrap', gap: '0 1rem', padding: '0.25rem 0', borderTop: '1px solid var(--line)' },
  span: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  b: { fontWeight: 600, color: 'var(--amber)', whiteSpace: 'nowrap' },
  'b[data-here]': { color: 'var(--primary)' }
})
