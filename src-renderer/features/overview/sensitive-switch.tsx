/** 敏感班次: on by default where the sponsor's people must not be named in public; switching it off needs a reason. */
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useSave } from '#store/saving.ts'
import { TextField } from '#ui/fields/text-field.tsx'

export function SensitiveSwitch({ of }: { of: TrainingClass }) {
  const save = useSave(of.id)
  const [asking, setAsking] = useState(false)
  const on = of.sensitive ?? false
  const keep = (set: Partial<TrainingClass>, label: string) => void save([{ table: 'class', id: of.id, set }], label)
  return (
    <div>
      <FormControlLabel
        control={<Checkbox checked={on && !asking} onChange={(_, checked) => {
          setAsking(!checked)
          if (checked && !on) keep({ sensitive: true, sensitiveOffReason: null as never }, '按敏感班次管理')
        }} />}
        label="敏感班次"
      />
      <p className="why">公安、监狱、戒毒、国安、法院、检察、司法行政系统的班次默认为敏感班次：导出的文件一律加密，不得发微信。</p>
      {asking || !on ? (
        <TextField label="不按敏感班次管理的理由" value={of.sensitiveOffReason} autoFocus={asking} refuse={refuseSecrecyMark}
          reason={on ? '写明理由后才会取消' : '理由会留在历史里'}
          onCommit={(reason) => {
            if (reason) keep({ sensitive: false, sensitiveOffReason: reason }, on ? '取消敏感班次' : '修改取消敏感班次的理由')
            setAsking(false)
          }} />
      ) : null}
    </div>
  )
}
