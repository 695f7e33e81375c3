import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampOf } from '#sync/clock.ts'
import { aheadMs, earlyMs, madeAt } from '#sync/clock-guard.ts'
import { openConflicts } from '#sync/conflicts.ts'
import { conflictsOf, headsOf } from '#sync/heads.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import type { Operation } from '#sync/operation.ts'
import { merged, type Written } from './arbitraries.ts'

const NOW = Date.UTC(2026, 10, 23, 1)
const DAY = 86_400_000
const YEAR = 365 * DAY
const [A, B] = ['a'.repeat(16), 'b'.repeat(16)] as [string, string]
const write = (device: string, at: number, s: Operation['s'], r = 'trainee/1', n = 1): Written => ({ device, op: { n, t: stampOf(at, 0), u: '', b: '', w: 'edit', r, s } })
const none = new OpenedValues([])

describe('a stamp', () => {
  it('from a clock off by up to a day is believed, one further ahead is not', () => {
    for (const off of [0, 100, -100, 60_000, DAY - 1, DAY, -DAY, -YEAR]) expect(aheadMs(stampOf(NOW + off, 0), NOW)).toBe(0)
    for (const off of [DAY + 1, 3 * DAY, YEAR, 10 * YEAR]) expect(aheadMs(stampOf(NOW + off, 0), NOW)).toBe(off)
  })
  it('up to a year before the class was made is believed, an earlier one is not; of org nobody knows', () => {
    for (const off of [0, -100, DAY, 10 * YEAR, -YEAR]) expect(earlyMs(stampOf(NOW + off, 0), NOW)).toBe(0)
    for (const off of [YEAR + 1, 10 * YEAR]) expect(earlyMs(stampOf(NOW - off, 0), NOW)).toBe(off)
    expect(earlyMs(0, undefined)).toBe(0)
  })
})

describe('when a class was made', () => {
  const made = write(A, NOW - 30 * DAY, { name: '第3期', code: '2026-001', hostMode: '承办', sponsor: '演示省局' }, 'class/k')
  const edit = (at: number, n: number, field: string, b = B): Written => ({ device: b, op: { n, t: stampOf(at, 0), u: '', b: '', w: 'edit', r: 'class/k', s: { [field]: 'x' } } })
  it('is told by what most of its fields still show, not by one edit from a clock ten years behind', () => {
    expect(madeAt(merged([made]), NOW)).toBe(NOW - 30 * DAY)
    expect(madeAt(merged([made, edit(NOW - 10 * YEAR, 1, 'place'), edit(NOW, 2, 'audience')]), NOW)).toBe(NOW - 30 * DAY)
  })
  it('is never later than now: a maker whose clock runs ahead does not make all others look late', () => {
    expect(madeAt(merged([write(A, NOW + 10 * YEAR, { name: '第3期' }, 'class/k')]), NOW)).toBe(NOW)
  })
  it('is not known of what nobody made', () => expect(madeAt(undefined, NOW)).toBe(undefined))
})

describe('a field where the newer value wins', () => {
  const asked = (offA: number, offB: number): string[] => openConflicts('trainee/1', merged([write(A, NOW + offA, { order: 1, phone: '1' }), write(B, NOW + offB, { order: 2, phone: '2' })]), none, (head) => aheadMs(head.t, NOW) > 0 || earlyMs(head.t, NOW) > 0)
  it('asks a person as soon as one of the clocks was wrong, by days or by ten years', () => {
    expect(asked(0, 100)).toEqual(['phone'])
    expect(asked(-100, DAY)).toEqual(['phone'])
    for (const off of [3 * DAY, YEAR, 10 * YEAR, -2 * YEAR, -10 * YEAR]) expect(asked(0, off)).toEqual(['order', 'phone'])
  })
  it('asks the same, and shows the same, in whatever order and with whatever clocks the operations came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('order', 'remark'), fc.nat(3), fc.integer({ min: -10 * YEAR, max: 10 * YEAR })), { minLength: 2, maxLength: 4 }), (edits) => {
        const written = edits.map(([field, value, off], i): Written => write(String.fromCharCode(97 + i).repeat(16), NOW + off, { [field]: value }))
        const suspect = (head: { t: number }): boolean => aheadMs(head.t, NOW) > 0
        const [one, other] = [merged(written), merged([...written].reverse())]
        expect(openConflicts('trainee/1', other, none, suspect)).toEqual(openConflicts('trainee/1', one, none, suspect))
        for (const field of ['order', 'remark']) expect(headsOf(other, field)).toEqual(headsOf(one, field))
        // A wrong clock never makes a question of values that are the same, and never hides one.
        const differ = conflictsOf(one)
        const found = openConflicts('trainee/1', one, none, suspect)
        expect(found.every((field) => differ.includes(field))).toBe(true)
        expect(found.includes('remark')).toBe(differ.includes('remark'))
        expect(found.includes('order')).toBe(differ.includes('order') && headsOf(one, 'order').some(suspect))
      })
    )
  })
})
