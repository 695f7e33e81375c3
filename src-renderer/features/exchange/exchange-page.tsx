/** 交换: take classes out as a file, bring a file in, and settle what two PCs filled in differently. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { useHeldCount } from '#store/live-held.ts'
import { useConflictCount } from '#store/live.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { TabsLine } from '#ui/tabs-line.tsx'
import { ConflictList } from './conflict-list.tsx'
import { DeviceList } from './device-list.tsx'
import { ExchangeLog } from './exchange-log.tsx'
import { ExportPanel } from './export-panel.tsx'
import { FolderPanel } from './folder-panel.tsx'
import { ImportPanel } from './import-panel.tsx'
import { useFindingCount } from './use-findings.ts'
import { OwnPcsHint, OwnPcsPanel } from './own-pcs-panel.tsx'
import { WaitingFiles } from './waiting-files.tsx'

export function ExchangePage() {
  const [location] = useHashLocation()
  const conflicts = useConflictCount()
  const findings = useFindingCount()
  const held = useHeldCount()
  const tabs = [
    { key: 'files', title: '导出与导入', href: '#/exchange' },
    { key: 'waiting', title: '待处理', href: '#/exchange/waiting', count: held },
    { key: 'conflicts', title: '两边不一样', href: '#/exchange/conflicts', count: conflicts + findings },
    { key: 'folder', title: '交换文件夹', href: '#/exchange/folder' },
    { key: 'devices', title: '电脑', href: '#/exchange/devices' },
    { key: 'log', title: '交换记录', href: '#/exchange/log' }
  ]
  const current = tabs.find(({ key }) => location.startsWith(`/exchange/${key}`))?.key ?? 'files'
  return (
    <>
      <PageHeader
        title="交换"
        facts={['两台电脑不用联网：把班次导出成一个文件，用U盘或其他方式带到另一台导入，来回多少次、先后颠倒都可以。']}
        below={<TabsLine label="交换" currentKey={current} tabs={tabs} />}
      />
      {PAGES[current]!()}
    </>
  )
}

const PAGES: Readonly<Record<string, () => ReactNode>> = {
  files: () => <><OwnPcsPanel /><Halves><ImportPanel /><ExportPanel /></Halves><OwnPcsHint /></>,
  waiting: () => <WaitingFiles />,
  conflicts: () => <ConflictList />,
  folder: () => <FolderPanel />,
  devices: () => <DeviceList />,
  log: () => <ExchangeLog />
}

const Halves = styled('div')({
  display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))', gap: '1.25rem', alignItems: 'start',
  '> section': { padding: '1rem 1.25rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', display: 'flex', flexDirection: 'column', gap: '0.75rem', minWidth: 0 },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  '> section > p': { margin: 0 },
  // The preview of a file needs the whole width.
  '> section.wide': { gridColumn: '1 / -1' }
})
