/** The same office as in exchange.test.ts, on the program's own stores: databases, sealed tails, transactions, real files. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_SCHEDULES } from './office/known-schedules.ts'
import { playOnDatabases } from './office/play-on.ts'
import { schedules, twoOfOneName } from './office/schedules.ts'

/** Thirty seconds of work, on a machine that may be busy. */
it('PCs with real databases end the same, lose nothing, and show every value nobody overwrote', async () => {
  await fc.assert(fc.asyncProperty(schedules(15, 3), async (schedule) => void expect(await playOnDatabases(schedule)).toBeUndefined()), { numRuns: 180 })
}, 600_000)

it('so do PCs of which two went by one name without seeing it', async () => {
  await fc.assert(fc.asyncProperty(twoOfOneName, async (schedule) => void expect(await playOnDatabases(schedule)).toBeUndefined()), { numRuns: 20 })
}, 600_000)

describe('once a surprise, on real databases:', () => {
  for (const [sentence, schedule] of Object.entries(KNOWN_SCHEDULES)) it(sentence, async () => expect(await playOnDatabases(schedule)).toBeUndefined(), 60_000)
})
