/** 导出: which classes, how much of them, for which PCs, by which way. A file that leaves the PC is worth one look before it goes. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { FileChannel } from '#domain/paper-channel.ts'
import { useHost } from '#store/host-context.ts'
import { useReceiving } from '#store/live-peers.ts'
import { useClasses, useDesk, useLocal } from '#store/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Control } from '#ui/fields/field-frame.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { ClassPicks } from './class-picks.tsx'
import { ExportChannel } from './export-channel.tsx'
import { ExportContent, profileOf, type Content } from './export-content.tsx'
import { ExportRecipients } from './export-recipients.tsx'
import { Passphrase } from './passphrase.tsx'
import { usePackageExport } from './use-package-export.ts'

/** Remembered on this PC, as the way of papers is. */
const WAY = 'exchange-way'
const SHORTEST = 6

export function ExportPanel() {
  const { db } = useDesk()
  const host = useHost()
  const classes = (useClasses() ?? []).filter((one) => !one.closed)
  const pcs = useReceiving() ?? []
  const stored = useLocal<FileChannel>(WAY)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const [content, setContent] = useState<Content>('whole')
  const [devices, setDevices] = useState<ReadonlySet<string>>(new Set())
  const [way, setWay] = useState<FileChannel>()
  const [toWhom, setToWhom] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [open, setOpen] = useState(false)
  const { run, busy, told, dismiss } = usePackageExport()

  const profile = profileOf(content)
  // An extract is passed on as it is; nothing more can be taken out of it.
  const offered = profile ? classes.filter((one) => one.extractOf === undefined) : classes
  const chosen = offered.filter((one) => picked.has(one.id))
  const sensitive = chosen.some((one) => one.sensitive)
  const last = way ?? stored
  const channel = sensitive && last === '微信' ? undefined : last
  const recipients = pcs.filter(({ device }) => devices.has(device))
  const byKeys = recipients.length > 0 && recipients.every(({ hasKey }) => hasKey)
  const unencrypted = open && !sensitive && !byKeys
  const lacks = !chosen.length ? '先选班次。' : !channel ? '还要选去向。' : !byKeys && !unencrypted && passphrase.length < SHORTEST ? '还要设口令。' : ''

  const changeWay = (next: FileChannel): void => {
    setWay(next)
    void db.local.put({ key: WAY, value: next })
  }
  const go = (): void => {
    if (!lacks && channel) void run({ classes: chosen, recipients: recipients.map(({ device }) => device), receipt: content === 'receipt', profile, channel, toWhom: recipients.length ? '' : toWhom.trim(), lock: byKeys ? 'keys' : unencrypted ? { unencrypted: true } : { passphrase } })
  }

  if (!classes.length) return <section aria-label="导出"><h2>导出</h2><EmptyState sentence="还没有班次可以导出。" /></section>
  return (
    <section aria-label="导出">
      <h2>导出</h2>
      <ClassPicks classes={offered} picked={picked} onPick={pick} />
      <ExportContent content={content} onChange={setContent} />
      {content === 'property' ? null : (
        <>
          {pcs.length ? <ExportRecipients pcs={pcs} picked={devices} onPick={setDevices} /> : null}
          {recipients.length ? null : <Control aria-label="给谁" placeholder="给谁（记入导出记录，可不填）" value={toWhom} maxLength={60} onChange={(event) => setToWhom(event.target.value)} />}
          <ExportChannel channel={channel} sensitive={sensitive} onChange={changeWay} />
          {byKeys ? <p>只有选定的电脑打得开，不用口令。</p> : (
            <>
              <Passphrase value={passphrase} onChange={setPassphrase} disabled={unencrypted} again />
              <FormControlLabel disabled={sensitive} control={<Checkbox checked={unencrypted} onChange={(_, checked) => setOpen(checked)} />} label={sensitive ? '选了敏感班次，必须加口令' : '不加口令（拿到文件的人都能看到里面的个人信息）'} />
            </>
          )}
          {busy ? <ProgressPanel doing="正在打包" /> : null}
          {told ? <NoticeBar tone={told.tone} happened={told.text} todo={told.todo} actions={told.file ? <Button variant="outlined" onClick={() => void host.showSaved(told.file!)}>打开所在文件夹</Button> : undefined} onClose={dismiss} /> : null}
          <Foot>
            <Button variant="contained" disabled={lacks !== '' || busy} onClick={go}>{chosen.length ? `导出 ${chosen.length} 个班次${content === 'receipt' ? '的回执' : content === 'whole' ? '' : '的摘要'}` : '导出班次'}</Button>
            {chosen.length && lacks ? <small>{lacks}</small> : null}
          </Foot>
          <Law>国家秘密、工作秘密不得录入，也不得随文件带出。</Law>
        </>
      )}
    </section>
  )
}

const Law = styled('p')({ fontSize: '0.875rem', color: 'var(--muted)' })
const Foot = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 0.75rem', small: { fontSize: '0.875rem', color: 'var(--muted)' } })
