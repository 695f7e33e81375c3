/**
 * 参与人员名单 (第五条): everybody who works on the class, by department. A paper of its own, so that the names that
 * departments send in after the plan was sealed do not make the sealed plan stale.
 */
import { participatingDepartments } from '#domain/planning/participating-departments.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Staff } from '#domain/staff.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { levelOf, shownPhone } from '#documents/parts/person-words.ts'
import { dayRange, PENDING } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'

interface Participant {
  readonly department: string
  readonly name: string
  readonly role: string
  readonly duty: string
  readonly phone: string
}

const ROLE = { 辅导员: '辅导员', 学业导师: '学业导师', 部门参与人: '项目参与人', 主办单位派驻人员: '派驻管理人员' } as const satisfies Record<Staff['role'], string>

export const participants: PaperMaker = (snapshot, options) => {
  const { class: own } = snapshot
  const level = levelOf('participants', options)
  const rows = inOrder(snapshot, options).map(({ department, name, role, duty, phone }) => [{ text: department, merge: department }, name === PENDING ? PENDING : spreadName(name), role, duty, ...(level === '公开' ? [] : [shownPhone({ phone }, level)])])
  const phone = level === '公开' ? [] : [{ title: '联系电话', mm: 30 }]
  return [{
    sections: [listSheet({
      title: `${own.name}参与人员名单`,
      info: [`培训时间：${dayRange(own)}　　主办单位：${own.sponsor}`],
      rowHeight: 10, rows: numbered(rows), blanks: rows.length > 1 ? 0 : 16,
      columns: [{ title: '序号', mm: 12 }, { title: '部门', mm: 37 }, { title: '姓名', mm: 19, face: 'name' }, { title: '身份', mm: 31 }, { title: '职责', mm: 41 + (phone.length ? 0 : 30), align: 'left' }, ...phone]
    })]
  }]
}

/** The leader first, then the departments in the order of the regulation, those that have named nobody reading 待报; the sponsor's people last. */
function inOrder(snapshot: ClassSnapshot, { college }: PaperOptions): Participant[] {
  const { class: own, staff } = snapshot
  const leader: Participant[] = own.leaderName ? [{ department: own.leaderDepartment ?? '教务处', name: own.leaderName, role: '项目负责人', duty: '统筹协调', phone: own.leaderPhone ?? '' }] : []
  const people = staff.map((one): Participant => ({ department: one.department ?? '', name: one.name, role: one.role === '辅导员' && one.first ? '主辅导员' : ROLE[one.role], duty: one.duty ?? '', phone: one.phone ?? '' }))
  const all = [...leader, ...people]
  const sponsors = new Set(staff.filter(({ role }) => role === '主办单位派驻人员').map(({ department }) => department ?? ''))
  const reporting = [...snapshot.departmentReports, ...all.map(({ department }) => ({ id: department }))]
  const named = participatingDepartments({ ...snapshot, departmentReports: reporting }, college?.departments ?? [])
  const departments = [...new Set([...leader.map(({ department }) => department), ...named, ...all.map(({ department }) => department)])].sort((a, b) => Number(sponsors.has(a)) - Number(sponsors.has(b)))
  return departments.flatMap((department) => {
    const own = all.filter((one) => one.department === department)
    return own.length ? own : [{ department, name: PENDING, role: '项目参与人', duty: '', phone: '' }]
  })
}
