import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf, sameRecords } from '#sync/digest.ts'
import type { FieldState, Head, RecordState } from '#sync/heads.ts'
import type { Value } from '#sync/operation.ts'

const value: fc.Arbitrary<Value> = fc.oneof(fc.constantFrom(null, true, 1, '1', ''), fc.constantFrom('a', 'b').map((box): Value => ({ seal: 'identity', key: '0123456789abcdef', box })))
const head: fc.Arbitrary<Head> = fc.record({ d: fc.constantFrom('pc1', 'pc2'), n: fc.integer({ min: 1, max: 2 }), t: fc.integer({ min: 1, max: 2 }), v: value, seen: fc.constantFrom(['pc1:1', 'pc2:1'], ['pc2:1', 'pc1:1'], ['pc1:1']) }, { requiredKeys: ['d', 'n', 't', 'v'] })
const field: fc.Arbitrary<FieldState> = fc.record({ heads: fc.array(head, { maxLength: 2 }), pending: fc.constantFrom<string[]>([], ['pc3:1']) })
const record: fc.Arbitrary<RecordState> = fc.array(fc.tuple(fc.constantFrom('name', 'phone'), field), { maxLength: 2 }).map((fields) => new Map(fields))
const records = fc.array(fc.tuple(fc.constantFrom('trainee/1', 'trainee/2'), record), { maxLength: 2 }).map((entries) => new Map(entries))

describe('two states of a class', () => {
  it('are the same where their digests are, and only there', () => {
    fc.assert(fc.property(records, records, (a, b) => {
      expect(sameRecords(a, b)).toBe(digestOf(a) === digestOf(b))
      expect(sameRecords(a, new Map([...a].reverse().map(([name, state]) => [name, new Map([...state].reverse())])))).toBe(true)
    }), { numRuns: 2000 })
  })
})
