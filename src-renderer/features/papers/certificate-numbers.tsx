/** 证书编号: the program proposes who gets one from 签到 and 请假, a person decides; what was given can be seen and taken back. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useMemo, useState } from 'react'
import { completions } from '#domain/cards/completion.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Certificate } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { giveCertificates } from '#store/certificates.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'

export function CertificateNumbers({ cls, snapshot }: { cls: string; snapshot: ClassSnapshot }) {
  const desk = useDesk()
  const [also, setAlso] = useState<readonly string[]>([])
  const [examined, setExamined] = useState(false)
  const [busy, setBusy] = useState(false)
  const all = useMemo(() => completions(snapshot), [snapshot])
  const have = new Set(snapshot.certificates.map(({ id }) => id))
  const without = all.filter(({ trainee }) => !have.has(trainee.id))
  const doubted = without.filter(({ doubt }) => doubt)
  const ready = without.filter(({ trainee, doubt }) => !doubt || also.includes(trainee.id)).map(({ trainee }) => trainee.id)
  const { closeOn, withdrawOn } = snapshot.class
  const issuedOn = closeOn ?? withdrawOn ?? dayOfInstant(desk.now())
  const give = async (): Promise<void> => {
    setBusy(true)
    await giveCertificates(desk, cls, ready, { issuedOn, ...(examined && { examined }) }).finally(() => setBusy(false))
  }
  return (
    <>
      <div className="line">
        <p>{have.size ? `${have.size} 人已有证书编号${without.length ? `，${without.length} 人还没有` : ''}。` : `${without.length} 人都还没有证书编号。`}</p>
        {ready.length ? <Button variant={have.size ? 'outlined' : 'contained'} size="small" disabled={busy} title={`发证日期 ${shortDate(issuedOn)}；编号一经发出不再给别人`} onClick={() => void give()}>{`给 ${ready.length} 人发证书编号`}</Button> : null}
        {ready.length ? <FormControlLabel control={<Checkbox size="small" checked={examined} onChange={(_, on) => setExamined(on)} />} label="有考核成绩，写“考核合格”" /> : null}
      </div>
      {doubted.length ? (
        <details>
          <summary>{doubted.length} 人请先看一看，勾上的也发</summary>
          <div className="people">
            {doubted.map(({ trainee, doubt }) => (
              <FormControlLabel key={trainee.id} sx={{ margin: 0, gridColumn: 'span 2' }} control={<Checkbox size="small" checked={also.includes(trainee.id)} onChange={(_, on) => setAlso(on ? [...also, trainee.id] : also.filter((id) => id !== trainee.id))} />} label={`${trainee.name}（${doubt}）`} />
            ))}
          </div>
        </details>
      ) : null}
      {have.size ? <Given cls={cls} snapshot={snapshot} /> : null}
    </>
  )
}

function Given({ cls, snapshot }: { cls: string; snapshot: ClassSnapshot }) {
  const desk = useDesk()
  const save = useSave(cls)
  const nameOf = new Map(snapshot.trainees.map(({ id, name }) => [id, name]))
  const set = (id: string, fields: Partial<Certificate>, label: string): void => void save([{ table: 'certificate', id, set: fields }], label)
  const rows = [...snapshot.certificates].sort((a, b) => (a.number < b.number ? -1 : 1))
  return (
    <details>
      <summary>证书登记（{rows.length} 本）</summary>
      <table>
        <thead><tr><th>编号</th><th>姓名</th><th>发证日期</th><th>考核合格</th><th>已领取</th><th /></tr></thead>
        <tbody>
          {rows.map(({ id, number, issuedOn, examined, receivedOn }) => {
            const name = nameOf.get(id) ?? '（已不在名单）'
            return (
              <tr key={id}>
                <td>{number}</td>
                <td>{name}</td>
                <td>{issuedOn ? shortDate(issuedOn) : ''}</td>
                <td><Checkbox size="small" sx={{ padding: 0 }} slotProps={{ input: { 'aria-label': `${name}考核合格` } }} checked={examined ?? false} onChange={(_, on) => set(id, { examined: on }, `${on ? '登记' : '取消'}${name}考核合格`)} /></td>
                <td><Checkbox size="small" sx={{ padding: 0 }} slotProps={{ input: { 'aria-label': `${name}已领取` } }} checked={!!receivedOn} onChange={(_, on) => void save([{ table: 'certificate', id, set: { receivedOn: on ? dayOfInstant(desk.now()) : null } }], `${on ? '登记' : '取消'}${name}领取证书`)} />{receivedOn ? ` ${shortDate(receivedOn)}` : ''}</td>
                <td><Button variant="text" size="small" title="收回的编号作废，不再给别人" onClick={() => void save([{ table: 'certificate', id, remove: true }], `收回${name}的证书编号`, { tellNow: true })}>收回</Button></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
