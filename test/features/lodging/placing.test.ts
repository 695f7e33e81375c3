import { describe, expect, test } from 'vitest'
import { changesOfEdits, roomLabels, roomTyped, type LodgingFacts } from '#features/lodging/placing.ts'

const NOW = '2026-11-23T06:05:00.000Z'
const facts: LodgingFacts = {
  days: { arriveOn: '2026-11-23', withdrawOn: '2026-11-27' },
  rooms: [{ id: 'r1', number: '301', building: '1号楼', kind: '标间', beds: 2 }, { id: 'r2', number: '301', building: '2号楼', kind: '标间', beds: 2 }, { id: 'r3', number: '302', kind: '标间', beds: 2 }],
  stays: [{ id: 'a', roomId: 'r3', bed: 1, arrivedAt: '2026-11-23T01:00:00.000Z' }],
  trainees: [{ id: 'a', name: '李明' }, { id: 'b', name: '王喆' }, { id: 'c', name: '张翀' }],
  arrivals: { a: '到', c: '迟到' }
}
const edits = (...given: [string, string, string | number | null][]) => changesOfEdits(facts, given.map(([row, key, value]) => ({ row, key, value })), NOW)

describe('placing people by typing', () => {
  test('a number that two buildings share is shown and asked for with its building', () => {
    const labels = roomLabels(facts.rooms)
    expect([...labels.values()]).toEqual(['1号楼 301', '2号楼 301', '302'])
    expect(roomTyped(facts.rooms, labels, '301')).toBeUndefined()
    expect(roomTyped(facts.rooms, labels, ' ２号楼301')?.id).toBe('r2')
    expect(roomTyped(facts.rooms, labels, '３０２')?.id).toBe('r3')
  })

  test('people pasted into one room get one bed each, and whoever finds none is placed all the same', () => {
    expect(edits(['b', 'roomId', 'r3'], ['c', 'roomId', 'r3'])).toEqual([
      { table: 'stay', id: 'b', set: { roomId: 'r3', bed: 2 } },
      { table: 'stay', id: 'c', set: { roomId: 'r3', bed: null } }
    ])
  })

  test('clearing the room clears the bed; moving within the room keeps a bed free for oneself', () => {
    expect(edits(['a', 'roomId', null])).toEqual([{ table: 'stay', id: 'a', set: { roomId: null, bed: null } }])
    expect(edits(['a', 'roomId', 'r3'])).toEqual([{ table: 'stay', id: 'a', set: { roomId: 'r3', bed: 1 } }])
  })

  test('an arrival keeps its first moment; the 报到 sheet follows both ways, but what it says otherwise stays', () => {
    expect(edits(['b', 'arrivedAt', '报到'], ['a', 'arrivedAt', '报到'], ['c', 'arrivedAt', '报到'])).toEqual([
      { table: 'stay', id: 'b', set: { arrivedAt: NOW } },
      { table: 'stay', id: 'a', set: { arrivedAt: '2026-11-23T01:00:00.000Z' } },
      { table: 'stay', id: 'c', set: { arrivedAt: NOW } },
      { table: 'attendance', id: 'arrival', set: { b: '到' } }
    ])
    expect(edits(['a', 'arrivedAt', null], ['c', 'arrivedAt', null])).toEqual([
      { table: 'stay', id: 'a', set: { arrivedAt: null } },
      { table: 'stay', id: 'c', set: { arrivedAt: null } },
      { table: 'attendance', id: 'arrival', set: { a: null } }
    ])
  })
})
