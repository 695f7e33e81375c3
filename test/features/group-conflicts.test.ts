import { expect, test } from 'vitest'
import type { OpenConflict, Side } from '#store/conflicts.ts'
import { alike, byClass, pairsOf, wordOf } from '#features/exchange/group-conflicts.ts'

const side = (device: string, value: string): Side => ({ dot: `${device}:1`, device, value, person: device, computer: device, at: 0 })
const question = (id: string, field: string, devices: readonly string[], more: Partial<OpenConflict> = {}): OpenConflict => ({ cls: 'k', table: 'trainee', tableLabel: '学员', id, title: id, field, label: field, sides: devices.map((device) => side(device, `${device} ${id} ${field}`)), ...more })

const all = [
  question('a', 'phone', ['here', 'office']), question('a', 'remark', ['office', 'here']), question('b', 'phone', ['office', 'here']),
  question('b', 'remark', ['here', 'campus']), question('c', 'phone', ['here', 'office', 'campus']), question('c', '_del', ['here', 'office']),
  question('s', 'a', ['here', 'office'], { table: 'attendance' }), question('s', 'b', ['here', 'office'], { table: 'attendance' }),
  question('x', 'phone', ['here', 'office'], { cls: 'other' })
]

test('questions stand together by class and record, in the order they came', () => {
  expect(byClass(all).map(({ cls, count, records }) => [cls, count, records.map(({ title, questions }) => [title, questions.length])])).toEqual([['k', 8, [['a', 2], ['b', 2], ['c', 2], ['s', 2]]], ['other', 1, [['x', 1]]]])
})

test('what exactly two PCs disagree on can be settled at one stroke; deletions and third voices are left out', () => {
  const [pair, ...others] = pairsOf(all.filter(({ cls }) => cls === 'k'))
  expect([pair!.devices, pair!.questions.map(({ id, field }) => `${id} ${field}`), others]).toEqual([['here', 'office'], ['a phone', 'a remark', 'b phone', 's a', 's b'], []])
  expect(wordOf('office', pair!.questions).map((one) => one.side.value)).toEqual(['office a phone', 'office a remark', 'office b phone', 'office s a', 'office s b'])
})

test('alike is the same field of the same kind of record, in one class and between the same PCs; all marks are alike', () => {
  const names = (question: OpenConflict) => alike(question, all).map(({ cls, id, field }) => `${cls} ${id} ${field}`)
  expect(names(all[0]!)).toEqual(['k a phone', 'k b phone'])
  expect(names(all[6]!)).toEqual(['k s a', 'k s b'])
  expect(names(all[5]!)).toEqual(['k c _del'])
  expect(names(all[8]!)).toEqual(['other x phone'])
})
