/** 辅导员 of the class, one or two (第七条). A name and Enter adds one; the place of a third says why there is none. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import { byOrder, lastOrder } from '#domain/in-order.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { refuseOneMore } from '#domain/staff-limits.ts'
import { DEPARTMENTS, staffFields, type Staff } from '#domain/staff.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { DateField } from '#ui/fields/date-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { FieldConflict } from '../conflict-marks.tsx'

export function Counselors({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const staff = useRows('staff', cls) ?? []
  // A fresh field for each person, so that the name just added does not stay in it.
  const [added, setAdded] = useState(0)
  const counselors = staff.filter((person) => person.role === '辅导员').sort(byOrder)
  const refusal = refuseOneMore(staff, '辅导员')
  const add = (name: string) => {
    const order = lastOrder(staff) + 1
    void save([{ table: 'staff', id: newId(desk), set: { role: '辅导员', name, department: '学员工作处', order, ...(counselors.length ? {} : { first: true }) } }], `添加辅导员${name}`)
    setAdded(added + 1)
  }
  return (
    <>
      {counselors.map((person) => <Counselor key={person.id} cls={cls} person={person} others={counselors.filter((other) => other !== person)} />)}
      {refusal
        ? <p className="why">{refusal.sentence} <ClauseChip id={refusal.clause} /></p>
        : <TextField key={added} label={counselors.length ? '再加一名辅导员' : '辅导员'} value={null} autoFocus={added > 0} longest={60} refuse={refuseSecrecyMark} placeholder="填姓名后回车"
            reason={counselors.length ? '至多两名' : '由学员工作处指定一至二名（第七条）'} onCommit={(name) => name && add(name)} />}
    </>
  )
}

function Counselor({ cls, person, others }: { cls: string; person: Staff; others: readonly Staff[] }) {
  const desk = useDesk()
  const save = useSave(cls)
  const elsewhere = !!person.department && !person.department.startsWith('学员工作处')
  const change = (set: Partial<Record<keyof Staff, string | boolean | null>>, label: string) => void save([{ table: 'staff', id: person.id, set }], label)
  const other = (field: keyof Staff) => <FieldConflict table="staff" id={person.id} field={field} />
  const lead = () => void save([{ table: 'staff', id: person.id, set: { first: true } }, ...others.map((other) => ({ table: 'staff' as const, id: other.id, set: { first: false } }))], `由${person.name}任主辅导员`)
  return (
    <Card role="group" aria-label={`辅导员 ${person.name}`}>
      <header>
        <b>{person.name}</b>
        {others.length && person.first ? <span>主辅导员</span> : null}
        {others.length && !person.first ? <Button size="small" variant="text" onClick={lead}>设为主辅导员</Button> : null}
        <Button size="small" variant="text" className="remove" onClick={() => void save([{ table: 'staff', id: person.id, remove: true }], `去掉辅导员${person.name}`, { tellNow: true })}>去掉</Button>
      </header>
      <div className="pair">
        <TextField label="辅导员姓名" required value={person.name} longest={60} refuse={refuseSecrecyMark} conflict={other('name')} onCommit={(name) => name && change({ name }, '修改辅导员姓名')} />
        <TextField label="辅导员电话" value={person.phone} conflict={other('phone')} onCommit={(phone) => change({ phone }, `修改${person.name}的电话`)} />
      </div>
      <ChoiceField label="所在部门" free value={person.department} choices={DEPARTMENTS} conflict={other('department')} onCommit={(department) => change({ department }, `修改${person.name}的部门`)}
        reason={elsewhere ? '其他部门人员担任辅导员的，同样按第八条履职（第七条）' : undefined} />
      {elsewhere || person.reason ? <TextField label={staffFields.reason.label} value={person.reason} refuse={refuseSecrecyMark} reason="写明特殊或者特定情况" conflict={other('reason')} onCommit={(reason) => change({ reason }, `修改${person.name}由其他部门担任的理由`)} /> : null}
      <DateField label={staffFields.appointedOn.label} value={person.appointedOn} today={dayOfInstant(desk.now())} conflict={other('appointedOn')} onCommit={(appointedOn) => change({ appointedOn }, `修改${person.name}的指定日期`)} />
      <TextField label={staffFields.duty.label} value={person.duty} refuse={refuseSecrecyMark} conflict={other('duty')} onCommit={(duty) => change({ duty }, `修改${person.name}的职责`)} />
    </Card>
  )
}

const Card = styled('div')({
  padding: '0.625rem 0.875rem 0.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--ground)', display: 'flex', flexDirection: 'column', gap: '0.25rem',
  header: { display: 'flex', alignItems: 'center', gap: '0.75rem', minHeight: '2rem', b: { fontWeight: 600 }, span: { color: 'var(--muted)' } },
  '.remove': { marginLeft: 'auto' },
  '.pair': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))', gap: '0.25rem 0.75rem' }
})
