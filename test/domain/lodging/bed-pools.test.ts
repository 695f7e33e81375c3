import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeBeds } from '#domain/lodging/bed-plan.ts'
import { countersOf, poolOf, splitRooms } from '#domain/lodging/bed-pools.ts'
import type { Room } from '#domain/room.ts'
import type { Trainee } from '#domain/trainee.ts'

const rooms = (count: number): Room[] => Array.from({ length: count }, (_, i) => ({ id: `r${i}`, number: String(301 + i), kind: i % 5 ? '标间' : '单间', beds: i % 5 ? 2 : 1 }))
const split = (all: readonly Room[], counters: readonly string[]): Room[] => {
  const of = splitRooms(all, counters)
  return all.map((room) => ({ ...room, counter: of.get(room.id)! }))
}
const people = (names: readonly string[]): Trainee[] => names.map((id, i) => ({ id, name: id, gender: i % 2 ? '男' : '女' }))

test('every room goes to one counter, neighbours together, none gets two rooms of a kind more than another', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 4 }), (count, parts) => {
    const counters = ['一号台', '二号台', '三号台', '四号台'].slice(0, parts)
    const all = split(rooms(count), counters)
    const pools = counters.map((counter) => poolOf(all, { counter }))
    expect(pools.flat().map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
    for (const kind of ['标间', '单间']) {
      const sizes = pools.map((pool) => pool.filter((room) => room.kind === kind).length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
  }))
})

test('two counters that place different people while apart never give out one bed', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(30), fc.nat(30), (count, here, there) => {
    const all = split(rooms(count), ['一号台', '二号台'])
    const placed = [['一号台', here], ['二号台', there]] as const
    const beds = placed.flatMap(([counter, arrivals]) => {
      const names = Array.from({ length: arrivals }, (_, i) => `${counter}${i}`)
      return proposeBeds(poolOf(all, { counter }), [], people(names), { arriveOn: '2026-11-23', withdrawOn: '2026-11-27' }).placements.map(({ room, bed }) => `${room.id} ${bed}`)
    })
    expect(new Set(beds).size).toBe(beds.length)
  }))
})

test('a PC that is no counter yet gives out only what no counter has; all when the counters have met', () => {
  const [first, ...others] = split(rooms(6), ['一号台', '二号台'])
  const { counter: _, ...free } = first!
  const all = [free, ...others]
  expect(poolOf(all, {})).toEqual([free])
  expect(poolOf(all, { all: true })).toEqual(all)
  expect(poolOf(rooms(6), {})).toEqual(rooms(6))
  // A counter that was renamed or joined meanwhile holds nothing.
  expect(poolOf(all, { counter: '五号台' })).toEqual([])
  expect(countersOf(all)).toEqual(['一号台', '二号台'])
})
