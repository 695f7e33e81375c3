/** What a package must hold: everything its receivers have not said they have. Never "since the last export". */
import { intersect, minus, type Have, type Ranges } from './ranges.ts'

interface Run {
  readonly device: string
  readonly n0: number
  readonly n1: number
}

/**
 * Segments of one class, whole, of which some operation is missing at one of the receivers. `acks` holds what each one
 * declared to have; undefined, or nobody known: everything.
 */
export function segmentsFor<T extends Run>(segments: readonly T[], acks: readonly (Have | undefined)[]): T[] {
  return segments.filter(({ device, n0, n1 }) => {
    const known = acks.map((ack): Ranges => ack?.get(device) ?? [])
    const everywhere = known.length ? known.reduce(intersect) : []
    return minus([[n0, n1]], everywhere).length > 0
  })
}
