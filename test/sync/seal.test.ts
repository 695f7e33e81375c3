import fc from 'fast-check'
import { aessiv } from '@noble/ciphers/aes.js'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64, toUtf8 } from '#sync/bytes.ts'
import { seal, sealKey, unseal } from '#sync/seal.ts'

const bytes = (fill: number): Uint8Array => new Uint8Array(64).fill(fill)
const key = sealKey('class1', 'identity', bytes(1))

describe('a sealed value', () => {
  it('opens to what was put in, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), fc.boolean(), fc.constant(null)), (value) => void expect(unseal(key, 'trainee/1', 'idNumber', seal(key, 'trainee/1', 'idNumber', value))).toEqual(value)))
  })

  it('is the same box for the same value in the same place, so that two PCs that typed one number agree', () => {
    expect(seal(key, 'trainee/1', 'idNumber', '1')).toEqual(seal(key, 'trainee/1', 'idNumber', '1'))
    expect(seal(key, 'trainee/2', 'idNumber', '1').box).not.toBe(seal(key, 'trainee/1', 'idNumber', '1').box)
  })

  it('does not open elsewhere, with another key, of another class or kind, or after a change', () => {
    const sealed = seal(key, 'trainee/1', 'idNumber', '23010019800101001X')
    expect(unseal(key, 'trainee/2', 'idNumber', sealed)).toBeUndefined()
    expect(unseal(key, 'trainee/1', 'diet', sealed)).toBeUndefined()
    expect(unseal(sealKey('class1', 'identity', bytes(2)), 'trainee/1', 'idNumber', sealed)).toBeUndefined()
    expect(unseal(sealKey('class2', 'identity', bytes(1)), 'trainee/1', 'idNumber', sealed)).toBeUndefined()
    const box = fromBase64(sealed.box)
    box[3]! ^= 1
    expect(unseal(key, 'trainee/1', 'idNumber', { ...sealed, box: toBase64(box) })).toBeUndefined()
    expect(unseal(key, 'trainee/1', 'idNumber', { ...sealed, box: '不是' })).toBeUndefined()
  })

  it('that holds more than a plain value is refused, whoever sealed it', () => {
    const box = toBase64(aessiv(key.bytes, toUtf8('class1 identity trainee/1 idNumber')).encrypt(toUtf8('{"a":1}')))
    expect(unseal(key, 'trainee/1', 'idNumber', { seal: 'identity', key: key.id, box })).toBeUndefined()
  })
})
