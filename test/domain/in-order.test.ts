import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, lastOrder } from '#domain/in-order.ts'

test('a record without a place of its own comes last, and two of the same place stand by id', () => {
  expect(inOrder([{ id: 'c' }, { id: 'b', order: 2 }, { id: 'a', order: 2 }, { id: 'd', order: 1 }]).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c'])
})
test('the order does not depend on that of the storage', () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), order: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) }), { selector: ({ id }) => id })
  fc.assert(fc.property(rows, (list) => {
    expect(inOrder(list)).toEqual(inOrder([...list].reverse()))
  }))
})
test('what is put behind all others follows the last that has a place', () => {
  expect(lastOrder([])).toBe(0)
  expect(lastOrder([{ id: 'a', order: 4 }, { id: 'b' }, { id: 'c', order: 2 }])).toBe(4)
})
