/** 导入: a file is looked at first, nothing is written before the button is pressed. */
import Button from '@mui/material/Button'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import type { Kept } from '#store/held.ts'
import { useHost } from '#store/host-context.ts'
import type { EarlierImport } from '#store/import.ts'
import { rememberDone } from '#store/saving.ts'
import type { ImportRow } from '#store/schema.ts'
import { useSeat } from '#store/seat.ts'
import { takeWaitingFile, useWaitingFile } from '#store/waiting-file.ts'
import { DropZone } from '#ui/drop-zone.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { runJob, Stopped } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import { readDropped } from '../dropped-file.ts'
import { toldBefore } from './earlier-import.ts'
import { ImportPreviewView, type Confirmed } from './import-preview.tsx'
import { keptSentence } from './kept-sentence.ts'
import { Passphrase } from './passphrase.tsx'
import { ReceiptButton } from './receipt-button.tsx'

type Preview = Extract<JobOutput<'previewImport'>, { kind: 'preview' }>
type Stage =
  | { readonly at: 'waiting'; readonly refusal?: string; readonly kept?: Kept; readonly done?: Done }
  | { readonly at: 'asking'; readonly file: IncomingFile; readonly refusal?: string; readonly earlier?: EarlierImport | undefined }
  | { readonly at: 'reading' | 'taking'; readonly file: IncomingFile }
  | { readonly at: 'preview'; readonly file: IncomingFile; readonly passphrase?: string; readonly preview: Preview }

interface Done {
  readonly row: ImportRow
  readonly conflicts: number
  /** For the receipt. */
  readonly passphrase?: string | undefined
}

export function ImportPanel() {
  const host = useHost()
  const [stage, setStage] = useState<Stage>({ at: 'waiting' })
  const [passphrase, setPassphrase] = useState('')
  const stopper = useRef<AbortController>(undefined)
  const waiting = useWaitingFile((state) => state.file)
  const by = useSeat((seat) => seat.person)

  const read = async (file: IncomingFile, typed?: string): Promise<void> => {
    const stop = (stopper.current = new AbortController())
    setStage({ at: 'reading', file })
    const secret = typed ? { passphrase: typed } : {}
    try {
      const preview = await runJob('previewImport', { file: file.bytes, fileName: file.name, ...secret }, { signal: stop.signal })
      if (preview.kind === 'preview') setStage({ at: 'preview', file, preview, ...secret })
      else if (preview.code === 'needs-passphrase') setStage({ at: 'asking', file, earlier: preview.earlier })
      else if (preview.code === 'wrong-passphrase') setStage({ at: 'asking', file, refusal: preview.sentence })
      else setStage({ at: 'waiting', refusal: preview.sentence, ...(preview.kept ? { kept: preview.kept } : {}) })
    } catch (error) {
      if (error instanceof Stopped) return setStage({ at: 'waiting' })
      await setAside(file, 'unreadable', '这个文件没有读成。本机数据没有改动。请让对方重新导出一次。')
    }
  }

  const setAside = async (file: IncomingFile, code: string, sentence: string): Promise<void> => {
    const kept = await runJob('holdFile', { bytes: file.bytes, fileName: file.name, code, sentence }).catch(() => undefined)
    setStage({ at: 'waiting', refusal: sentence, ...(kept ? { kept } : {}) })
  }

  /** Nobody knows the passphrase now; somebody may tomorrow, when the stick is gone. */
  const giveUp = (file: IncomingFile): void => {
    setPassphrase('')
    void setAside(file, 'wrong-passphrase', '这个文件加了口令，还没有打开。本机数据没有改动。问到口令后可以再试。')
  }

  const take = async (from: Extract<Stage, { at: 'preview' }>, leftOut: readonly string[], confirmed: Confirmed): Promise<void> => {
    setStage({ at: 'taking', file: from.file })
    const taken = await runJob('takeImport', { file: from.file.bytes, fileName: from.file.name, leftOut, by, ...confirmed, ...(from.passphrase ? { passphrase: from.passphrase } : {}) }).catch(() => undefined)
    setPassphrase('')
    // One transaction: what failed in it left nothing behind.
    if (!taken) return setStage({ at: 'waiting', refusal: '没有导入成，多半是磁盘空间不足。本机数据没有改动。请腾出空间后再导入一次。' })
    const { outcome, renamed } = taken
    if (outcome.kind === 'refused') return setStage({ at: 'waiting', refusal: outcome.sentence, kept: outcome.kept })
    if (outcome.kind === 'no-space') return setStage({ at: 'waiting', refusal: outcome.sentence })
    // Somebody typed here meanwhile, and the file now deletes another number of records: look once more.
    if (outcome.kind === 'unconfirmed' || outcome.kind === 'after-revocation') return read(from.file, from.passphrase)
    // This PC writes under a new name from now on, which only a fresh start takes up.
    if (renamed) return location.reload()
    rememberDone({ label: `导入“${from.file.name}”`, elsewhere: '导入的文件不能用 Ctrl+Z 撤销，请到“交换 › 交换记录”里撤回；再按一次 Ctrl+Z，撤销的是导入以前的那一步。' })
    setStage({ at: 'waiting', done: { row: outcome.row, conflicts: outcome.conflicts, passphrase: from.passphrase } })
  }

  const readWaiting = useEffectEvent(() => {
    const file = takeWaitingFile()
    if (file) void read(file)
  })
  useEffect(() => readWaiting(), [waiting])

  const pick = async (): Promise<void> => {
    const file = await host.pickFile(['pxb'])
    if (file) await read(file)
  }

  return (
    <section aria-label="导入" className={stage.at === 'preview' ? 'wide' : undefined}>
      <h2>导入</h2>
      <DropZone sentence="松开鼠标，看看这个文件里有什么" onFiles={([file]) => void readDropped(file).then((dropped) => dropped && read(dropped))} />
      {stage.at === 'waiting' ? (
        <>
          <p>把对方导出的 .pxb 文件拖到窗口里，或者选择文件。先看清有哪些变化，再决定要不要导入。</p>
          {stage.refusal ? <NoticeBar tone="forbidden" happened={stage.refusal} safe={stage.kept ? keptSentence(stage.kept) : undefined} actions={stage.kept ? <Button variant="outlined" href="#/exchange/waiting">看待处理的文件</Button> : undefined} /> : null}
          {stage.done ? <Imported done={stage.done} /> : null}
          <div><Button variant="contained" onClick={() => void pick()}>选择文件</Button></div>
        </>
      ) : null}
      {stage.at === 'asking' ? (
        <form onSubmit={(event) => { event.preventDefault(); void read(stage.file, passphrase) }}>
          <p>“{stage.file.name}”加了口令。</p>
          {stage.earlier ? <NoticeBar tone="plain" happened={toldBefore(stage.earlier)} /> : null}
          {stage.refusal ? <NoticeBar tone="forbidden" happened={stage.refusal} /> : null}
          <Passphrase value={passphrase} onChange={setPassphrase} />
          <p><Button type="submit" variant="contained" disabled={!passphrase}>打开文件</Button> <Button onClick={() => (stage.refusal ? giveUp(stage.file) : setStage({ at: 'waiting' }))}>不看了</Button></p>
        </form>
      ) : null}
      {stage.at === 'reading' ? <ProgressPanel doing="正在核对文件" detail={stage.file.name} onCancel={() => stopper.current?.abort()} /> : null}
      {stage.at === 'taking' ? <ProgressPanel doing="正在导入" detail={stage.file.name} /> : null}
      {stage.at === 'preview' ? <ImportPreviewView preview={stage.preview} fileName={stage.file.name} onTake={(leftOut, confirmed) => void take(stage, leftOut, confirmed)} onGiveUp={() => setStage({ at: 'waiting' })} /> : null}
    </section>
  )
}

function Imported({ done: { row, conflicts, passphrase } }: { done: Done }) {
  const { fileName, counts, alarms, holds } = row
  const happened = holds === 'receipt' ? `已记下回执“${fileName}”，下次给那台电脑的文件只带它还没有的内容。` : `已导入“${fileName}”：新增 ${counts['new'] ?? 0} 条，变更 ${counts['changed'] ?? 0} 条，删除 ${counts['deleted'] ?? 0} 条。`
  return (
    <>
      <NoticeBar tone="done" happened={happened} actions={<>
        {conflicts ? <Button variant="outlined" href="#/exchange/conflicts">看 {conflicts} 处两边不一样</Button> : null}
        {holds === 'receipt' ? null : <ReceiptButton of={row} passphrase={passphrase} />}
        <Button variant="outlined" href="#/exchange/log">看交换记录</Button>
      </>} />
      {alarms?.length ? <NoticeBar tone="reason" happened="导入后核对，发现有一处要请管理员看。" safe="内容都已存好，没有丢失。" todo="详情记在“交换记录”里。" /> : null}
    </>
  )
}
