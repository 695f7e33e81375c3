/** 导出记录: what left this PC of the class, when, who gave it out, by which way, at which level and for whom. */
import { styled } from '@mui/material/styles'
import { clockOfInstant, dayOfInstant, longDate } from '#domain/calendar.ts'
import { useExportLog } from '#store/export-log.ts'
import { usePeers } from '#store/live.ts'
import type { ExportRow } from '#store/schema.ts'
import { EmptyState } from '#ui/empty-state.tsx'

export function ExportLog({ cls }: { cls: string }) {
  const rows = useExportLog(cls)
  const peers = usePeers()
  if (!rows) return null
  if (!rows.length) return <EmptyState sentence="这台电脑上还没有导出过这个班次的材料或交换文件。每导出一次，这里都会记下时间、去向、级别和给了谁。" />
  const recipientOf = ({ to, peers: devices = [to], recipient }: ExportRow): string => recipient ?? devices.flatMap((device) => peers.find(({ d }) => d === device)?.computer || []).join('、')
  return (
    <Log role="region" aria-label="导出记录" tabIndex={0}>
      {rows.map((row) => (
        <article key={row.id}>
          <header>
            <b>{longDate(dayOfInstant(row.at))} {clockOfInstant(row.at)}</b>
            <span>{row.by ?? '未填姓名'}</span>
            <span>{[row.fileHash || !row.channel ? (row.encrypted ? '交换文件，已加密' : '交换文件，未加密') : '', row.channel ? `去向：${row.channel}` : ''].filter(Boolean).join('，')}</span>
            {row.levels?.length ? <span>级别：{row.levels.join('、')}</span> : null}
            {recipientOf(row) ? <span>给：{recipientOf(row)}</span> : null}
          </header>
          <Names names={row.files ?? [row.fileName]} />
        </article>
      ))}
    </Log>
  )
}

const FEW = 5

function Names({ names }: { names: readonly string[] }) {
  if (names.length <= FEW) return <p>{names.join('、')}</p>
  return (
    <details>
      <summary>{names.length} 个文件</summary>
      <p>{names.join('、')}</p>
    </details>
  )
}

const Log = styled('div')({
  flex: 1, minHeight: 0, overflowY: 'auto', borderTop: '1px solid var(--line)',
  article: { padding: '0.5rem 0.25rem', borderBottom: '1px solid var(--line)' },
  header: { display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem' },
  b: { fontWeight: 600 },
  'header span, summary, p': { color: 'var(--muted)' },
  p: { margin: 0 },
  summary: { cursor: 'pointer' }
})
