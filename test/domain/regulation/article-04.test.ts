/** 第四条: 备品. */
import { expect, test } from 'vitest'
import { classOf, found } from './class-of.ts'

const supplies = (supply: object) => classOf({}, { supply: [{ id: 'a', item: '桌签', unit: '个', ...supply }] })

test('R4.a kept: issued within what was approved, and the durable ones are back', () => {
  expect(found('R4.a', supplies({ approved: 40, approvedOn: '2026-11-20', issued: 36, issuedOn: '2026-11-22', durable: true, returned: 36 }), '2026-11-30')).toEqual([])
})
test('R4.a broken: more issued than approved asks for a reason', () => {
  expect(found('R4.a', supplies({ approved: 36, issued: 40 }), '2026-11-23')).toMatchObject([{ severity: 'needs-reason', basis: '由规范推定', mend: { screen: 'preparation', table: 'supply', record: 'a', field: 'issued' } }])
  expect(found('R4.a', supplies({ issued: 40 }), '2026-11-23')).toMatchObject([{ mend: { field: 'approved' } }])
})
test('R4.a broken: what was issued first and approved afterwards asks for a reason', () => {
  expect(found('R4.a', supplies({ approved: 36, issued: 36, issuedOn: '2026-11-20', approvedOn: '2026-11-21' }), '2026-11-23')).toMatchObject([{ missing: '桌签先领用、后批准。' }])
})
test('R4.a boundary: exactly what was approved, on the day it was approved', () => {
  expect(found('R4.a', supplies({ approved: 36, issued: 36, issuedOn: '2026-11-20', approvedOn: '2026-11-20' }), '2026-11-23')).toEqual([])
  expect(found('R4.a', supplies({ approved: 36, issued: 37 }), '2026-11-23')).toHaveLength(1)
})
test('R4.a boundary: durable items are asked back when the day of 撤场 is over; what is used up never', () => {
  const durable = supplies({ approved: 36, issued: 36, durable: true, returned: 35 })
  expect(found('R4.a', durable, '2026-11-27 23:59')).toEqual([])
  expect(found('R4.a', durable, '2026-11-28')).toMatchObject([{ severity: 'reminder', due: '2026-11-27' }])
  expect(found('R4.a', supplies({ approved: 36, issued: 36 }), '2026-12-28')).toEqual([])
})
