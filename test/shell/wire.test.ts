import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWire } from '#support/electron-host/wire.ts'

const wire = createWire()
const over = (value: unknown): unknown => wire.unpack(wire.pack(value))

describe('what crosses between page and main in the stand-in', () => {
  test('values arrive as they left', () => {
    const value = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: false })
    fc.assert(
      fc.property(value, (value) => {
        // Structured clone forgets prototypes and so does the wire; -0 and holes do not matter to the contract.
        expect(over(value)).toEqual(structuredClone(value))
      })
    )
  })

  test('bytes keep their kind and their part of the buffer', () => {
    const part = Uint8Array.from([1, 2, 3, 4, 5]).subarray(1, 4)
    expect(over(part)).toEqual(Uint8Array.from([2, 3, 4]))
    expect(over(Buffer.from([9, 8]))).toEqual(Uint8Array.from([9, 8]))
    expect(over(Float64Array.from([0.5, -1]))).toEqual(Float64Array.from([0.5, -1]))
    expect(over(Uint8Array.from([7]).buffer)).toEqual(Uint8Array.from([7]).buffer)
  })

  test('an object that looks like the wire itself is not mistaken for it', () => {
    expect(over({ $: 'bytes', kind: 'Uint8Array', value: 'AA' })).toEqual({ $: 'bytes', kind: 'Uint8Array', value: 'AA' })
  })

  test('functions, promises and circles are refused, as by Electron', () => {
    const circle: unknown[] = []
    circle.push(circle)
    for (const value of [() => 1, [Symbol('a')], { deep: Promise.resolve(1) }, new WeakMap()]) expect(() => wire.pack(value)).toThrow('could not be cloned')
    expect(() => wire.pack(circle)).toThrow('cyclic values are not emulated')
  })
})
