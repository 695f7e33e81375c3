/** 住宿安排表 by room and by person: the same beds told twice. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

const demo = demoClass()

test('by room: every bed a line, empty ones too, rooms in the order of their numbers, sums above', () => {
  const { rows, text } = shownPaper(demo, 'lodging-by-room')
  expect(rows[3]).toBe('房号|房型|床位|姓名|性别|单位|入住|退房')
  expect(rows[4]).toBe('301|标间|1|李　明|男|演示省第一示范监狱狱政管理科|11月23日|11月27日')
  expect(rows).toContain('505|标间|1|张　玥|女|演示省白桦监狱教育改造科|11月23日|11月27日')
  expect(rows).toContain('505|标间|2|空床||||')
  expect(rows.at(-1)).toBe('608|套间／备用|2|空床||||')
  expect(text).toContain('房间23间（单间4间、标间18间、套间1间），床位42个，已安排33人，空床9个')
  expect(rows.filter((row) => !row.includes('空床'))).toHaveLength(3 + 33)
})

test('by room: a room is one cell, stays on one page, and a building has a sheet of its own', () => {
  // A single room first, so that the last line of the first page would be half of a double one.
  const odd: ClassSnapshot = { ...demo, stays: [], rooms: demo.rooms.map((room, i) => (i === 0 ? { ...room, beds: 1 } : room)) }
  const { plan } = shownPaper(odd, 'lodging-by-room')
  const roomsByPage = plan.sections[0]!.pages.map(({ placed }) => placed.flatMap((piece) => (piece.kind === 'rows' ? piece.table.rows.slice(piece.from, piece.to).map(({ cells }) => cells[0]!.text) : [])))
  const [first, second] = roomsByPage.map((rooms) => new Set(rooms))
  expect(second!.size).toBeGreaterThan(5)
  expect([...first!].filter((room) => second!.has(room))).toEqual([])
  const two: ClassSnapshot = { ...demo, rooms: demo.rooms.map((room) => (room.number.startsWith('6') ? { ...room, building: '学员公寓2号楼' } : room)) }
  expect(shownPaper(two, 'lodging-by-room').plan.sections.map(({ section: { blocks } }) => (blocks[0]!.kind === 'table' ? blocks[0]!.head[1]!.cells[0]!.text.slice(0, 9) : ''))).toEqual(['楼：学员公寓1号楼', '楼：学员公寓2号楼'])
})

test('by room: two who follow one another in a bed are two lines, one without a bed takes up an empty one, who withdrew has none', () => {
  const [room] = demo.rooms
  const few = (stays: ClassSnapshot['stays']): string[] => shownPaper({ ...demo, rooms: [room!], stays }, 'lodging-by-room').rows.slice(4).map((row) => row.split('|').slice(2, 4).join())
  const stay = (id: string, more: object = {}) => ({ id, roomId: room!.id, ...more })
  expect(few([stay('trainee-03', { bed: 1, inOn: '2026-11-25' }), stay('trainee-02', { bed: 1, outOn: '2026-11-25' })])).toEqual(['1,李　明', '1,王　喆', '2,空床'])
  expect(few([stay('trainee-02')])).toEqual(['2,空床', ',李　明'])
  expect(few([stay('trainee-38', { bed: 1 })])).toEqual(['1,空床', '2,空床'])
})

test('by person: everybody on the roster with room and days, or why not', () => {
  const { rows, text } = shownPaper(demo, 'lodging-by-person')
  expect(rows[4]).toBe('1|周建国|男|第一组|演示省示范监狱管理局狱政管理处|不住宿|||')
  expect(rows[5]).toBe('2|李　明|男|第一组|演示省第一示范监狱狱政管理科|301|1|11月23日|11月27日')
  expect(text).toContain('在册36人：已安排33人，待安排0人，不住宿3人')
  expect(shownPaper({ ...demo, stays: [] }, 'lodging-by-person').rows[5]).toContain('|待安排|')
})

test('tells nobody but the desk who sleeps where', () => {
  const byRoom = shownPaper(demo, 'lodging-by-room', { level: '内部' })
  expect(byRoom.rows[4]).toBe('301|标间|1|已安排（男）|11月23日|11月27日')
  for (const { name } of demo.trainees) expect(byRoom.text.replaceAll('　', '')).not.toContain(name)
  const byPerson = shownPaper(demo, 'lodging-by-person', { level: '公开' })
  expect(byPerson.rows[5]).toContain('|另行告知||')
  expect(byPerson.text).not.toMatch(/\b[3-6]0\d\b/)
})

test('both have a page to write on while nothing is known', () => {
  for (const kind of ['lodging-by-room', 'lodging-by-person'] as const) expect(shownPaper(emptyClass(), kind).plan.pages).toBe(1)
})
