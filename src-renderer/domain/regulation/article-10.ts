/** 第十条: the 微信工作群 of a class, its members, and what must not get into it. */
import { shortDate } from '../calendar.ts'
import { groupDifference } from '../service/group-difference.ts'
import { refuseSecrecyMark } from '../reading/secrecy-mark.ts'
import { isSensitiveSponsor } from '../reading/sensitive-sponsor.ts'
import { SNAPSHOT_LISTS, type ClassSnapshot, type ListTable } from '../snapshot.ts'
import { TABLES, type TableName } from '../tables.ts'
import { onRoster } from '../trainee.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { confirmedOn, gravely, hasReached } from './phase.ts'
import { SCREENS, type Mend, type ScreenKey } from './screens.ts'

const mend = { screen: 'people', table: 'workGroup' } as const
const isBuilt = ({ workGroups }: ClassSnapshot): boolean => workGroups.some(({ builtOn, members, name }) => builtOn ?? members?.trim() ?? name?.trim())

/** R10.a: the 辅导员 builds the group once the project is certain, in time for 报到. */
const isThere: Rule = (snapshot, _college, now) => {
  const { class: of, staff, workGroups } = snapshot
  const begun = hasReached('报到', snapshot, now)
  if (!isBuilt(snapshot)) {
    if (!begun && !confirmedOn(snapshot) && !hasReached('方案下发', snapshot, now)) return []
    return [{ subject: '建群', ...gravely(begun), who: '辅导员', due: of.arriveOn, missing: '还没有建项目微信工作群。', remedy: '由辅导员建群，报到前把参与人员都拉进来。', mend }]
  }
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  return workGroups.flatMap(({ id, owner, builtOn }): Remark[] => {
    const common = { who: '辅导员', mend: { ...mend, record: id } } as const
    const late = builtOn && of.arriveOn && builtOn > of.arriveOn
    const byOther = owner && counselors.length && !counselors.includes(owner)
    return [
      ...(late ? [{ ...common, subject: '日期', due: of.arriveOn, missing: `微信工作群${shortDate(builtOn)}才建，晚于报到（${shortDate(of.arriveOn!)}）。`, remedy: '请说明理由。' }] : []),
      ...(byOther ? [{ ...common, subject: '群主', missing: `微信工作群的群主是${owner}，不是辅导员。`, remedy: '把群主转给辅导员；有特殊情况的，请说明理由。' }] : [])
    ]
  })
}

/** R10.b: everybody with a role is in, nobody else; 处室长 may be (R10.c). */
const allAreIn: Rule = (snapshot, { departments, colleagues }, now) => {
  const begun = gravely(hasReached('报到', snapshot, now))
  const due = snapshot.class.arriveOn
  const difference = groupDifference(snapshot, departments, colleagues)
  if (!difference) return isBuilt(snapshot) ? [{ subject: '核对', ...begun, who: '辅导员', due, missing: '微信工作群建了，群成员还没有核对。', remedy: '把群成员名单粘贴进来，或者逐人勾选“已入群”。', mend }] : []
  const { missing, extra } = difference
  return [
    ...(missing.length ? [{ subject: '缺', ...begun, who: '辅导员', due, missing: `微信工作群里还没有${missing.join('、')}。`, remedy: '请他们进群；已用别的名字在群里的，勾选“已入群”。', mend } as const] : []),
    ...(extra.length ? [{ subject: '多', severity: 'reminder', who: '辅导员', missing: `微信工作群里的${extra.join('、')}不是本班次的参与人员。`, remedy: '核对是谁；不参与本班次的请退群，处室长可以留下。', mend } as const] : [])
  ]
}

/** R10.d: what is secret is not written down anywhere here, and of a 敏感班次 no trainee is in the group. */
const nothingUnfit: Rule = (snapshot) => {
  const { class: of, trainees, workGroups } = snapshot
  const remarks = markedRecords(snapshot)
  if (isSensitiveSponsor(of.sponsor) && !of.sensitive && !of.sensitiveOffReason?.trim()) {
    remarks.push({ subject: '敏感班次', severity: 'needs-reason', basis: '学院设置', who: '项目负责人', missing: `${of.sponsor}的班次一般按敏感班次管理，这一期没有。`, remedy: '勾选“敏感班次”；确实不需要的，写明理由。', mend: { screen: 'overview', table: 'class', field: 'sensitive' } })
  }
  if (of.sensitive) {
    const lines = workGroups.flatMap(({ members }) => (members ?? '').split(/[\n、,，;；]+/)).map((line) => line.trim())
    const inGroup = onRoster(trainees).filter(({ name }) => lines.includes(name) && !snapshot.staff.some((person) => person.name === name)).map(({ name }) => name)
    if (inGroup.length) remarks.push({ subject: '学员', severity: 'needs-reason', basis: '由规范推定', who: '辅导员', missing: `敏感班次的学员${inGroup.join('、')}在微信工作群里。`, remedy: '学员身份不宜在群里出现，请他们退群，另行联系。', mend })
  }
  return remarks
}

/** Typing a secrecy marking is refused; a file from elsewhere may still bring one. */
function markedRecords(snapshot: ClassSnapshot): Remark[] {
  const remarks: Remark[] = []
  const look = (table: TableName, row: { readonly id: string }) => {
    const field = markedField(row as unknown as Readonly<Record<string, unknown>>)
    const place = field === undefined ? undefined : placeOf(table, row.id, field)
    if (place) remarks.push({ subject: `${table}|${row.id}`, who: '项目负责人', missing: `${SCREENS[place.screen].title}里有一处“${TABLES[table].label}”带密级标志。`, remedy: '涉密事项请勿录入：删去这一处，按保密规定办理，不在微信群和本程序里处理。', mend: place })
  }
  look('class', snapshot.class)
  for (const table of LISTS) for (const row of snapshot[SNAPSHOT_LISTS[table]]) look(table, row)
  return remarks
}
const LISTS = (Object.keys(SNAPSHOT_LISTS) as ListTable[]).filter((table) => table !== 'attendance')

/** The first by name. Every text of a class passes here at each check, so nothing is copied and few reach the patterns. */
function markedField(row: Readonly<Record<string, unknown>>): string | undefined {
  let first: string | undefined
  for (const name in row) {
    const value = row[name]
    if (typeof value === 'string' && value.includes('密') && refuseSecrecyMark(value) && (first === undefined || name < first)) first = name
  }
  return first
}

function placeOf(table: TableName, record: string, field: string): Mend | undefined {
  const screen = (Object.keys(SCREENS) as ScreenKey[]).find((key) => (SCREENS[key].tables as readonly TableName[]).includes(table))
  return screen && { screen, table, record, field }
}

export const ARTICLE_10: Rules = { 'R10.a': isThere, 'R10.b': allAreIn, 'R10.d': nothingUnfit }
