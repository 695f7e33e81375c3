/** Which segments of a package are news to this PC, and which must not be taken. Steps 8 and 9 of an import. */
import { sameBytes } from './bytes.ts'
import type { Budget } from './columns.ts'
import { writeColumns } from './columns-write.ts'
import type { Operation } from './operation.ts'
import { Hostile } from './malformed.ts'
import { intersect, minus, sizeOf, union, type Have, type Ranges } from './ranges.ts'
import type { ReplicaReader } from './replica.ts'
import { readOperations, type Segment } from './segment.ts'
import { Ceded } from './written-again.ts'

/**
 * own-device: work under this PC's own name that it does not know (its data was restored or copied): it is taken, and
 * the PC must take a new identity before it writes again. forked: another piece of work under a number that is taken;
 * the one that was here first stays, and nothing more of that PC comes in with this package.
 */
export interface Alarm {
  readonly kind: 'own-device' | 'forked'
  readonly cls: string
  readonly device: string
  readonly n0: number
  readonly n1: number
  /** Of forked: the first number that says something else here, where that is known. */
  readonly from?: number
}

export interface Arrivals {
  readonly fresh: readonly Segment[]
  readonly alarms: readonly Alarm[]
  /** Operations of the package that were here before. */
  readonly alreadyHere: number
}

/** `segments` of one class in order. What was ceded counts as if it were not there, neither here nor in the package. */
export async function arrivalsOf(cls: string, segments: readonly Segment[], have: Have, replica: ReplicaReader, budget: Budget, ceded = new Ceded()): Promise<Arrivals> {
  const fresh: Segment[] = []
  const alarms: Alarm[] = []
  const forked = new Set<string>()
  const taken = new Taken()
  let known: Ranges = []
  let alreadyHere = 0
  for (const [i, segment] of segments.entries()) {
    const { device, n0, n1 } = segment
    const run: Ranges = ceded.concerns(device) ? countingIn(segment, ceded, budget) : [[n0, n1]]
    if (segments[i - 1]?.device !== device) known = have.get(device) ?? []
    alreadyHere += sizeOf(intersect(run, have.get(device) ?? []))
    // Nearly always the very segment is here. Else runs may overlap, as long as they say the same: a PC restored from a
    // copy seals a shorter run of work that others hold in a longer one.
    const overlap = intersect(run, known)
    const ends = await hashesAt(segment, n1, taken, replica)
    if (ends.includes(segment.hash)) continue
    const from = overlap.length ? await firstDifference(segment, taken, replica, overlap, budget, ceded) : undefined
    // Of a chain with ceded work there are two ends, so only what the operations say can tell.
    if (from !== undefined || !(ceded.concerns(device) || (await continues(segment, taken, replica)))) forked.add(device)
    if (forked.has(device)) alarms.push({ kind: 'forked', cls, device, n0, n1, ...(from === undefined ? {} : { from }) })
    else if (minus(run, known).length) {
      fresh.push(segment)
      taken.add(segment)
      known = union(known, run)
      if (device === replica.device) alarms.push({ kind: 'own-device', cls, device, n0, n1 })
    }
  }
  return { fresh, alarms, alreadyHere }
}

/** What this package brought so far, found by PC and last number: a file may hold ten thousand pieces. */
class Taken {
  readonly #byDevice = new Map<string, Segment[]>()
  readonly #ends = new Map<string, string[]>()
  add(segment: Segment): void {
    const end = `${segment.device} ${segment.n1}`
    this.#byDevice.set(segment.device, this.#byDevice.get(segment.device) ?? []).get(segment.device)!.push(segment)
    this.#ends.set(end, [...(this.#ends.get(end) ?? []), segment.hash])
  }
  of(device: string): readonly Segment[] {
    return this.#byDevice.get(device) ?? []
  }
  hashesAt(device: string, n: number): readonly string[] {
    return this.#ends.get(`${device} ${n}`) ?? []
  }
}

/** It names the segment before it, where that is known. */
async function continues(segment: Segment, taken: Taken, replica: ReplicaReader): Promise<boolean> {
  const here = segment.n0 > 1 ? await hashesAt(segment, segment.n0 - 1, taken, replica) : []
  return here.length === 0 || here.includes(segment.prev)
}

const hashesAt = async ({ cls, device }: Segment, n: number, taken: Taken, replica: ReplicaReader): Promise<string[]> => [...(await replica.hashesAt(cls, device, n)), ...taken.hashesAt(device, n)]

function countingIn(segment: Segment, ceded: Ceded, budget: Budget): Ranges {
  return readOperations(segment, budget).filter((op) => !ceded.has(segment.device, op)).reduce<Ranges>((run, { n }) => union(run, [[n, n]]), [])
}

async function firstDifference(segment: Segment, taken: Taken, replica: ReplicaReader, overlap: Ranges, budget: Budget, ceded: Ceded): Promise<number | undefined> {
  const { cls, device, n0, n1 } = segment
  const brought = new Map(readOperations(segment, budget).filter((op) => !ceded.has(device, op)).map((op) => [op.n, op]))
  const held = await replica.operations(cls, device, n0, n1)
  if ((budget.operations -= held.length) < 0) throw new Hostile('too many runs that overlap')
  const here = [...held, ...taken.of(device).filter((other) => other.n0 <= n1 && n0 <= other.n1).flatMap((other) => readOperations(other, budget))]
  const other = here.filter((op) => overlap.some(([first, last]) => first <= op.n && op.n <= last) && !ceded.has(device, op) && brought.has(op.n) && !isSame(device, op, brought.get(op.n)!))
  return other.length ? Math.min(...other.map(({ n }) => n)) : undefined
}

const isSame = (device: string, a: Operation, b: Operation): boolean => sameBytes(writeColumns(device, [a]), writeColumns(device, [b]))
