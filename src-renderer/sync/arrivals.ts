/** Which segments of a package are news to this PC, and which must not be taken. Steps 8 and 9 of an import. */
import { lastOf, minus, sizeOf, type Have } from './ranges.ts'
import type { Segment } from './segment.ts'

/**
 * own-device: work under this PC's own name that it does not know (its data was restored or copied): it is taken, and
 * the PC must take a new identity before it writes again. forked: two different pieces of work under one number; the
 * one that was here first stays, the other is not taken.
 */
export interface Alarm {
  readonly kind: 'own-device' | 'forked'
  readonly cls: string
  readonly device: string
  readonly n0: number
  readonly n1: number
}

export interface Arrivals {
  readonly fresh: readonly Segment[]
  readonly alarms: readonly Alarm[]
  /** Operations of the package that were here before. */
  readonly alreadyHere: number
}

/** `segments` of one class in order. `lastHash` is asked only where a segment continues what is here. */
export async function arrivalsOf(own: string, segments: readonly Segment[], have: Have, lastHash: (device: string) => Promise<string | undefined>): Promise<Arrivals> {
  const fresh: Segment[] = []
  const alarms: Alarm[] = []
  const forked = new Set<string>()
  let alreadyHere = 0
  for (const segment of segments) {
    const { cls, device, n0, n1 } = segment
    const held = have.get(device) ?? []
    const missing = sizeOf(minus([[n0, n1]], held))
    alreadyHere += n1 - n0 + 1 - missing
    if (!missing) continue
    const before = n0 === lastOf(held) + 1 ? await lastHash(device) : undefined
    if (missing < n1 - n0 + 1 || (before !== undefined && before !== segment.prev)) forked.add(device)
    if (forked.has(device)) alarms.push({ kind: 'forked', cls, device, n0, n1 })
    else {
      fresh.push(segment)
      if (device === own) alarms.push({ kind: 'own-device', cls, device, n0, n1 })
    }
  }
  return { fresh, alarms, alreadyHere }
}
