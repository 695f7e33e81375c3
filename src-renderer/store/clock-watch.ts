/**
 * This PC's clock against what this PC itself wrote last: a clock that went back (an empty battery, a hand that slipped)
 * shows before anything is dated by it. Nothing is refused: stamps of this PC rise all the same.
 */
import { clockMs } from '#sync/clock.ts'
import type { Desk } from './desk.ts'

const TOLERATED_MS = 5 * 60_000
const KEY = 'clock-confirmed'

/** A person looked at the clock and it was right; the stamps before came from one that ran ahead. Milliseconds UTC. */
interface Confirmed {
  readonly at: number
  readonly lastWritten: number
}

/** The moment the clock should not be before, milliseconds UTC; undefined on a PC that has written nothing yet. */
export async function lastMoment({ db, identity }: Pick<Desk, 'db' | 'identity'>): Promise<number | undefined> {
  const own = (await db.have.toArray()).filter((row) => row.d === identity.device && row.ranges.length)
  if (!own.length) return undefined
  const lastWritten = Math.max(...own.map((row) => clockMs(row.maxT)))
  const confirmed = (await db.local.get(KEY))?.value as Confirmed | undefined
  // While the clock is behind, stamps move by less than a millisecond a save; by more, it has overtaken them.
  return confirmed && lastWritten - confirmed.lastWritten < TOLERATED_MS ? confirmed.at : lastWritten
}

/** Milliseconds by which the clock is behind; 0 up to five minutes. */
export function behindMs(now: number, last: number | undefined): number {
  const behind = last === undefined ? 0 : last - now
  return behind > TOLERATED_MS ? behind : 0
}

/** 时间是对的: from now on the clock is held against this moment, until what is written overtakes the old stamps. */
export async function confirmClock(desk: Desk): Promise<void> {
  const own = (await desk.db.have.toArray()).filter((row) => row.d === desk.identity.device)
  const confirmed: Confirmed = { at: desk.now(), lastWritten: Math.max(0, ...own.map((row) => clockMs(row.maxT))) }
  await desk.db.local.put({ key: KEY, value: confirmed })
}
