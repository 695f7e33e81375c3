/**
 * 通讯录: 办理 is the staff's own with telephones and rooms, 内部 has them shortened, 公开 is what trainees are given, without. There is
 * never a 召集人 or 联系人: trainees form no circle that outlives the class.
 */
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHeading, gap, listSheet, numbered } from '#documents/parts/form.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { blankRows, levelOf, PERSON_ROW, shownName, shownPhone, shownPost } from '#documents/parts/person-words.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { textTable, withoutOrphans, type TextColumn } from '#documents/parts/text-table.ts'

export const addressList: PaperMaker = (snapshot, options) => {
  const level = levelOf('address-list', options)
  const people = inSheetOrder(onRoster(snapshot.trainees))
  const roomOf = roomsByTrainee(snapshot)
  const rows = people.map((trainee) => [shownName(trainee), unitOf(trainee), shownPost(trainee), ...lastCells(trainee, level, roomOf)])
  const use = level === '公开' ? '仅供本班学习期间联络使用，请勿外传。' : '内部工作用表，请勿外传，不得发微信群。'
  return [{ sections: [listSheet({ title: `${snapshot.class.name}通讯录`, info: [`时间：${dayRange(snapshot.class)}　　共${people.length ? ` ${people.length} ` : '＿＿＿'}人`, use], columns: columnsFor(level), rows: numbered(rows), rowHeight: PERSON_ROW, even: true, blanks: blankRows(people.length), after: staffBlocks(snapshot) })] }]
}

const roomsByTrainee = ({ rooms, stays }: ClassSnapshot): ReadonlyMap<string, string> => {
  const numbers = new Map(rooms.map(({ id, number }) => [id, number]))
  return new Map(stays.map(({ id, roomId }) => [id, numbers.get(roomId ?? '') ?? '']))
}

const lastCells = (trainee: Trainee, level: PrivacyLevel, roomOf: ReadonlyMap<string, string>): string[] => (level === '公开' ? [trainee.group ?? ''] : level === '内部' ? [shownPhone(trainee, level)] : [shownPhone(trainee, level), roomOf.get(trainee.id) ?? ''])

function columnsFor(level: PrivacyLevel): TextColumn[] {
  const columns = (unit: number, post: number, rest: readonly TextColumn[]): TextColumn[] => [{ title: '序号', mm: 12 }, { title: '姓名', mm: 26, face: 'name' }, { title: '单位', mm: unit, align: 'left', face: 'name' }, { title: '职务', mm: post, face: 'name' }, ...rest]
  if (level === '公开') return columns(66, 46, [{ title: '组别', mm: 20 }])
  return level === '内部' ? columns(60, 42, [{ title: '手机', mm: 30 }]) : columns(52, 34, [{ title: '手机', mm: 30 }, { title: '房间', mm: 16 }])
}

/** Whom a trainee may call: the college's people whose work it is. */
function staffBlocks({ class: own, staff }: ClassSnapshot): Block[] {
  const leader = own.leaderName ? [['项目负责人', spreadName(own.leaderName), own.leaderSection ?? '', own.leaderPhone ?? '']] : []
  const counselors = staff.filter(({ role }) => role === '辅导员' || role === '学业导师').map(({ role, name, department, phone }) => [role, spreadName(name), department ?? '', phone ?? ''])
  const rows = [...leader, ...counselors]
  if (rows.length === 0) return []
  return [gap(), formHeading('工作人员'), withoutOrphans(textTable([{ title: '身份', mm: 34 }, { title: '姓名', mm: 36, face: 'name' }, { title: '部门', mm: 60, align: 'left' }, { title: '电话', mm: 40 }], rows))]
}
