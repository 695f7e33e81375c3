/** The list of one department: its papers, who gives and who receives, and why it is late where it is. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Handover, HandoverItem } from '#domain/closing.ts'
import type { HandoverWords } from '#domain/closing/handover-words.ts'
import { byOrder } from '#domain/in-order.ts'
import type { Staff } from '#domain/staff.ts'
import { useSave } from '#store/saving.ts'
import { ClassForm } from '../class-form.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

const COLUMNS: readonly FieldColumn<HandoverItem>[] = [
  { key: 'title', width: 240, frozen: true },
  { key: 'medium', width: 104 },
  { key: 'original', width: 112 },
  { key: 'copies', width: 64, align: 'end' },
  { key: 'pages', width: 64, align: 'end' },
  { key: 'personal', width: 108, align: 'center' },
  { key: 'remark', width: 330 }
]

interface Props {
  cls: string
  department: string
  list: Handover | undefined
  items: readonly HandoverItem[]
  staff: readonly Staff[]
  state: HandoverWords
  today: string
}

export function HandoverList({ cls, department, list, items, staff, state, today }: Props) {
  const save = useSave(cls)
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  const receivers = staff.filter((person) => person.department === department).map(({ name }) => name)
  const personal = items.filter((item) => item.personal).length
  const late = state.wantsReason || list?.lateReason || list?.lateApprover
  const signToday = (): void => void save([{ table: 'handover', id: department, set: { giver: list?.giver ?? counselors[0] ?? null, receiver: list?.receiver ?? receivers[0] ?? null, gaveOn: list?.gaveOn ?? today, receivedOn: list?.receivedOn ?? today } }], `${department}今天签认移交`, { tellNow: true })
  return (
    <Section data-table="handover" data-record={department} aria-label={`${department}移交清单`}>
      <header>
        <h2>{department}</h2>
        <em role="status" aria-label={`${department}移交进度`} data-tone={state.tone}>{state.words}</em>
        {list?.gaveOn && list.receivedOn ? null : <Button size="small" variant="outlined" disabled={!items.length} onClick={signToday} title={items.length ? '双方在纸质清单上签字以后再点；日期可以改' : '先列出移交的材料'}>今天双方签认</Button>}
        <Button size="small" variant="text" className="away" onClick={() => void save([...items.map(({ id }) => ({ table: 'handoverItem' as const, id, remove: true as const })), ...(list ? [{ table: 'handover' as const, id: department, remove: true as const }] : [])], `不向${department}移交`, { tellNow: true })}>不需要移交给这个部门</Button>
      </header>
      <section data-table="handoverItem">
        <ClassGrid cls={cls} table="handoverItem" noun={`${department}移交材料`} needed="title" columns={COLUMNS} most={10} arrange={(rows) => rows.filter((row) => row.department === department).sort(byOrder)}
          fresh={() => ({ department, medium: '纸质', original: '原件', copies: 1 })} />
      </section>
      {personal ? <p className="personal">其中 {personal} 种含个人信息，当面点清，不要发群。</p> : null}
      <ClassForm cls={cls} table="handover" id={department} noun={`${department}移交`} fields={[
        { name: 'giver', offers: counselors }, 'gaveOn', { name: 'receiver', offers: receivers }, 'receivedOn', { name: 'witness', reason: '需要时才有' },
        ...(late ? [{ name: 'lateReason', wide: true, reason: '第六日到第十日移交的，写明特殊情况' } as const, 'lateApprover' as const] : [])
      ]} />
    </Section>
  )
}

const Section = styled('section')({
  margin: '1.5rem 0 0', paddingTop: '0.75rem', borderTop: '1px solid var(--line)', scrollMarginTop: '1rem',
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem', marginBottom: '0.5rem' },
  h2: { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  em: { fontStyle: 'normal', color: 'var(--muted)', '&[data-tone=open]': { color: 'var(--amber)' }, '&[data-tone=late]': { color: 'var(--red)', fontWeight: 600 }, '&[data-tone=done]': { color: 'var(--green)' } },
  '.away': { marginLeft: 'auto' },
  '.personal': { margin: '0 0 0.5rem', color: 'var(--muted)' }
})
