import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeBeds, withoutBed } from '#domain/lodging/bed-plan.ts'
import { findLodgingProblems } from '#domain/lodging/lodging-findings.ts'
import { readRooms } from '#domain/lodging/room-ranges.ts'
import type { Room, Stay } from '#domain/room.ts'
import type { Trainee } from '#domain/trainee.ts'

const days = { arriveOn: '2026-11-23', withdrawOn: '2026-11-27' }
const person = (id: string, gender: '男' | '女' | undefined, more: Partial<Trainee> = {}): Trainee => ({ id, name: id, ...(gender ? { gender } : {}), ...more })
const room = (number: string, beds = 2, more: Partial<Room> = {}): Room => ({ id: `r${number}`, number, kind: beds === 1 ? '单间' : '标间', beds, ...more })

describe('rooms typed in one line', () => {
  test.each([
    ['301-303 标间', ['301', '302', '303'], { kind: '标间', beds: 2 }],
    ['学员公寓 1号楼 301—302、308单间', ['301', '302', '308'], { building: '学员公寓1号楼', kind: '单间', beds: 1 }],
    ['A08-A10 3人间', ['A08', 'A09', 'A10'], { kind: '标间', beds: 3 }],
    ['５０１', ['501'], { kind: '标间', beds: 2 }]
  ])('%s', (typed, numbers, shared) => {
    const reading = readRooms(typed)
    if (reading.kind === 'unread') throw new Error(reading.reason)
    expect(reading.rooms.map(({ number }) => number)).toEqual(numbers)
    for (const made of reading.rooms) expect(made).toMatchObject(shared)
  })
  test.each([['320-301 标间', '起止'], ['三零一', '没看懂'], ['1-9999', '超过'], ['标间', '还差房号']])('%s is answered with a reason', (typed, words) => {
    expect(readRooms(typed)).toMatchObject({ kind: 'unread', reason: expect.stringContaining(words) })
  })
})

describe('who may sleep where', () => {
  test('mixed sexes, too many people and one bed given twice are told with names', () => {
    const people = [person('王芳', '女'), person('李明', '男'), person('周强', '男'), person('吴刚', '男')]
    const stays: Stay[] = [{ id: '王芳', roomId: 'r301', bed: 1 }, { id: '李明', roomId: 'r301', bed: 2 }, { id: '周强', roomId: 'r302', bed: 1 }, { id: '吴刚', roomId: 'r302', bed: 1 }]
    expect(findLodgingProblems([room('301'), room('302')], stays, people, days).map((finding) => finding.sentence)).toEqual(['301同时住着王芳（女）和李明（男）', '302的 1 床同时安排了周强和吴刚'])
  })

  test('two people may use one bed one after the other', () => {
    const stays: Stay[] = [{ id: '周强', roomId: 'r301', bed: 1, outOn: '2026-11-25' }, { id: '王芳', roomId: 'r301', bed: 1, inOn: '2026-11-25' }]
    expect(findLodgingProblems([room('301', 1)], stays, [person('王芳', '女'), person('周强', '男')], days)).toEqual([])
  })
})

describe('the proposal for beds', () => {
  test('people of one unit lie together, the placed stay, the local and the unknown are left out', () => {
    const people = [person('a', '男', { organization: '一监' }), person('b', '男', { organization: '二监' }), person('c', '男', { organization: '一监' }), person('d', '女'), person('e', '男', { lodging: '不住宿' }), person('f', undefined)]
    const stays: Stay[] = [{ id: 'b', roomId: 'r301', bed: 2 }]
    const plan = proposeBeds([room('301'), room('302'), room('303')], stays, people, days)
    expect(plan.placements.map(({ trainee, room: { number }, bed }) => [trainee.id, number, bed])).toEqual([['d', '302', 1], ['a', '301', 1], ['c', '303', 1]])
    expect(plan.unplaced.map(({ trainee, reason }) => [trainee.id, reason])).toEqual([['f', '没有填性别']])
  })

  test('whoever asks for a single room gets one, others only when nothing else is left', () => {
    const plan = proposeBeds([room('101', 1), room('102', 1), room('201', 2)], [], [person('a', '男'), person('b', '男', { lodging: '要单间' }), person('c', '男'), person('d', '男')], days)
    expect(Object.fromEntries(plan.placements.map(({ trainee, room: { number } }) => [trainee.id, number]))).toEqual({ a: '201', b: '101', c: '201', d: '102' })
  })

  test('whatever the people, rooms and earlier stays: nobody is moved and no rule is broken that was kept before', () => {
    const people = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 60 }).map(String), name: fc.constant('人'), gender: fc.constantFrom('男' as const, '女' as const), group: fc.constantFrom('一组', '二组'), organization: fc.constantFrom('甲', '乙', '丙') }), { selector: (one) => one.id, maxLength: 40 })
    const rooms = fc.uniqueArray(fc.record({ number: fc.integer({ min: 301, max: 330 }).map(String), beds: fc.integer({ min: 1, max: 3 }) }), { selector: (one) => one.number, maxLength: 15 })
    fc.assert(fc.property(people, rooms, fc.integer({ min: 0, max: 10 }), (trainees, given, early) => {
      const all = given.map(({ number, beds }) => room(number, beds))
      const first = proposeBeds(all, [], trainees.slice(0, early), days).placements.map(({ trainee, room: { id }, bed }): Stay => ({ id: trainee.id, roomId: id, bed }))
      const plan = proposeBeds(all, first, trainees, days)
      const after = [...first, ...plan.placements.map(({ trainee, room: { id }, bed }): Stay => ({ id: trainee.id, roomId: id, bed }))]
      expect(findLodgingProblems(all, after, trainees, days)).toEqual([])
      expect(plan.placements.some(({ trainee }) => first.some((stay) => stay.id === trainee.id))).toBe(false)
      expect(plan.placements.length + plan.unplaced.length).toBe(withoutBed(trainees, first).length)
    }))
  })
})
