/** The property suite must see each of these; one that it no longer sees means that it has gone blind. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FURTHER_FLAWS, HARMLESS, KNOWN_FLAWS, type MakePc } from './office/flaws.ts'
import { nameOf } from './office/names.ts'
import { play } from './office/properties.ts'
import { crowded, schedules } from './office/schedules.ts'

/** Schedules; the slowest of them is seen within 300. */
const BUDGET = 2000

const verdict = (Flawed: MakePc, runs: number) =>
  fc.check(
    fc.asyncProperty(fc.oneof(crowded, schedules(30, 4)), async ([count, actions]) => (await play(Array.from({ length: count }, (_, i) => new Flawed(nameOf(i), false)), actions).catch(String)) === undefined),
    { numRuns: runs, seed: 1, endOnFailure: true }
  )

describe('the property suite notices a PC that', { timeout: 240_000 }, () => {
  for (const [flaw, Flawed] of Object.entries({ ...KNOWN_FLAWS, ...FURTHER_FLAWS })) it(flaw, async () => expect((await verdict(Flawed, BUDGET)).failed).toBe(true))
})

describe('the property suite has nothing against a PC that', { timeout: 240_000 }, () => {
  for (const [flaw, Flawed] of Object.entries(HARMLESS)) it(flaw, async () => expect((await verdict(Flawed, 200)).failed).toBe(false))
})
