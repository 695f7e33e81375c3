import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visible, type RecordState } from '#sync/heads.ts'
import { packState, unpackState } from '#sync/stamps.ts'
import { histories, merged, plainState, type Written } from './arbitraries.ts'

const roundTrip = (record: RecordState): RecordState => unpackState(structuredClone(packState(record)), (field) => visible(record, field))

it('a record’s state survives being stored beside its row, also while operations are still missing', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.boolean()), (operations, keep) => {
      const record = merged(operations.filter(() => keep.next().value as boolean))
      expect(plainState(roundTrip(record))).toEqual(plainState(record))
    }),
    { numRuns: 1000 }
  )
})

it('two hundred marks saved at once share one stamp', () => {
  const marks = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`t${i}`, '到']))
  const sheet: Written = { device: 'aaaaaaaaaaaaaaaa', op: { n: 1, t: 1, u: '', b: '', w: 'edit', r: 'attendance/1', s: marks } }
  expect(packState(merged([sheet])).D).toHaveLength(1)
})
