/**
 * 住宿安排表（按人员） (第八条（四）): for the desk, which is asked by name. 办理, because it tells where each sleeps; below that the room
 * is told at the desk and not on the paper.
 */
import { shortDate } from '#domain/calendar.ts'
import { wantsNoBed } from '#domain/lodging/bed-plan.ts'
import { nightsOf } from '#domain/lodging/nights.ts'
import type { Room } from '#domain/room.ts'
import { onRoster } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { blankRows, levelOf, PERSON_ROW, shownName } from '#documents/parts/person-words.ts'
import { dayRange } from '#documents/parts/phrases.ts'

export const lodgingByPerson: PaperMaker = (snapshot, options) => {
  const { class: own, trainees } = snapshot
  const tellsRoom = levelOf('lodging-by-person', options) === '办理'
  const rooms = new Map(snapshot.rooms.map((room) => [room.id, room]))
  const stays = new Map(snapshot.stays.map((stay) => [stay.id, stay]))
  const people = inSheetOrder(onRoster(trainees)).map((trainee) => {
    const stay = stays.get(trainee.id)
    return { trainee, room: stay?.roomId === undefined ? undefined : rooms.get(stay.roomId), bed: stay?.bed, nights: nightsOf(stay, own) }
  })
  const several = new Set(snapshot.rooms.map(({ building }) => building)).size > 1
  const rows = people.map(({ trainee, room, bed, nights }) => {
    const place = room ? (tellsRoom ? [roomName(room, several), bed === undefined ? '' : String(bed)] : ['另行告知', '']) : [wantsNoBed(trainee) ? '不住宿' : '待安排', '']
    return [shownName(trainee), trainee.gender ?? '', trainee.group ?? '', unitOf(trainee), ...place, ...(room && nights ? [shortDate(nights.from), shortDate(nights.until)] : ['', ''])]
  })
  const count = (of: (person: (typeof people)[number]) => boolean): number => people.filter(of).length
  const sums = people.length ? `在册${people.length}人：已安排${count(({ room }) => room !== undefined)}人，待安排${count(({ room, trainee }) => !room && !wantsNoBed(trainee))}人，不住宿${count(({ room, trainee }) => !room && wantsNoBed(trainee))}人` : '在册＿＿＿人：已安排＿＿＿人，不住宿＿＿＿人'
  const building = !several && snapshot.rooms[0]?.building ? `　　楼：${snapshot.rooms[0].building}` : ''
  const columns = [{ title: '序号', mm: 11 }, { title: '姓名', mm: 25, face: 'name' as const }, { title: '性别', mm: 11 }, { title: '组别', mm: 15.5 }, { title: '单位', mm: 35, align: 'left' as const, face: 'name' as const }, { title: '房号', mm: 15.5 }, { title: '床位', mm: 10 }, { title: '入住', mm: 23.5 }, { title: '退房', mm: 23.5 }]
  return [{ sections: [listSheet({ title: `${own.name}住宿安排表（按人员）`, info: [`时间：${dayRange(own)}${building}`, sums], columns, rows: numbered(rows), rowHeight: PERSON_ROW, even: true, blanks: blankRows(people.length) })] }]
}

const roomName = ({ building, number }: Room, several: boolean): string => (several && building ? `${building}\n${number}` : number)
