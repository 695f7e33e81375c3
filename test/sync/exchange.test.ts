import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_SCHEDULES } from './office/known-schedules.ts'
import { MemoryPc } from './office/memory-pc.ts'
import { play } from './office/properties.ts'
import { schedules } from './office/schedules.ts'

const inMemory = (count: number, writesFiles = false): MemoryPc[] => Array.from({ length: count }, (_, i) => new MemoryPc(`电脑${i}`, writesFiles))

/** Twenty seconds of work, on a machine that may be busy. */
const PATIENT = { timeout: 400_000 }

describe('PCs that exchange files', PATIENT, () => {
  it('end the same, lose nothing, and show every value nobody overwrote, whatever happens to the files', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async ([count, actions]) => void expect(await play(inMemory(count), actions)).toBeUndefined()), { numRuns: 1700 })
  })

  it('do so through real files as well', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async ([count, actions]) => void expect(await play(inMemory(count, true), actions)).toBeUndefined()), { numRuns: 40 })
  })
})

describe('once a surprise:', () => {
  for (const [sentence, [count, actions]] of Object.entries(KNOWN_SCHEDULES)) it(sentence, async () => expect(await play(inMemory(count), actions)).toBeUndefined())
})
