/** Sets of operation numbers as sorted, disjoint, non-touching ranges [first, last]. Gaps are kept, never pruned. */

export type Range = readonly [first: number, last: number]
export type Ranges = readonly Range[]

/** Index of the first range that ends at `n` or later; the length where none does. */
function firstEndingFrom(ranges: Ranges, n: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] < n) low = middle + 1
    else high = middle
  }
  return low
}

export function contains(ranges: Ranges, n: number): boolean {
  const range = ranges[firstEndingFrom(ranges, n)]
  return range !== undefined && range[0] <= n
}
export const sizeOf = (ranges: Ranges): number => ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)
export const lastOf = (ranges: Ranges): number => ranges.at(-1)?.[1] ?? 0

export function union(a: Ranges, b: Ranges): Ranges {
  // Nearly always what comes next: a file of ten thousand runs with a gap after each is not sorted ten thousand times.
  if (b.length && lastOf(a) + 1 < b[0]![0]) return [...a, ...b]
  const sorted = [...a, ...b].sort((x, y) => x[0] - y[0])
  const out: [number, number][] = []
  for (const [first, last] of sorted) {
    const previous = out.at(-1)
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last)
    else out.push([first, last])
  }
  return out
}

/** What stands in `a` and not in `b`; both sorted, one walk over both. */
export function minus(a: Ranges, b: Ranges): Ranges {
  const out: Range[] = []
  let i = 0
  for (const [first, last] of a) {
    let from = first
    while (i < b.length && b[i]![1] < from) i++
    for (let k = i; k < b.length && b[k]![0] <= last; k++) {
      if (b[k]![0] > from) out.push([from, b[k]![0] - 1])
      from = Math.max(from, b[k]![1] + 1)
    }
    if (from <= last) out.push([from, last])
  }
  return out
}

export const intersect = (a: Ranges, b: Ranges): Ranges => minus(a, minus(a, b))

/** What is missing below the highest number known. */
export const gaps = (ranges: Ranges): Ranges => minus(lastOf(ranges) ? [[1, lastOf(ranges)]] : [], ranges)

/** Sets of a device's ranges, by device: what a replica holds of one class. */
export type Have = ReadonlyMap<string, Ranges>

/** A `Have` that grows while operations are applied. */
export class Known {
  readonly #ranges: Map<string, [first: number, last: number][]>
  constructor(have: Have = new Map()) {
    this.#ranges = new Map([...have].map(([device, ranges]) => [device, ranges.map(([first, last]) => [first, last])]))
  }
  has(device: string, n: number): boolean {
    const ranges = this.#ranges.get(device)
    return ranges !== undefined && contains(ranges, n)
  }
  /** In place: a package holds a hundred thousand of them, nearly always the next number. */
  add(device: string, n: number): void {
    let ranges = this.#ranges.get(device)
    if (!ranges) this.#ranges.set(device, (ranges = []))
    // The range that holds n, touches it from below, or comes after it.
    const at = firstEndingFrom(ranges, n - 1)
    const range = ranges[at]
    if (!range || n < range[0] - 1) ranges.splice(at, 0, [n, n])
    else if (n === range[0] - 1) range[0] = n
    else if (n === range[1] + 1) {
      range[1] = n
      const next = ranges[at + 1]
      if (next && next[0] === n + 1) {
        range[1] = next[1]
        ranges.splice(at + 1, 1)
      }
    }
  }
  /** As it stands now; later additions do not reach it. */
  ranges(): Have {
    return new Map([...this.#ranges].map(([device, ranges]) => [device, ranges.map(([first, last]): Range => [first, last])]))
  }
}
