import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Known, contains, gaps, intersect, lastOf, minus, sizeOf, union, type Range } from '#sync/ranges.ts'

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
const toRanges = (list: readonly number[]): Range[] => {
  const known = new Known()
  for (const n of list) known.add('d', n)
  return [...(known.ranges().get('d') ?? [])]
}
const toNumbers = (ranges: readonly Range[]): number[] => ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
const sorted = (list: Iterable<number>): number[] => [...list].sort((a, b) => a - b)

describe('ranges of numbers', () => {
  it('say what sets of numbers say', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [toRanges(a), toRanges(b)]
        expect(toNumbers(x)).toEqual(sorted(a))
        expect(toNumbers(union(x, y))).toEqual(sorted(new Set([...a, ...b])))
        expect(toNumbers(minus(x, y))).toEqual(sorted(a.filter((n) => !b.includes(n))))
        expect(toNumbers(intersect(x, y))).toEqual(sorted(a.filter((n) => b.includes(n))))
        expect(sizeOf(x)).toBe(a.length)
        expect(lastOf(x)).toBe(Math.max(0, ...a))
        for (let n = 0; n <= 41; n++) expect(contains(x, n)).toBe(a.includes(n))
        expect(toNumbers(gaps(x))).toEqual(Array.from({ length: lastOf(x) }, (_, i) => i + 1).filter((n) => !a.includes(n)))
      }),
      { numRuns: 1000 }
    )
  })

  it('are always written in one way: sorted, apart, never touching', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        for (const ranges of [toRanges(a), union(toRanges(a), toRanges(b)), minus(toRanges(a), toRanges(b))]) {
          ranges.forEach(([first, last], i) => {
            expect(first).toBeLessThanOrEqual(last)
            if (i) expect(first).toBeGreaterThan(ranges[i - 1]![1] + 1)
          })
        }
      })
    )
  })

  it('once asked for, do not change when more arrives', () => {
    const known = new Known(new Map([['d', [[1, 3]]]]))
    const before = known.ranges()
    known.add('d', 4)
    expect(before.get('d')).toEqual([[1, 3]])
    expect(known.ranges().get('d')).toEqual([[1, 4]])
  })

  it('take thousands of holes, filled in any order, without slowing down', () => {
    const known = new Known()
    for (let n = 60_000; n > 0; n -= 2) known.add('d', n)
    for (let n = 1; n < 60_000; n += 2) known.add('d', n)
    expect(known.ranges().get('d')).toEqual([[1, 60_000]])
  })
})
