import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_RECORD, allDots, applyOperation, conflictsOf, headsOf, isDeleted, isEditedAfterDelete, sameValue, visible } from '#sync/heads.ts'
import { DELETED, dotOf, type Operation } from '#sync/operation.ts'
import { histories, merged, plainState, type Written } from './arbitraries.ts'

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
const write = (device: string, n: number, s: Operation['s'], extra: Partial<Operation> = {}): Written => ({ device, op: { n, t: n * 1024, u: '', b: '', w: 'edit', r: 'trainee/1', s, ...extra } })

/** The oracle: a value is a head exactly when no operation of the whole set names it as overwritten. */
function oracle(operations: readonly Written[]): Record<string, string[]> {
  const heads: Record<string, string[]> = {}
  for (const field of new Set(operations.flatMap(({ op }) => Object.keys(op.s)))) {
    const dead = new Set(operations.flatMap(({ op }) => op.o?.[field] ?? []))
    heads[field] = operations.filter(({ device, op }) => field in op.s && !dead.has(dotOf(device, op.n))).map(({ device, op }) => dotOf(device, op.n)).sort()
  }
  return heads
}

const permutations = <T>(items: readonly T[]): T[][] => (items.length < 2 ? [[...items]] : items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])))

describe('heads of fields', () => {
  it('are the values that no operation overwrites, in whatever order the operations come', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (operations, dice) => {
        const shuffled = [...operations].map((written) => [dice.next().value as number, written] as const).sort((x, y) => x[0] - y[0]).map(([, written]) => written)
        const record = merged(shuffled)
        expect(Object.fromEntries([...record].map(([field, { heads }]) => [field, heads.map((head) => dotOf(head.d, head.n)).sort()]))).toEqual(oracle(operations))
        expect(plainState(record)).toEqual(plainState(merged(operations)))
        expect([...record.values()].flatMap(({ pending }) => pending)).toEqual([])
      }),
      { numRuns: 2000 }
    )
  })

  it('agree for every order of up to six operations', () => {
    fc.assert(
      fc.property(histories.map((operations) => operations.slice(0, 5)), (operations) => {
        const expected = plainState(merged(operations))
        for (const order of permutations(operations)) expect(plainState(merged(order))).toEqual(expected)
      }),
      { numRuns: 60 }
    )
    const six = fc.sample(histories.filter((operations) => operations.length >= 6), { numRuns: 3, seed: 7 })
    for (const operations of six) {
      const expected = plainState(merged(operations.slice(0, 6)))
      for (const order of permutations(operations.slice(0, 6))) expect(plainState(merged(order))).toEqual(expected)
    }
  })

  it('keep both values of two PCs that did not know of each other, the later one shown', () => {
    const record = merged([write(A, 1, { phone: '1' }), write(B, 1, { phone: '2' }, { t: 5000 })])
    expect(headsOf(record, 'phone').map((head) => head.v)).toEqual(['2', '1'])
    expect(visible(record, 'phone')).toBe('2')
    expect(conflictsOf(record)).toEqual(['phone'])
  })

  it('name an operation only once in what a delete has seen, however many fields it set', () => {
    expect(allDots(merged([write(A, 1, { name: '甲', phone: '1', room: '2' })]))).toEqual([`${A}:1`])
  })
})

describe('a deleted record', () => {
  const born = write(A, 1, { name: '甲' })
  const removed = write(A, 2, { [DELETED]: true }, { seen: [`${A}:1`] })

  it('is gone while its delete had seen everything', () => expect(isDeleted(merged([born, removed]))).toBe(true))

  it('comes back, with a question, through an edit the delete had not seen', () => {
    const record = merged([born, removed, write(B, 1, { name: '乙' }, { o: { name: [`${A}:1`] } })])
    expect([isDeleted(record), isEditedAfterDelete(record)]).toEqual([false, true])
  })

  it('stays, with a question, when it was restored on one PC while another deleted it as well', () => {
    const record = merged([born, removed, write(B, 1, { [DELETED]: false }, { o: { [DELETED]: [`${A}:2`] } }), write('cccccccccccccccc', 1, { [DELETED]: true }, { seen: [`${A}:1`] })])
    expect([isDeleted(record), isEditedAfterDelete(record)]).toEqual([false, true])
  })

  it('is back without a question when the restore knew of the delete', () => {
    const record = merged([born, removed, write(B, 1, { [DELETED]: false }, { o: { [DELETED]: [`${A}:2`] } })])
    expect([isDeleted(record), isEditedAfterDelete(record)]).toEqual([false, false])
  })
})

describe('two values', () => {
  it('mean the same in another normal form or with outer white space', () => {
    expect(sameValue('e\u0301 ', '\u00e9')).toBe(true)
    expect(sameValue('', null)).toBe(true)
    expect(sameValue('1', 1)).toBe(false)
    expect(sameValue(0, -0)).toBe(true)
  })
  it('that are sealed with two keys are compared by whoever can open them', () => {
    const sealed = (key: string) => ({ seal: 'identity', key, box: 'AAAA' }) as const
    const record = merged([write(A, 1, { idNumber: sealed('1') }), write(B, 1, { idNumber: sealed('2') })])
    expect(conflictsOf(record)).toEqual(['idNumber'])
    expect(conflictsOf(record, () => true)).toEqual([])
  })
})

it('an operation that names itself as overwritten becomes a head all the same', () => {
  const record = applyOperation(NO_RECORD, A, write(A, 1, { name: '甲' }, { o: { name: [`${A}:1`] } }).op, () => false)
  expect(visible(record, 'name')).toBe('甲')
})
