import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_SCHEDULES } from './office/known-schedules.ts'
import { playInMemory } from './office/play-on.ts'
import { schedules } from './office/schedules.ts'

/** Every run here is the same; `npm run test:long` takes others. */
const SEED = 20261123

/** Ten seconds of work, on a machine that may be busy. */
const PATIENT = { timeout: 400_000 }

describe('PCs that exchange files', PATIENT, () => {
  it('end the same, lose nothing, and show every value nobody overwrote, whatever happens to the files', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async (schedule) => void expect(await playInMemory(schedule)).toBeUndefined()), { numRuns: 1780, seed: SEED })
  })

  it('do so through real files as well', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async (schedule) => void expect(await playInMemory(schedule, true)).toBeUndefined()), { numRuns: 40, seed: SEED })
  })
})

describe('once a surprise:', () => {
  for (const [sentence, schedule] of Object.entries(KNOWN_SCHEDULES)) it(sentence, async () => expect(await playInMemory(schedule)).toBeUndefined())
})
