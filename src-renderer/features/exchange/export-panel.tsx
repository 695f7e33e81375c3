/** 导出: which classes, for whom, with which passphrase. A file that leaves the PC is worth one look before it goes. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant } from '#domain/calendar.ts'
import { useHost } from '#store/host-context.ts'
import { useClasses, useDesk, usePeers } from '#store/live.ts'
import { useSeat } from '#store/seat.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { runJob } from '#worker/client.ts'
import { ClassPicks } from './class-picks.tsx'
import { Passphrase } from './passphrase.tsx'

type Told = { readonly tone: 'done' | 'forbidden'; readonly text: string; readonly file?: string }

export function ExportPanel() {
  const desk = useDesk()
  const host = useHost()
  const classes = (useClasses() ?? []).filter((one) => !one.closed)
  const peers = usePeers()
  const { person, computer, campus } = useSeat()
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const [recipient, setRecipient] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, tell] = useState<Told>()

  const chosen = classes.filter((one) => picked.has(one.id))
  const sensitive = chosen.some((one) => one.sensitive)
  const unencrypted = open && !sensitive
  const ready = chosen.length > 0 && (unencrypted || passphrase.length >= 6)

  const run = async (): Promise<void> => {
    setBusy(true)
    tell(undefined)
    const written = await runJob('exportClasses', {
      classes: chosen.map((one) => one.id),
      from: { person, computer, campus },
      ...(recipient ? { recipients: [recipient] } : {}),
      options: unencrypted ? { unencrypted: true } : { passphrase }
    }).catch(() => undefined).finally(() => setBusy(false))
    if (!written) return tell({ tone: 'forbidden', text: '没有导出成，本机数据没有改动。请关掉其他程序、腾出磁盘空间后再导出一次。' })
    if (written.kind === 'refused') return tell({ tone: 'forbidden', text: written.sentence })
    const name = `${chosen.length === 1 ? chosen[0]!.name : `${chosen.length}个班次`} ${dayOfInstant(desk.now())} ${clockOfInstant(desk.now(), true).replaceAll(':', '.')}${computer ? ` ${computer}` : ''}.pxb`
    const saved = await host.saveFile({ name, bytes: written.bytes })
    if (saved.kind === 'cancelled') return
    if (saved.kind !== 'saved') return tell({ tone: 'forbidden', text: `“${saved.name}”没有写出去，原来的文件没有动。请换一个位置再导出。` })
    await desk.db.exports.put({ id: `${desk.now()}`, at: desk.now(), classes: chosen.map((one) => one.id), to: recipient, encrypted: !unencrypted, fileName: saved.file.name })
    tell({ tone: 'done', text: `已导出“${saved.file.name}”。${unencrypted ? '' : '口令请用电话或当面告诉对方，不要和文件一起发。'}`, file: saved.file.id })
  }

  return (
    <section aria-label="导出">
      <h2>导出</h2>
      {classes.length ? (
        <>
          <ClassPicks classes={classes} picked={picked} onPick={pick} />
          {peers.length ? (
            <Recipient>
              <span>给谁</span>
              <select value={recipient} onChange={(event) => setRecipient(event.target.value)}>
                <option value="">任何电脑（全部内容）</option>
                {peers.map((peer) => <option key={peer.d} value={peer.d}>{peer.computer || `电脑 ${peer.d.slice(0, 4)}`}{peer.person ? `（${peer.person}）` : ''}：只带它还没有的</option>)}
              </select>
            </Recipient>
          ) : null}
          <Passphrase value={passphrase} onChange={setPassphrase} disabled={unencrypted} again />
          <FormControlLabel disabled={sensitive} control={<Checkbox checked={unencrypted} onChange={(_, checked) => setOpen(checked)} />} label={sensitive ? '选了敏感班次，必须加口令' : '不加口令（拿到文件的人都能看到里面的个人信息）'} />
          {busy ? <ProgressPanel doing="正在打包" /> : null}
          {told ? <NoticeBar tone={told.tone} happened={told.text} actions={told.file ? <Button variant="outlined" onClick={() => void host.showSaved(told.file!)}>打开所在文件夹</Button> : undefined} onClose={() => tell(undefined)} /> : null}
          <div>
            <Button variant="contained" disabled={!ready || busy} onClick={() => void run()}>{chosen.length ? `导出 ${chosen.length} 个班次` : '导出班次'}</Button>
          </div>
        </>
      ) : (
        <EmptyState sentence="还没有班次可以导出。" />
      )}
    </section>
  )
}

const Recipient = styled('label')({ display: 'flex', flexDirection: 'column', gap: '0.25rem', '> span': { fontWeight: 600 }, select: controlLook })
