/** The same office as in exchange.test.ts, on the program's own stores: databases, sealed tails, transactions, real files. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_SCHEDULES } from './office/known-schedules.ts'
import { playOnDatabases } from './office/play-on.ts'
import { schedules, type Schedule } from './office/schedules.ts'

/** Every run here is the same; `npm run test:long` takes others. */
const SEED = 20261123

/** Thirty seconds of work, on a machine that may be busy. */
it('PCs with real databases end the same, lose nothing, and show every value nobody overwrote', async () => {
  await fc.assert(fc.asyncProperty(schedules(15, 3), async (schedule) => void expect(await playOnDatabases(schedule)).toBeUndefined()), { numRuns: 180, seed: SEED })
}, 600_000)

/**
 * Open, one of a family that `npm run test:long` finds among PCs of which two go by one name: put back without a word,
 * it writes under the number of work that it lost, and hears only of what came after that.
 * Both sides say at every file that they differ, nothing is overwritten, and yet they do not end the same.
 */
it.fails('a PC that was put back unseen and wrote before it heard of the lost work ends as the others', async () => {
  const schedule: Schedule = [3, [
    { do: 'roster', pc: 1, size: 2, value: 0 }, { do: 'meet' }, { do: 'backup', pc: 1 },
    { do: 'edit', pc: 1, record: 0, field: 0, value: 0 }, { do: 'swap', pc: 1, to: 0, kind: 'delta' },
    { do: 'edit', pc: 1, record: 0, field: 0, value: 0 }, { do: 'export', pc: 1, to: 0, kind: 'delta' }, { do: 'deliver', mail: 0, pc: 0 }, { do: 'deliver', mail: 0, pc: 0 },
    { do: 'restoreUnseen', pc: 1 }, { do: 'delete', pc: 1, record: 0 }, { do: 'upgrade', pc: 0 }
  ]]
  expect(await playOnDatabases(schedule)).toBeUndefined()
}, 60_000)

describe('once a surprise, on real databases:', () => {
  for (const [sentence, schedule] of Object.entries(KNOWN_SCHEDULES)) it(sentence, async () => expect(await playOnDatabases(schedule)).toBeUndefined(), 60_000)
})
