/** 导出报名表模板: made in the worker, saved where the person says, opened by a click; each failure has its own answer. */
import Button from '@mui/material/Button'
import { useState, type ReactNode } from 'react'
import type { Host, SaveFailure, SaveOutcome } from '#contract/host.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useCollege } from '#store/live.ts'
import { useHost } from '#store/host-context.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { runJob } from '#worker/client.ts'

const FAILURES: Record<SaveFailure, { happened: string; todo: string }> = {
  locked: { happened: '这个文件正在 Excel 或 WPS 中打开，没有写入。', todo: '关闭后重试，或者另存一份。' },
  full: { happened: '磁盘空间不够，没有写入。', todo: '请腾出空间后重试，或换一个位置。' },
  gone: { happened: '要保存的位置不见了，可能是 U 盘已拔出或共享文件夹断开。', todo: '接好后重试，或换一个位置。' },
  denied: { happened: '这个位置不允许写入。', todo: '请换一个文件夹。' },
  failed: { happened: '文件没有写成。', todo: '请重试，或换一个位置。' }
}

/** `start` makes and saves the template; `bar` is what there is to say about it. */
export function useTemplateExport(trainingClass: TrainingClass | null | undefined): { start(): Promise<void>; bar: ReactNode; busy: boolean } {
  const host = useHost()
  const college = useCollege()
  const [outcome, setOutcome] = useState<SaveOutcome>()
  const [busy, setBusy] = useState(false)
  const start = async (): Promise<void> => {
    if (!trainingClass) return
    setBusy(true)
    try {
      const bytes = await runJob('writeRosterTemplate', { trainingClass, collegeName: college.name })
      setOutcome(await host.saveFile({ name: `报名表（${trainingClass.name}）.xlsx`, bytes }))
    } finally {
      setBusy(false)
    }
  }
  return { start, busy, bar: outcome ? <SaveBar host={host} outcome={outcome} onOutcome={setOutcome} onAnew={() => void start()} /> : null }
}

function SaveBar({ host, outcome, onOutcome, onAnew }: { host: Host; outcome: SaveOutcome; onOutcome(outcome?: SaveOutcome): void; onAnew(): void }) {
  const close = (): void => onOutcome(undefined)
  // A page in a browser may write a file but not open it.
  const [unopened, setUnopened] = useState(false)
  const open = async (does: Promise<boolean>): Promise<void> => setUnopened(!(await does))
  if (outcome.kind === 'cancelled') return null
  if (outcome.kind === 'saved') {
    return (
      <NoticeBar tone="done" happened={`报名表模板已保存：${outcome.file.name}`} todo={unopened ? '这里打不开，请到保存的文件夹（浏览器中是“下载”）里打开。' : '发给派员单位填写，收回后拖进来即可。'} onClose={close}
        actions={<><Button variant="outlined" onClick={() => void open(host.openSaved(outcome.file.id))}>打开</Button><Button variant="outlined" onClick={() => void open(host.showSaved(outcome.file.id))}>所在文件夹</Button></>} />
    )
  }
  const { happened, todo } = FAILURES[outcome.kind]
  const again = async (how: 'again' | 'beside'): Promise<void> => onOutcome(await host.retrySave(outcome.retry, how))
  return (
    <NoticeBar tone="reason" happened={happened} safe="原来的文件还在。" todo={todo} onClose={close}
      actions={
        <>
          <Button variant="outlined" onClick={() => void again('again')}>{outcome.kind === 'locked' ? '关闭后重试' : '重试'}</Button>
          {outcome.kind === 'locked' ? <Button variant="outlined" onClick={() => void again('beside')}>另存为（2）</Button> : <Button variant="outlined" onClick={onAnew}>换一个位置</Button>}
        </>
      } />
  )
}
