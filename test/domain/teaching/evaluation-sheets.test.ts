import { describe, expect, test } from 'vitest'
import { plannedRounds } from '#domain/teaching/evaluation-plan.ts'
import { askedItems, formOf, freezeItems, readSheet, thawItems, writeAnswers } from '#domain/teaching/evaluation-sheets.ts'
import type { Session } from '#domain/session.ts'

describe('a sheet typed as a line', () => {
  test.each([
    ['44434444', { kind: 'whole', answers: '44434444' }],
    ['4443 4444', { kind: 'whole', answers: '44434444' }],
    ['４４４３　４４４４', { kind: 'whole', answers: '44434444' }],
    ['4443 44-0 案例再多一些', { kind: 'whole', answers: '444344 0', comment: '案例再多一些' }],
    ['44434444案例再多一些', { kind: 'whole', answers: '44434444', comment: '案例再多一些' }],
    ['44434444 3号楼网络太慢', { kind: 'whole', answers: '44434444', comment: '3号楼网络太慢' }],
    ['', { kind: 'partial', done: 0 }],
    ['4443 44', { kind: 'partial', done: 6 }]
  ])('%j', (typed, reading) => expect(readSheet(typed, 8)).toEqual(reading))

  test.each([
    ['4445', '第4项是“5”，只有 4 3 2 1 0'],
    ['444x', '共 8 项，才打了 3 项，后面不能接着写“x”'],
    ['444344441', '多打了 1 位'],
    ['44434444 12', '多打了 2 位'],
    ['44434444 4 ', '多打了 1 位'],
    ['444344443号楼网络太慢', '多打了 1 位'],
    ['--------', '一项也没有打分'],
    [`44434444 ${'好'.repeat(501)}`, '最多 500 字']
  ])('%j is told at once', (typed, words) => {
    const reading = readSheet(typed, 8)
    expect(reading.kind === 'wrong' && reading.sentence).toContain(words)
  })

  test('is shown again in fours', () => expect(writeAnswers('444344 04321')).toBe('4443 44-0 4321'))
})

describe('the items of a form', () => {
  const own = [{ id: 'b', kind: '教学质量' as const, title: '乙', score: 40, order: 2 }, { id: 'a', kind: '教学质量' as const, title: '甲|丙', score: 60, order: 1, group: '内容' }]

  test('are the college’s own in its order, ours where it has none of that kind', () => {
    expect(formOf('教学质量', own).map(({ title }) => title)).toEqual(['甲|丙', '乙'])
    expect(formOf('服务质量', own)).toHaveLength(12)
  })

  test('once frozen into a round stay as they were asked, whatever the college changes', () => {
    const items = freezeItems(formOf('教学质量', own))
    expect(items).toBe('甲｜丙|60|内容\n乙|40')
    expect(askedItems('教学质量', { items }, [{ id: 'z', kind: '教学质量', title: '新' }])).toEqual([{ title: '甲｜丙', score: 60, group: '内容' }, { title: '乙', score: 40 }])
    expect(askedItems('教学质量', { items: '' }, own)).toEqual(formOf('教学质量', own))
  })

  test('without a score keep their heading', () => expect(thawItems('报到接待||学员服务管理')).toEqual([{ title: '报到接待', group: '学员服务管理' }]))
})

test('one form a lesson with a teacher in the order of the timetable, one of the class; a form whose lesson is gone stays', () => {
  const session = (id: string, more: Partial<Session>): Session => ({ id, date: '2026-11-24', half: '上午', kind: '讲授', title: id, teacher: '高文博', ...more })
  const sessions = [session('b', { half: '下午' }), session('a', {}), session('c', { kind: '开班式' }), session('d', { teacher: ' ' }), session('e', { kind: '自学' })]
  expect(plannedRounds(sessions, []).map(({ id }) => id)).toEqual(['教学质量|a', '教学质量|b', '服务质量'])
  const rounds = [{ id: '教学质量|x', kind: '教学质量' as const }, { id: '教学质量|d', kind: '教学质量' as const, issued: 3 }]
  expect(plannedRounds(sessions, rounds).map(({ id, round }) => [id, round?.issued])).toEqual([['教学质量|a', undefined], ['教学质量|d', 3], ['教学质量|b', undefined], ['服务质量', undefined], ['教学质量|x', undefined]])
})
