/**
 * 住宿安排表（按房间） (第八条（四）): a sheet a building, each bed a line, empty ones too. Who sleeps where belongs to the desk only, so
 * the paper is 办理; asked for at another level it tells beds and sexes for the cleaners and no names.
 */
import { shortDate } from '#domain/calendar.ts'
import { byNumber } from '#domain/lodging/bed-plan.ts'
import { sleepersByRoom, type Sleeper } from '#domain/lodging/lodging-findings.ts'
import { ROOM_KINDS, type Room } from '#domain/room.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import type { Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { orBlank, unitOf } from '#documents/parts/people-columns.ts'
import { blankRows, levelOf, shownName } from '#documents/parts/person-words.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

/** Millimetres; 22 beds a page. */
const BED_ROW = 10
/** A slip of the finger in 床位 must not make a paper of a thousand pages. */
const MOST_BEDS = 99

export const lodgingByRoom: PaperMaker = (snapshot, options) => {
  const named = levelOf('lodging-by-room', options) === '办理'
  const sleepers = sleepersByRoom(snapshot.stays, onRoster(snapshot.trainees), snapshot.class)
  const rooms = [...snapshot.rooms].sort(byNumber)
  const buildings = [...new Set(rooms.map(({ building }) => building ?? ''))]
  return [{ sections: orBlank(buildings).map((building) => buildingSheet(snapshot, rooms.filter((room) => (room.building ?? '') === building), sleepers, named)) }]
}

interface Bed {
  readonly bed: string
  readonly sleeper?: Sleeper
}

/** Each bed with those who sleep in it one after the other; whoever has a room and no bed yet comes last and takes up an empty one. */
function bedsOf({ beds }: Room, sleepers: readonly Sleeper[]): Bed[] {
  const numbers = Array.from({ length: Math.min(beds, MOST_BEDS) }, (_, i) => i + 1)
  const placed = numbers.flatMap((number): Bed[] => sleepers.filter(({ stay }) => stay.bed === number).sort((a, b) => ((a.nights?.from ?? '') < (b.nights?.from ?? '') ? -1 : 1)).map((sleeper) => ({ bed: String(number), sleeper })))
  const rest = sleepers.filter(({ stay }) => stay.bed === undefined || !numbers.includes(stay.bed)).map((sleeper): Bed => ({ bed: '', sleeper }))
  const empty = numbers.filter((number) => !placed.some(({ bed }) => bed === String(number))).slice(rest.length).map((number): Bed => ({ bed: String(number) }))
  return [...[...placed, ...empty].sort((a, b) => Number(a.bed) - Number(b.bed)), ...rest]
}

function buildingSheet({ class: own }: ClassSnapshot, rooms: readonly Room[], sleepers: ReadonlyMap<string, readonly Sleeper[]>, named: boolean): Section {
  const lines = rooms.map((room) => ({ room, beds: bedsOf(room, sleepers.get(room.id) ?? []) }))
  const rows = lines.flatMap(({ room, beds }) => beds.map((bed): (string | TextCell)[] => [...roomCells(room, beds.length), ...bedCells(bed, named)]))
  const staysWithNext = lines.flatMap(({ beds }) => beds.map((_, i) => i < beds.length - 1))
  const who = named ? [{ title: '姓名', mm: 25, face: 'name' as const }, { title: '性别', mm: 11 }, { title: '单位', mm: 43, align: 'left' as const, face: 'name' as const }] : [{ title: '入住情况', mm: 79 }]
  const info = [`楼：${rooms[0]?.building ?? '＿＿＿＿＿＿'}　　时间：${dayRange(own)}`, rooms.length ? summary(lines) : '房间＿＿＿间，床位＿＿＿个，已安排＿＿＿人']
  const columns = [{ title: '房号', mm: 17 }, { title: '房型', mm: 15 }, { title: '床位', mm: 11 }, ...who, { title: '入住', mm: 24 }, { title: '退房', mm: 24 }]
  const sheet = listSheet({ title: `${own.name}住宿安排表（按房间）`, info, columns, rows, rowHeight: BED_ROW, even: true, blanks: blankRows(rows.length) })
  // A room is not divided between two pages.
  return { ...sheet, blocks: sheet.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map((row, i) => (staysWithNext[i] ? { ...row, keepNext: true } : row)) } : block)) }
}

function roomCells(room: Room, beds: number): TextCell[] {
  const merge = beds > 1 ? { merge: room.id } : {}
  return [{ text: room.number, ...merge }, { text: [room.kind, room.remark].filter(Boolean).join('\n'), ...merge }]
}

function bedCells({ bed, sleeper }: Bed, named: boolean): string[] {
  if (!sleeper) return named ? [bed, '空床', '', '', '', ''] : [bed, '空床', '', '']
  const { trainee, nights } = sleeper
  const days = nights ? [shortDate(nights.from), shortDate(nights.until)] : ['', '']
  return named ? [bed, shownName(trainee), trainee.gender ?? '', unitOf(trainee), ...days] : [bed, `已安排${trainee.gender ? `（${trainee.gender}）` : ''}`, ...days]
}

function summary(lines: readonly { readonly room: Room; readonly beds: readonly Bed[] }[]): string {
  const kinds = ROOM_KINDS.flatMap((kind) => {
    const count = lines.filter(({ room }) => room.kind === kind).length
    return count ? [`${kind}${count}间`] : []
  })
  const beds = lines.reduce((sum, { room }) => sum + room.beds, 0)
  const people = lines.flatMap((line) => line.beds).filter(({ sleeper }) => sleeper).length
  const empty = lines.flatMap((line) => line.beds).filter(({ sleeper }) => !sleeper).length
  return `房间${lines.length}间（${kinds.join('、')}），床位${beds}个，已安排${people}人，空床${empty}个`
}
