/** 人员: 辅导员 (第七条), 学业导师 (第九条), 各部门项目参与人 (第五条), 主办单位派驻人员, in one sheet. */
import { styled } from '@mui/material/styles'
import { dayOfInstant } from '#domain/calendar.ts'
import { STAFF_ROLES, DEPARTMENTS, staffFields, type Staff } from '#domain/staff.ts'
import { refuseOneMore } from '#domain/staff-limits.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import type { GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'

const COLUMNS: readonly GridColumn[] = [
  { key: 'name', title: staffFields.name.label, width: 130, kind: 'text', longest: 60, frozen: true },
  { key: 'role', title: staffFields.role.label, width: 160, kind: 'choice', choices: STAFF_ROLES },
  { key: 'department', title: staffFields.department.label, width: 290, kind: 'choice', choices: DEPARTMENTS, free: true },
  { key: 'phone', title: staffFields.phone.label, width: 140, kind: 'text' },
  { key: 'duty', title: staffFields.duty.label, width: 340, kind: 'text' }
]

export function PeoplePage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const rows = useRows('staff', cls)
  if (!rows) return null
  const staff = inRoleOrder(rows)
  const onSave = (edits: readonly RecordEdit[]): string | undefined => {
    const last = Math.max(0, ...staff.map((person) => person.order ?? 0))
    const changes = edits.map(({ id, fresh, set }, i): Change => ({ table: 'staff', id, set: fresh ? { role: '部门参与人', order: last + 1 + i, ...withoutEmpty(set) } : set }))
    const refusal = firstRefusal(staff, changes)
    if (refusal) return refusal
    const names = changes.map(({ id, set }) => (set?.['name'] as string | undefined) ?? staff.find((person) => person.id === id)?.name)
    void save(changes, changes.length === 1 ? `修改人员${names[0] ?? ''}` : `修改 ${changes.length} 名人员`)
    return undefined
  }
  return (
    <Page>
      <p>辅导员一至二名，由学员工作处指定 <ClauseChip id="R7.a" />；学业导师每个教研部门一至二名 <ClauseChip id="R9.b" />；各部门参与人在报到前定下来并告知项目负责人 <ClauseChip id="R5.e" />。在最后一行填姓名就是添加，也可以从表格软件粘贴。</p>
      <RecordGrid label="人员" columns={COLUMNS} records={staff} needed="name" today={dayOfInstant(desk.now())} freshId={() => newId(desk)} onSave={onSave} most={18}
        onRemove={(ids) => void save(ids.map((id) => ({ table: 'staff', id, remove: true })), `删除${ids.length === 1 ? staff.find((person) => person.id === ids[0])?.name : ` ${ids.length} 名人员`}`, { tellNow: true })} />
    </Page>
  )
}

const inRoleOrder = (rows: readonly Staff[]): Staff[] =>
  [...rows].sort((a, b) => STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) || (a.order ?? 1e9) - (b.order ?? 1e9) || (a.id < b.id ? -1 : 1))

const withoutEmpty = <T,>(set: Readonly<Record<string, T | null>>): Record<string, T> => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Record<string, T>

/** Each change is judged on the staff as the changes before it leave them, so that a pasted block counts as well. */
function firstRefusal(staff: readonly Staff[], changes: readonly Change[]): string | undefined {
  let after = staff
  for (const { id, set } of changes) {
    const before = after.find((person) => person.id === id)
    const next = { ...before, ...set, id } as unknown as Staff
    const others = after.filter((person) => person.id !== id)
    const refusal = before?.role === next.role && before.department === next.department ? undefined : refuseOneMore(others, next.role, next.department)
    if (refusal) return refusal.sentence
    after = [...others, next]
  }
  return undefined
}

const Page = styled('div')({ '> p': { margin: '0 0 0.75rem', color: 'var(--muted)', maxWidth: '56rem' } })
