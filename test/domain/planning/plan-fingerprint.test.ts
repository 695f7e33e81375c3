import { describe, expect, test } from 'vitest'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import { classOf } from '../regulation/class-of.ts'

const ROWS = {
  session: [{ id: 's1', date: '2026-11-24', half: '上午', kind: '讲授', title: '证据' }, { id: 's2', date: '2026-11-24', half: '上午', kind: '研讨', title: '讨论' }] as const,
  task: [{ id: 't1', department: '教务处', matter: '排课' }, { id: 't2', department: '办公室', matter: '用印' }],
  budgetLine: [{ id: 'b1', item: '住宿费', standard: 130 }]
}
const of = (own: object = {}, rows: object = {}) => planFingerprint(classOf(own, { ...ROWS, ...rows }))

describe('the fingerprint of a plan', () => {
  test('16 hex digits, the same today and in ten years', () => {
    expect(of()).toMatch(/^[0-9a-f]{16}$/)
    expect(of()).toBe(FROZEN)
  })
  test.each([
    ['the place', { place: '第二会场' }, {}],
    ['a section of the text', { safetyText: '……' }, {}],
    ['the leader', { leaderName: '贺兰' }, {}],
    ['a teacher', {}, { session: [{ ...ROWS.session[0], teacher: '董雪梅' }, ROWS.session[1]] }],
    ['a task’s day', {}, { task: [{ ...ROWS.task[0], dueOn: '2026-11-20' }, ROWS.task[1]] }],
    ['a price', {}, { budgetLine: [{ ...ROWS.budgetLine[0], standard: 131 }] }],
    ['a lesson taken out', {}, { session: [ROWS.session[0]] }]
  ])('another one after a change of %s', (_what, own, rows) => {
    expect(of(own, rows)).not.toBe(of())
  })
  test.each([
    ['who does a task', {}, { task: [{ ...ROWS.task[0], person: '许长青', phone: '16400000001', toldOn: '2026-11-20', doneOn: '2026-11-21' }, ROWS.task[1]] }],
    ['the people of the class', {}, { staff: [{ role: '辅导员', name: '林晓' }] }],
    ['the plan’s own date', { planIssuedOn: '2026-11-16' }, {}],
    ['a 决算', {}, { budgetLine: [{ ...ROWS.budgetLine[0], finalPersons: 35 }] }],
    ['a field emptied that never was filled', { place: ' ', goal: '' }, {}],
    ['the order in which rows are kept', {}, { task: ROWS.task.toReversed(), session: ROWS.session.toReversed() }]
  ])('the same after a change of %s', (_what, own, rows) => {
    expect(of(own, rows)).toBe(of())
  })
  test('what stands in one field is not taken for what stands in the next', () => {
    expect(of({ teaching: '甲', learning: undefined })).not.toBe(of({ teaching: undefined, learning: '甲' }))
  })
})

/** Stored in revisions: a change of it makes every issued plan look altered. */
const FROZEN = 'fe9d4b9e2d313636'
