/** 辅导员 (第七条), 学业导师 (第九条), 各部门项目参与人 (第五条) and 主办单位派驻人员, in one sheet. */
import { useMemo } from 'react'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import { byOrder, lastOrder } from '#domain/in-order.ts'
import { STAFF_ROLES, staffFields, type Staff } from '#domain/staff.ts'
import { refuseStaffChanges } from '#domain/staff-limits.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import type { GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { useColleagueNames, useDepartmentNames } from '../college-offers.ts'

const columnsFor = (departments: readonly string[], colleagues: readonly string[]): readonly GridColumn[] => [
  { key: 'name', title: staffFields.name.label, width: 110, ...(colleagues.length ? { kind: 'choice', choices: colleagues, free: true } : { kind: 'text', longest: 60 }), frozen: true },
  { key: 'role', title: staffFields.role.label, width: 135, kind: 'choice', choices: STAFF_ROLES },
  { key: 'department', title: staffFields.department.label, width: 190, kind: 'choice', choices: departments, free: true },
  { key: 'phone', title: staffFields.phone.label, width: 125, kind: 'text' },
  { key: 'duty', title: staffFields.duty.label, width: 250, kind: 'text' },
  { key: 'appointedOn', title: staffFields.appointedOn.label, width: 100, kind: 'date', show: (day) => (typeof day === 'string' ? shortDate(day) : '') },
  { key: 'inGroup', title: staffFields.inGroup.label, width: 80, kind: 'choice', choices: ['是', '否'] },
  { key: 'reason', title: staffFields.reason.label, width: 260, kind: 'text' }
]

export function StaffGrid({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const departments = useDepartmentNames()
  const colleagues = useColleagueNames()
  const columns = useMemo(() => columnsFor(departments, colleagues), [departments, colleagues])
  const conflictMark = useConflictMark('staff')
  const rows = useRows('staff', cls)
  if (!rows) return null
  const staff = inRoleOrder(rows)
  const onSave = (edits: readonly RecordEdit[]): string | undefined => {
    const last = lastOrder(staff)
    const changes = edits.map(({ id, fresh, set }, i): Change => ({ table: 'staff', id, set: fresh ? { role: '部门参与人', order: last + 1 + i, ...withoutEmpty(stored(set)) } : stored(set) }))
    const refusal = refuseStaffChanges(staff, changes.map(({ id, set }) => ({ ...set, id })))
    if (refusal) return refusal
    const names = changes.map(({ id, set }) => (set?.['name'] as string | undefined) ?? staff.find((person) => person.id === id)?.name)
    void save(changes, changes.length === 1 ? `修改人员${names[0] ?? ''}` : `修改 ${changes.length} 名人员`)
    return undefined
  }
  return (
    <RecordGrid label="人员" columns={columns} needed="name" today={dayOfInstant(desk.now())} freshId={() => newId(desk)} onSave={onSave} most={18}
      records={staff.map((person) => ({ ...person, inGroup: person.inGroup ? '是' : null }))}
      getMark={(id, key) => conflictMark(id, key) ?? (key === 'reason' && staff.some((person) => person.id === id && lacksReason(person)) ? { tone: 'warning', text: '其他部门人员担任辅导员的，写明理由（第七条）' } : undefined)}
      onRemove={(ids) => void save(ids.map((id) => ({ table: 'staff', id, remove: true })), `删除${ids.length === 1 ? staff.find((person) => person.id === ids[0])?.name : ` ${ids.length} 名人员`}`, { tellNow: true })} />
  )
}

const inRoleOrder = (rows: readonly Staff[]): Staff[] =>
  [...rows].sort((a, b) => STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) || byOrder(a, b))

const lacksReason = ({ role, department, reason }: Staff): boolean => role === '辅导员' && !!department && !department.startsWith('学员工作处') && !reason

/** A tick is written 是 in a cell. */
const stored = (set: RecordEdit['set']): Readonly<Record<string, string | number | boolean | null>> => ('inGroup' in set ? { ...set, inGroup: set['inGroup'] === '是' } : set)
const withoutEmpty = <T,>(set: Readonly<Record<string, T | null>>): Record<string, T> => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Record<string, T>
