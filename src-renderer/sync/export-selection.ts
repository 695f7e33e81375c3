/**
 * What a package must hold: everything its receivers have not said they have. Never "since the last export". And what it
 * asks for: every package carries all that its sender holds, so whoever reads it knows what to send back.
 */
import { gaps, intersect, minus, sizeOf, union, type Have, type Ranges } from './ranges.ts'

interface Run {
  readonly device: string
  readonly n0: number
  readonly n1: number
}

/**
 * Segments of one class, whole, of which some operation is missing at one of the receivers. `acks` holds what each one
 * declared to have; undefined, or nobody known: everything. `held`: what counts here; numbers of a segment beyond it were
 * ceded (written-again.ts) and are no reason to send it.
 */
export function segmentsFor<T extends Run>(segments: readonly T[], acks: readonly (Have | undefined)[], held?: Have): T[] {
  return segments.filter(({ device, n0, n1 }) => {
    const known = acks.map((ack): Ranges => ack?.get(device) ?? [])
    const everywhere = known.length ? known.reduce(intersect) : []
    const run: Ranges = held ? intersect([[n0, n1]], held.get(device) ?? []) : [[n0, n1]]
    return minus(run, everywhere).length > 0
  })
}

/** By PC, what is known to exist and is not here: gaps in what is held, and what others said they have. */
export function missingHere(have: Have, acks: readonly Have[]): ReadonlyMap<string, Ranges> {
  const devices = [...new Set([have, ...acks].flatMap((known) => [...known.keys()]))].sort()
  return some(devices, (device) => {
    const held = have.get(device) ?? []
    return acks.reduce((missing, ack) => union(missing, minus(ack.get(device) ?? [], held)), gaps(held))
  })
}

/** By PC, the gaps a receiver declared that are held here: what it asked for, and what a package for it brings. */
export const answeredBy = (have: Have, ack: Have): ReadonlyMap<string, Ranges> => some([...ack.keys()].sort(), (device) => intersect(gaps(ack.get(device)!), have.get(device) ?? []))

const some = (devices: readonly string[], of: (device: string) => Ranges): ReadonlyMap<string, Ranges> =>
  new Map(devices.map((device) => [device, of(device)] as const).filter(([, ranges]) => ranges.length > 0))

/** How many operations each of two holdings has that the other lacks. */
export function comparedHaves(a: Have, b: Have): { readonly onlyA: number; readonly onlyB: number } {
  const lacking = (from: Have, other: Have): number => [...from].reduce((sum, [device, ranges]) => sum + sizeOf(minus(ranges, other.get(device) ?? [])), 0)
  return { onlyA: lacking(a, b), onlyB: lacking(b, a) }
}
