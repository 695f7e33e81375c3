/**
 * Hybrid logical clock: milliseconds since 1970 times 1024 plus a counter, exact in a double until the year 2248. It
 * only ranks concurrent values; what overwrote what is told by the heads that an operation names.
 */
const STEPS = 1024
/** How far a foreign clock may pull ours forward. */
const LARGEST_PULL_MS = 5 * 60_000

export const clockMs = (t: number): number => Math.floor(t / STEPS)
export const clockTick = (t: number): number => t % STEPS
export const stampOf = (ms: number, counter: number): number => ms * STEPS + counter

/** The next stamp of this device: after its last one, whatever the wall clock says. */
export const tick = (last: number, nowMs: number): number => Math.max(nowMs * STEPS, last + 1)

/** Our clock after receiving `foreign`: moved forward, but never further than five minutes past the wall clock. */
export const receive = (last: number, foreign: number, nowMs: number): number => Math.max(last, Math.min(foreign, (nowMs + LARGEST_PULL_MS) * STEPS))
