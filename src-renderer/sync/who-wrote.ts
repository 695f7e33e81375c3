/** Who sat at each PC when its operations were written, as runs of numbers: a person stays for hundreds of them. */
interface Run {
  readonly first: number
  last: number
  readonly person: string
}

/** By PC, sorted and disjoint. Plain data, so that a copy of a PC's holdings is a copy of this as well. */
export type WhoWrote = Map<string, Run[]>

/** Those of a PC usually come in order. */
export function addWriter(people: WhoWrote, device: string, n: number, person: string): void {
  let runs = people.get(device)
  if (!runs) people.set(device, (runs = []))
  const at = firstEndingFrom(runs, n)
  const before = runs[at - 1]
  const isKnown = at < runs.length && runs[at]!.first <= n
  if (isKnown) return
  if (before?.last === n - 1 && before.person === person) before.last = n
  else runs.splice(at, 0, { first: n, last: n, person })
}

export function addWriters(people: WhoWrote, others: WhoWrote): void {
  for (const [device, runs] of others) for (const { first, last, person } of runs) for (let n = first; n <= last; n++) addWriter(people, device, n, person)
}

/** Undefined where that operation is not known. */
export function writerOf(people: WhoWrote, device: string, n: number): string | undefined {
  const runs = people.get(device) ?? []
  const run = runs[firstEndingFrom(runs, n)]
  return run && run.first <= n ? run.person : undefined
}

function firstEndingFrom(runs: readonly Run[], n: number): number {
  let low = 0
  let high = runs.length
  if (high && runs[high - 1]!.last < n) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.last < n) low = middle + 1
    else high = middle
  }
  return low
}
