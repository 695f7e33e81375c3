/** 交换文件夹: a folder or server that several PCs share; work goes out and comes in by itself. */
import { styled } from '@mui/material/styles'
import { useCallback, useEffect, useState } from 'react'
import type { ExchangeSetting } from '#contract/exchange-folder.ts'
import { useFolderOverview } from '#store/folder/live-folder.ts'
import { useHost } from '#store/host-context.ts'
import { FolderJoin } from './folder-join.tsx'
import { FolderPlace } from './folder-place.tsx'
import { FolderStatus } from './folder-status.tsx'

export function FolderPanel() {
  const host = useHost()
  const overview = useFolderOverview()
  const [setting, setSetting] = useState<ExchangeSetting>()
  const read = useCallback(() => void host.exchangeSetting().then(setSetting), [host])
  useEffect(read, [read])
  if (!overview || !setting) return null
  const { place } = setting
  return (
    <Panel>
      {!place || (place.asks && place.kind === 'server') ? <FolderPlace setting={setting} onChosen={read} /> : !overview.joined ? <FolderJoin place={place} onChanged={read} /> : <FolderStatus place={place} overview={overview} onChanged={read} />}
    </Panel>
  )
}

const Panel = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '1rem', maxWidth: '60rem',
  '> section[aria-label], > form': { padding: '1rem 1.25rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', display: 'flex', flexDirection: 'column', gap: '0.75rem', minWidth: 0 },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600, overflowWrap: 'anywhere' },
  p: { margin: 0, overflowWrap: 'anywhere' },
  footer: { display: 'flex', gap: '0.75rem', flexWrap: 'wrap' }
})
