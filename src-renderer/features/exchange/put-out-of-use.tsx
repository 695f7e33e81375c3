/** 停用这台电脑: its files are refused from now on, so the word is typed and not only clicked. */
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { useDesk } from '#store/live.ts'
import { tell, tracked, useSavingState } from '#store/saving.ts'
import { revokePc } from '#store/trust-actions.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { controlLook } from '#ui/fields/field-frame.tsx'

const WORD = '停用'

export function PutOutOfUse({ device, name, onClose }: { device: string; name: string; onClose(): void }) {
  const desk = useDesk()
  const id = useId()
  const [typed, type] = useState('')
  const [reason, setReason] = useState('')
  const run = async (): Promise<void> => {
    onClose()
    await tracked(async () => {
      await revokePc(desk, device, reason.trim())
      return { kind: 'nothing' }
    })
    useSavingState.setState(tell(`已停用“${name}”，它的文件以后不再采用；需要时可以恢复使用`, false))
  }
  return (
    <ConfirmDialog open grave title={`停用“${name}”`} confirmLabel="停用这台电脑" ready={typed.normalize('NFKC').trim() === WORD} onConfirm={() => void run()} onCancel={onClose}>
      <Ask>
        <p>电脑丢失、转给别人或来历不明时停用。停用以后，它导出的文件不再采用；它停用前写的、已经收到的内容都留着；以后由别的电脑带来它的新内容，要有人核实才导入。</p>
        <label htmlFor={`${id}-reason`}>原因（可以不填）</label>
        <input id={`${id}-reason`} value={reason} maxLength={100} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
        <label htmlFor={id}>确实要停用，请在这里填“停用”两个字</label>
        <input id={id} value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
      </Ask>
    </ConfirmDialog>
  )
}

const Ask = styled('div')({ display: 'flex', flexDirection: 'column', gap: '0.375rem', p: { margin: '0 0 0.5rem' }, label: { fontWeight: 600 }, input: { ...controlLook, maxWidth: '24rem' } })
