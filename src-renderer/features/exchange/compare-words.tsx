/** 核对: two people read six words to each other by telephone; only then the PC is trusted here. */
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import type { Device } from '#store/live-devices.ts'
import { useDesk } from '#store/live.ts'
import { setTrust } from '#store/trust-actions.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Words } from './words.tsx'

export function CompareWords({ device, name, onClose }: { device: Device; name: string; onClose(): void }) {
  const { db } = useDesk()
  const [own, setOwn] = useState(device.trust === 'own')
  const confirm = (): void => {
    void setTrust(db, device.d, own ? 'own' : 'trusted')
    onClose()
  }
  return (
    <ConfirmDialog open title={`核对“${name}”`} confirmLabel="一样，记为已核对" onConfirm={confirm} onCancel={onClose}>
      <p>请打电话给{device.person || '那台电脑的使用人'}，请对方打开“交换”里的“电脑”，看“本机”一栏。对方电脑上显示的六个词和这里一样吗？</p>
      <Words words={device.words ?? []} />
      <p>有一个词不一样，就点“取消”，不要导入它的文件，并告诉管理员。</p>
      <FormControlLabel control={<Checkbox checked={own} onChange={(_, checked) => setOwn(checked)} />} label="这是我自己的另一台电脑" />
    </ConfirmDialog>
  )
}
