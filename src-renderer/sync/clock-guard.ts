/**
 * Clocks that cannot be right. Stamps only rank values that nobody knew of, so a wrong clock loses nothing; but where the
 * later value would win silently, its word is not taken: a person is asked. Never refused, never stamped anew.
 */
import { clockMs } from './clock.ts'
import type { Head, RecordState } from './heads.ts'

const DAY_MS = 24 * 3_600_000
export const AHEAD_MS = DAY_MS
export const EARLY_MS = 365 * DAY_MS

/** Milliseconds by which a stamp lies after the moment this PC received it; 0 up to a day, which time zones and neglect explain. */
export function aheadMs(t: number, receivedAt: number): number {
  const ahead = clockMs(t) - receivedAt
  return ahead > AHEAD_MS ? ahead : 0
}

/** Milliseconds by which a stamp lies before the class was made; 0 up to a year, and where nobody knows when that was. */
export function earlyMs(t: number, madeAt: number | undefined): number {
  const early = madeAt === undefined ? 0 : madeAt - clockMs(t)
  return early > EARLY_MS ? early : 0
}

/**
 * When a class was made, milliseconds UTC: by the operation that most of its record's fields still show, of equals the
 * earliest. Not the earliest of all, which one edit from a PC ten years behind would be. Never later than `now`: a class
 * made by a clock that runs ahead must not make all others look late. undefined for `org`, which nobody made.
 */
export function madeAt(classRecord: RecordState | undefined, now: number): number | undefined {
  const shown = new Map<number, number>()
  for (const { heads } of classRecord?.values() ?? []) for (const { t } of heads) shown.set(t, (shown.get(t) ?? 0) + 1)
  const [first] = [...shown].sort(([a, n], [b, m]) => m - n || a - b)
  return first && Math.min(clockMs(first[0]), now)
}

export type IsSuspect = (head: Pick<Head, 'd' | 'n' | 't'>) => boolean
export const NOBODY_SUSPECT: IsSuspect = () => false
