import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '#sync/byte-writer.ts'
import { freshBudget, readColumns } from '#sync/columns.ts'
import { writeColumns } from '#sync/columns-write.ts'
import { signerOf, verifyPurely } from '#sync/device.ts'
import { Hostile, Malformed } from '#sync/malformed.ts'
import { batchOf, dotOf, type Operation, type Value } from '#sync/operation.ts'
import { NO_HASH, isSigned, readHead, readOperations, sealSegment } from '#sync/segment.ts'
import { seal, sealKey } from '#sync/seal.ts'

const signer = signerOf(new Uint8Array(32).fill(7))
const OTHER = 'bbbbbbbbbbbbbbbb'
const key = sealKey('class1', 'identity', new Uint8Array(64).fill(3))

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', '\ufeff王', '𠮷野家', '*', '到', '名\n字', '\u0000', 'e\u0301'))
const value: fc.Arbitrary<Value> = fc.oneof(text, fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger(), text.map((plain) => seal(key, 'trainee/1', 'idNumber', plain)))
const dot = fc.oneof(fc.integer({ min: 1, max: 99 }).map((n) => dotOf(OTHER, n)), fc.integer({ min: 1, max: 100 }).map((n) => dotOf(signer.device, n)))
const field = fc.constantFrom('name', 'phone', 'idNumber', 'fieldOfNextYear', 'bbbb|1', '_del')
const draft = fc.record({
  gap: fc.nat(5000), together: fc.boolean(), user: text, batch: fc.constantFrom('own', 'same', 'x1', 'x2'), why: fc.constantFrom('edit', 'undo:imp42'),
  r: fc.constantFrom('trainee/1', 'trainee/2', 'stay/2026-11-23|标间', 'tableOfNextYear/一 号/楼'),
  s: fc.dictionary(field, value, { minKeys: 1, maxKeys: 5 }), o: fc.dictionary(field, fc.uniqueArray(dot, { minLength: 1, maxLength: 3 })), seen: fc.uniqueArray(dot, { maxLength: 4 })
})
/** Consecutive operations from number 101 on, of every shape a program of this or a later version may write. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(draft, { minLength: 1, maxLength: 30 }).map((drafts) => {
  let t = 1_790_000_000_000 * 1024
  let b = 'first'
  return drafts.map(({ gap, together, user, batch, why, r, s, o, seen }, i): Operation => {
    t += together ? i % 2 : gap * 1024 + i
    b = batch === 'own' ? batchOf(signer.device, t) : batch === 'same' ? b : batch
    const over = Object.fromEntries(Object.entries(o).filter(([name]) => Object.hasOwn(s, name)))
    return { n: 101 + i, t, u: user, b, w: why, r, s: { ...s }, ...(Object.keys(over).length ? { o: over } : {}), ...(Object.hasOwn(s, '_del') && seen.length ? { seen } : {}) }
  })
})

describe('a segment', () => {
  it('gives back every operation as it was, whatever tables, fields and texts it holds', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (list) => {
        const segment = await sealSegment(signer, 'class1', NO_HASH, list)
        const head = readHead(segment.bytes)
        expect(head).toEqual(segment)
        expect(readOperations(head, freshBudget())).toEqual(list)
      }),
      { numRuns: 150 }
    )
    fc.assert(fc.property(operations, (list) => void expect(readColumns(signer.device, 101, list.length, writeColumns(signer.device, list), freshBudget())).toEqual(list)), { numRuns: 1000 })
  })

  it('is the same bytes for the same operations', async () => {
    const [list] = fc.sample(operations, { numRuns: 1, seed: 5 }) as [Operation[]]
    expect((await sealSegment(signer, 'class1', NO_HASH, list)).bytes).toEqual((await sealSegment(signer, 'class1', NO_HASH, structuredClone(list))).bytes)
  })

  it('carries its author’s signature: no byte of it can change unseen', async () => {
    const segment = await sealSegment(signer, 'class1', NO_HASH, fc.sample(operations, { numRuns: 1, seed: 6 })[0]!)
    expect(await isSigned(segment, verifyPurely)).toBe(true)
    for (let at = 0; at < segment.bytes.length; at += 11) {
      const bytes = segment.bytes.slice()
      bytes[at]! ^= 4
      let taken = false
      try {
        taken = await isSigned(readHead(bytes), verifyPurely)
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed)
      }
      expect(taken).toBe(false)
    }
  })

  it('is not written with half a character, a number that is none, a forbidden name, or a hole', async () => {
    const op: Operation = { n: 1, t: 1024, u: '', b: '', w: 'edit', r: 'trainee/1', s: { name: '甲' } }
    const bad: Partial<Operation>[] = [
      { s: { name: '\ud800' } }, { s: { name: 'x\udc00y' } }, { s: { order: Number.NaN } }, { s: { order: Infinity } }, { s: { ['__proto__']: '1' } }, { s: { constructor: '1' } }, { s: { toString: '1' } }, { s: {} },
      { r: 'trainee' }, { r: '__proto__/1' }, { r: 'trainee/__proto__' }, { r: 'trainee/valueOf' }, { r: 'trainee/\u0000' }, { o: { phone: [dotOf(OTHER, 1)] } }, { o: { name: ['x:1'] } }, { o: { name: [dotOf(signer.device, 1)] } }, { seen: [dotOf(OTHER, 1)] }, { t: -1 }, { s: { name: 'x'.repeat(1024 * 1024 + 1) } }
    ]
    for (const change of bad) await expect(sealSegment(signer, 'class1', NO_HASH, [{ ...op, ...change, s: Object.assign(Object.create(null), change.s ?? op.s) }]), JSON.stringify(change).slice(0, 60)).rejects.toThrow()
    await expect(sealSegment(signer, 'class1', NO_HASH, [op, { ...op, n: 3 }])).rejects.toThrow()
    await expect(sealSegment(signer, '../class1', NO_HASH, [op])).rejects.toThrow()
  })
})

describe('a body made to harm', () => {
  it('is answered with Malformed and nothing else, however it is bent', () => {
    fc.assert(
      fc.property(operations, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.option(fc.nat()), (list, changes, cut) => {
        const body = writeColumns(signer.device, list)
        for (const [at, byte] of changes) body[at % body.length] = byte
        try {
          readColumns(signer.device, 101, list.length, cut === null ? body : body.subarray(0, cut % body.length), freshBudget())
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed)
        }
      }),
      { numRuns: 3000 }
    )
  })

  it('that unpacks without end is stopped while it unpacks', () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024))
    const body = new ByteWriter()
    body.whole(bomb.length)
    body.whole(64 * 1024 * 1024)
    body.raw(bomb)
    expect(() => readColumns(signer.device, 1, 1, body.done(), freshBudget())).toThrow(Hostile)
    expect(() => readColumns(signer.device, 1, 1, body.done(), { ...freshBudget(), bytes: 1024 })).toThrow(Hostile)
  })

  it('that claims more operations than any file has is refused before memory is taken', async () => {
    const segment = await sealSegment(signer, 'class1', NO_HASH, fc.sample(operations, { numRuns: 1, seed: 8 })[0]!)
    expect(() => readOperations({ ...segment, bytes: segment.bytes }, { ...freshBudget(), operations: 0 })).toThrow(Hostile)
  })

  it('of two hundred marks that are all alike can still be read', async () => {
    const marks = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`t${i}`, '到']))
    const list = Array.from({ length: 4096 }, (_, i): Operation => ({ n: i + 1, t: 1024, u: '', b: '', w: 'edit', r: 'attendance/1', s: marks, ...(i ? { o: Object.fromEntries(Object.keys(marks).map((name) => [name, [dotOf(signer.device, i)]])) } : {}) }))
    const segment = await sealSegment(signer, 'class1', NO_HASH, list)
    expect(readOperations(segment, freshBudget())).toEqual(list)
  })
})
