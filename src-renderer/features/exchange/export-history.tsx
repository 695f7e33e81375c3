/** 导出记录: who gave which classes to whom, by which way and when. Kept on this PC alone, never exchanged. */
import { styled } from '@mui/material/styles'
import { clockOfInstant, dayOfInstant, longDate } from '#domain/calendar.ts'
import { usePackageLog } from '#store/export-log.ts'
import { useComputerName } from '#store/live-history.ts'
import { useClasses } from '#store/live.ts'
import type { ExportRow } from '#store/schema.ts'
import { EmptyState } from '#ui/empty-state.tsx'

export function ExportHistory() {
  const rows = usePackageLog()
  const classes = useClasses()
  const computerOf = useComputerName()
  if (!rows || !classes) return null
  const titleOf = (cls: string): string => classes.find(({ id }) => id === cls)?.name ?? '已不在本机的班次'
  return (
    <section aria-label="导出记录">
      <h2>导出记录</h2>
      {rows.length ? <List>{rows.map((row) => <Left key={row.id} row={row} titleOf={titleOf} computerOf={computerOf} />)}</List> : <EmptyState sentence="还没有导出过交换文件；每导出一次，这里记下谁把哪些班次、用什么方式给了哪台电脑。" />}
    </section>
  )
}

const HOLDS = { full: '全部内容', delta: '只带对方没有的', receipt: '只有回执' } as const

function Left({ row, titleOf, computerOf }: { row: ExportRow; titleOf(cls: string): string; computerOf(device: string): string }) {
  const { at, by, classes, peers = [], to, recipient, profile, holds, channel, encrypted, fileName, fileHash } = row
  const devices = peers.length ? peers : [to].filter((device) => device !== '')
  const facts = [
    by || '未填姓名',
    recipient ? `给${recipient}` : devices.length ? `给${devices.map(computerOf).join('、')}` : profile ? `给${profile}` : '给任何电脑',
    profile ? `${profile}的摘要` : holds ? HOLDS[holds] : '',
    channel ?? '',
    encrypted ? '已加密' : '未加密'
  ]
  return (
    <li>
      <header><b>{longDate(dayOfInstant(at))} {clockOfInstant(at)}</b>{facts.filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}</header>
      <p>{classes.map((cls) => `“${titleOf(cls)}”`).join('、') || '学院设置'}</p>
      <p className="file">{fileName}{fileHash ? <span title={fileHash}>　文件校验码 {fileHash.slice(0, 8)}</span> : null}</p>
    </li>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0,
  li: { padding: '0.5rem 0.25rem', borderTop: '1px solid var(--line)' },
  header: { display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem' },
  b: { fontWeight: 600 },
  p: { margin: 0, overflowWrap: 'anywhere' },
  'header span, .file': { color: 'var(--muted)' },
  '.file': { fontSize: '0.875rem' }
})
