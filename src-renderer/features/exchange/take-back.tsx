/** 撤回这次导入: two ways, what each of them means for the other PCs, and what would stay as it is. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { rememberDone, tell, useSavingState } from '#store/saving.ts'
import type { ImportRow } from '#store/schema.ts'
import { useSeat } from '#store/seat.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import { BAR_WORDS, STAYS_WORDS } from './undo-words.ts'

type Plan = NonNullable<JobOutput<'planUndo'>>
type Stage = { readonly at: 'looking' } | { readonly at: 'failed' } | { readonly at: 'choosing'; readonly plan: Plan } | { readonly at: 'working' }

const FAILED = '没有撤成，多半是磁盘空间不足。内容都和刚才一样，没有改动。请腾出空间后再撤一次。'

export function TakeBack({ of, onClose }: { of: ImportRow; onClose(): void }) {
  const [stage, setStage] = useState<Stage>({ at: 'looking' })
  const by = useSeat((seat) => seat.person)
  useEffect(() => {
    let gone = false
    runJob('planUndo', { importId: of.id }).then((plan) => gone || setStage(plan ? { at: 'choosing', plan } : { at: 'failed' }), () => gone || setStage({ at: 'failed' }))
    return () => {
      gone = true
    }
  }, [of.id])

  const run = async (how: 'exact' | 'edits'): Promise<void> => {
    setStage({ at: 'working' })
    const outcome = await runJob('undoImport', { importId: of.id, how, by }).catch(() => undefined)
    if (outcome === undefined) return setStage({ at: 'failed' })
    onClose()
    if (outcome === 'nothing') return useSavingState.setState(tell('这次带来的内容后来都改过了，没有可退回的。', false))
    if (outcome !== 'done') return useSavingState.setState(tell(`没有拿掉：${BAR_WORDS[outcome]}`, false))
    rememberDone(how === 'exact'
      ? { label: '撤掉导入', elsewhere: '刚才撤掉了一次导入，要恢复请把那个文件再导入一次；再按一次 Ctrl+Z，撤销的是那以前的一步。' }
      : { label: '退回导入', elsewhere: '刚才退回了一次导入，要恢复请在“交换 › 交换记录”里按“恢复这次导入”；再按一次 Ctrl+Z，撤销的是那以前的一步。' })
    useSavingState.setState(tell(how === 'exact' ? `已撤掉“${of.fileName}”的导入，内容回到导入以前` : `已退回“${of.fileName}”带来的内容`, false))
  }
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || stage.at === 'working') return
    event.stopPropagation()
    onClose()
  }
  if (stage.at === 'looking' || stage.at === 'working') return <Panel role="status">{stage.at === 'looking' ? '正在看哪些内容能退回……' : '正在撤回……'}</Panel>
  if (stage.at === 'failed') return <NoticeBar tone="forbidden" happened={FAILED} onClose={onClose} />
  const { bar } = stage.plan
  return (
    <Panel role="group" aria-label="撤回这次导入" onKeyDown={close}>
      <section>
        <h4>当作没有导入过</h4>
        <p>{bar ? `做不到：${BAR_WORDS[bar]}` : '把这次带来的内容全部拿掉，像没有导入过一样。下次再收到那台电脑的文件，同样的内容会再进来一次；要以后也不收，请用“退回为新的修改”。'}</p>
        {bar ? null : <Button variant="outlined" autoFocus onClick={() => void run('exact')}>当作没有导入过</Button>}
      </section>
      <section>
        <h4>退回为新的修改</h4>
        <ByEdits plan={stage.plan} />
        {stage.plan.records || stage.plan.again ? <Button variant="outlined" autoFocus={Boolean(bar)} onClick={() => void run('edits')}>退回为新的修改</Button> : null}
      </section>
      <div><Button onClick={onClose}>不撤了</Button></div>
    </Panel>
  )
}

function ByEdits({ plan: { records, again, stays, more } }: { plan: Plan }) {
  if (again) return <p>再退回一次：把恢复过的内容重新改回导入以前的样子，记在您名下。</p>
  return (
    <>
      <p>{records ? `把 ${records} 条内容改回导入以前的样子，记在您名下。以后再收到同样的内容也不会再变回来；别的电脑收到您的文件后，也跟着退回。` : '这次带来的内容没有可以退回的。'}</p>
      {stays.length ? (
        <details open={stays.length <= 5}>
          <summary>有 {stays.length + more} 处不会退回</summary>
          <ul>{stays.map(({ what, why }, i) => <li key={i}>{what}<small>{STAYS_WORDS[why]}</small></li>)}</ul>
          {more ? <p>另有 {more} 处。</p> : null}
        </details>
      ) : null}
    </>
  )
}

const Panel = styled('div')({
  marginTop: '0.5rem', padding: '0.75rem 1rem', display: 'flex', flexDirection: 'column', gap: '0.75rem', background: 'var(--primary-soft)', borderRadius: 6,
  h4: { margin: 0, fontSize: '1rem', fontWeight: 600 },
  p: { margin: '0.125rem 0 0.375rem' },
  summary: { cursor: 'pointer', color: 'var(--primary)' },
  ul: { margin: '0.25rem 0 0.5rem', paddingLeft: '1.25rem' },
  small: { marginLeft: '0.75rem', color: 'var(--muted)', fontSize: '0.875rem' }
})
