/** What a new class is asked for: no more than what every paper of it will need, the rest is typed on 概况. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import { isSensitiveSponsor } from '#domain/reading/sensitive-sponsor.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { HOST_MODES, trainingClassFields, type HostMode } from '#domain/training-class.ts'
import type { NewClass } from '#store/classes.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { FormColumn } from '#ui/fields/field-frame.tsx'
import { TextField } from '#ui/fields/text-field.tsx'

export interface NewClassFormProps {
  initial?: Partial<NewClass>
  /** Fields above the common ones. */
  children?: ReactNode
  submitLabel: string
  /** Why it cannot be made yet, beyond the name and the sponsor. */
  missing?: string | undefined
  onSubmit(given: NewClass): Promise<void>
}

export function NewClassForm({ initial = {}, children, submitLabel, missing, onSubmit }: NewClassFormProps) {
  const [given, setGiven] = useState<Partial<NewClass>>({ hostMode: '承办', ...initial })
  const [told, setTold] = useState<string>()
  const [busy, setBusy] = useState(false)
  const set = (name: keyof NewClass) => (value: string | null) => {
    setTold(undefined)
    setGiven((before) => ({ ...before, [name]: value ?? undefined }))
  }
  const field = (name: 'name' | 'sponsor' | 'sponsorContact' | 'sponsorPhone') => ({ label: trainingClassFields[name].label, value: given[name], onCommit: set(name), refuse: refuseSecrecyMark })
  const submit = async () => {
    const { name, sponsor, hostMode = '承办' } = given
    const lacks = !name ? '请先填班次名称' : !sponsor ? '请先填主办单位' : missing
    if (lacks || !name || !sponsor || busy) return setTold(lacks)
    setBusy(true)
    await onSubmit({ ...given, name, sponsor, hostMode }).finally(() => setBusy(false))
  }
  return (
    // Enter inside a field has committed it by the time the form is sent.
    <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <FormColumn>
        {children}
        <ChoiceField label={trainingClassFields.hostMode.label} required value={given.hostMode} choices={HOST_MODES} onCommit={(value) => setGiven((before) => ({ ...before, hostMode: (value ?? '承办') as HostMode }))} />
        <TextField {...field('name')} required autoFocus={!children} placeholder="如 全省监狱系统执法骨干培训班（第3期）" reason="写全称，方案、签到表和确认单都用它" />
        <TextField {...field('sponsor')} required reason={given.sponsor && isSensitiveSponsor(given.sponsor) ? '这类单位的班次默认按敏感班次管理，导出的文件一律加密' : '委托或主办培训的单位全称'} />
        <TextField {...field('sponsorContact')} />
        <TextField {...field('sponsorPhone')} />
        <Line><Button type="submit" variant="contained" disabled={busy}>{submitLabel}</Button><Button variant="text" href="#/">返回班次</Button><span role="alert">{told}</span></Line>
      </FormColumn>
    </form>
  )
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: '0.75rem', marginTop: '0.5rem', span: { color: 'var(--amber)' } })
