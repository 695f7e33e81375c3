/** 待处理: files that were not taken, with the reason, and those from the exchange folder that a person should see first. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import { useHost } from '#store/host-context.ts'
import { useComputerName } from '#store/live-history.ts'
import { useHeldFiles } from '#store/live-held.ts'
import { useDesk } from '#store/live.ts'
import type { HeldRow } from '#store/schema.ts'
import { useWaitingFile } from '#store/waiting-file.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'

export function WaitingFiles() {
  const files = useHeldFiles()
  const [told, tell] = useState<{ readonly tone: 'done' | 'forbidden'; readonly text: string }>()
  if (!files) return null
  return (
    <>
      {told ? <NoticeBar tone={told.tone} happened={told.text} onClose={() => tell(undefined)} /> : null}
      {files.length ? <List aria-label="待处理的文件">{files.map((file) => <Waiting key={file.id} file={file} onTold={tell} />)}</List> : <EmptyState sentence="没有采用的文件和等您过目的文件会列在这里。现在没有。" />}
    </>
  )
}

function Waiting({ file, onTold }: { file: HeldRow; onTold(told: { tone: 'done' | 'forbidden'; text: string }): void }) {
  const { db } = useDesk()
  const host = useHost()
  const computerOf = useComputerName()
  const [asking, ask] = useState(false)
  const { id, at, fileName, sentence, from, bytes } = file

  const again = (): void => {
    useWaitingFile.setState({ file: { name: fileName, bytes } })
    location.hash = '#/exchange'
  }
  const saveCopy = async (): Promise<void> => {
    const saved = await host.saveFile({ name: fileName, bytes })
    if (saved.kind === 'saved') onTold({ tone: 'done', text: `已另存为“${saved.file.name}”，这里的一份还在。` })
    else if (saved.kind !== 'cancelled') onTold({ tone: 'forbidden', text: `“${saved.name}”没有写出去，这里的一份还在。请换一个位置再存。` })
  }
  return (
    <li>
      <h2>{fileName}<small>{shortDate(dayOfInstant(at))} {clockOfInstant(at)}{from ? `　来自${computerOf(from)}` : ''}</small></h2>
      <p>{sentence}</p>
      <div>
        {bytes.length ? <Button variant="outlined" onClick={again}>再试一次</Button> : null}
        {bytes.length ? <Button onClick={() => void saveCopy()}>另存</Button> : null}
        <Button color="error" onClick={() => ask(true)}>删除</Button>
      </div>
      <ConfirmDialog open={asking} title={`删除“${fileName}”`} confirmLabel="删除这个文件" grave onCancel={() => ask(false)} onConfirm={() => void db.held.delete(id)}>
        <p>删除后，这份留存的文件就找不回来了；班次里的内容不受影响。还要用的，请先另存。</p>
      </ConfirmDialog>
    </li>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '0.75rem', maxWidth: '52rem',
  li: { padding: '0.75rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  h2: { margin: 0, fontSize: '1rem', fontWeight: 600, display: 'flex', flexWrap: 'wrap', columnGap: '1rem', overflowWrap: 'anywhere' },
  small: { color: 'var(--muted)', fontSize: '0.875rem', fontWeight: 400 },
  'li > p': { margin: '0.25rem 0 0.5rem' },
  'li > div': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }
})
