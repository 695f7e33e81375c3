/** 第十二条: incidents and emergency plans. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

const incident = (own: object) => classOf({}, { incident: [{ id: 'i1', kind: '公共卫生事件', date: '2026-11-25', matter: '三人腹泻', ...own }] })

test('R12.a kept: the rule followed and the measures are written', () => {
  expect(found('R12.a', incident({ rule: '省突发公共卫生事件应急办法', measures: '送医、留样、报告' }), '2026-11-26')).toEqual([])
})
test('R12.a broken: an incident with nothing beside it', () => {
  expect(found('R12.a', incident({}), '2026-11-26')).toMatchObject([{ severity: 'reminder', basis: '外部规定', missing: '11月25日的公共卫生事件没有写明执行的规定和处置措施。', mend: { screen: 'records', table: 'incident', record: 'i1' } }])
})
test('R12.a boundary: measures alone still lack the rule; a class without incidents lacks nothing', () => {
  expect(found('R12.a', incident({ measures: '送医' }), '2026-11-26')).toMatchObject([{ mend: { field: 'rule' } }])
  expect(found('R12.a', classOf(), '2026-11-26')).toEqual([])
})

const FOUR = '基础设施、校园、食品和公共卫生安全分别按学院预案执行。'
test('R12.b kept: the plan speaks of the four 预案', () => {
  expect(found('R12.b', classOf({ planIssuedOn: '2026-11-16', safetyText: FOUR }), '2026-11-20')).toEqual([])
})
test('R12.b broken: a plan that forgets 食品安全预案 is told when it was last practised', () => {
  const college = collegeOf({ emergencyPlan: [{ kind: '食品', title: '食品安全预案', drilledOn: '2026-03-12' }, { kind: '食品', title: '食堂停水预案', drilledOn: '2025-05-01' }] })
  const of = classOf({ planIssuedOn: '2026-11-16', safetyText: FOUR.replace('食品和', '') })
  expect(found('R12.b', of, '2026-11-20', college)).toMatchObject([{ severity: 'reminder', missing: '方案里没有写到这些安全预案：食品（最近演练2026年3月12日）。' }])
})
test('R12.b boundary: the four words without 预案 are not enough; before the plan is issued nothing is said', () => {
  const of = classOf({ planIssuedOn: '2026-11-16', safetyText: FOUR.replace('预案', '要求') })
  expect(found('R12.b', of, '2026-11-16')).toHaveLength(1)
  expect(found('R12.b', of, '2026-11-15')).toEqual([])
})
