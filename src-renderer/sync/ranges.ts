/** Sets of operation numbers as sorted, disjoint, non-touching ranges [first, last]. Gaps are kept, never pruned. */

export type Range = readonly [first: number, last: number]
export type Ranges = readonly Range[]

export const contains = (ranges: Ranges, n: number): boolean => ranges.some(([first, last]) => first <= n && n <= last)
export const sizeOf = (ranges: Ranges): number => ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)
export const lastOf = (ranges: Ranges): number => ranges.at(-1)?.[1] ?? 0

export function union(a: Ranges, b: Ranges): Ranges {
  const sorted = [...a, ...b].sort((x, y) => x[0] - y[0])
  const out: [number, number][] = []
  for (const [first, last] of sorted) {
    const previous = out.at(-1)
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last)
    else out.push([first, last])
  }
  return out
}

/** What stands in `a` and not in `b`. */
export function minus(a: Ranges, b: Ranges): Ranges {
  let rest: Range[] = [...a]
  for (const [first, last] of b) {
    rest = rest.flatMap(([lo, hi]): Range[] => {
      if (last < lo || hi < first) return [[lo, hi]]
      const parts: Range[] = []
      if (lo < first) parts.push([lo, first - 1])
      if (last < hi) parts.push([last + 1, hi])
      return parts
    })
  }
  return rest
}

export const intersect = (a: Ranges, b: Ranges): Ranges => minus(a, minus(a, b))

/** What is missing below the highest number known. */
export const gaps = (ranges: Ranges): Ranges => minus(lastOf(ranges) ? [[1, lastOf(ranges)]] : [], ranges)

/** Sets of a device's ranges, by device: what a replica holds of one class. */
export type Have = ReadonlyMap<string, Ranges>

/** A `Have` that grows while operations are applied. */
export class Known {
  readonly #ranges: Map<string, Ranges>
  constructor(have: Have = new Map()) {
    this.#ranges = new Map(have)
  }
  has(device: string, n: number): boolean {
    const ranges = this.#ranges.get(device)
    return ranges !== undefined && contains(ranges, n)
  }
  add(device: string, n: number): void {
    const ranges = this.#ranges.get(device) ?? []
    const last = ranges.at(-1)
    // Nearly always the next number: kept fast, because a package holds a hundred thousand of them.
    if (last && last[1] + 1 === n) this.#ranges.set(device, [...ranges.slice(0, -1), [last[0], n]])
    else this.#ranges.set(device, union(ranges, [[n, n]]))
  }
  ranges(): Have {
    return this.#ranges
  }
}
