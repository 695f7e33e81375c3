import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWriter, addWriters, writerOf, type WhoWrote } from '#sync/who-wrote.ts'

describe('who sat at a PC when it was written', () => {
  test('is told of every operation, in whatever order they were heard of and however often', () => {
    const heard = fc.array(fc.record({ device: fc.constantFrom('a', 'b'), n: fc.integer({ min: 1, max: 12 }), inSecond: fc.boolean() }))
    fc.assert(fc.property(heard, fc.array(fc.constantFrom('王老师', '李老师'), { minLength: 24, maxLength: 24 }), (entries, persons) => {
      const personOf = (device: string, n: number): string => persons[n - 1 + (device === 'a' ? 0 : 12)]!
      const first: WhoWrote = new Map()
      const second: WhoWrote = new Map()
      for (const { device, n, inSecond } of entries) addWriter(inSecond ? second : first, device, n, personOf(device, n))
      addWriters(first, second)
      for (const device of ['a', 'b']) {
        for (let n = 0; n <= 13; n++) {
          const known = entries.some((entry) => entry.device === device && entry.n === n)
          expect(writerOf(first, device, n)).toBe(known ? personOf(device, n) : undefined)
        }
      }
    }))
  })
})
