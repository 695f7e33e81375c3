import { expect, test } from 'vitest'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { currentStep, lifeCycle, LIFE_STEPS } from '#domain/life-cycle.ts'
import { snapshotOf } from '#domain/snapshot.ts'
import type { TrainingClass } from '#domain/training-class.ts'

const DAYS: TrainingClass = { id: 'c', name: '演示班', hostMode: '承办', sponsor: '演示局', arriveOn: '2026-11-23', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-27' }
const doneOf = (rows: Parameters<typeof snapshotOf>[1], today: string): string[] => lifeCycle(snapshotOf(DAYS, rows), BARE_COLLEGE, today).filter(({ done }) => done).map(({ step }) => step)

test('a class nobody has talked about yet stands at 洽商', () => {
  expect(currentStep(lifeCycle(snapshotOf({ id: 'c', name: '演示班', hostMode: '承办', sponsor: '演示局' }, {}), BARE_COLLEGE, '2026-11-23'))?.step).toBe('洽商')
})

test('what is recorded is done from the day of its record, what the calendar brings from its day', () => {
  const rows = { contact: [{ id: '1', kind: '洽商', date: '2026-10-01', matters: '要素' }], agreement: [{ id: '1', form: '书面协议', signedOn: '2026-10-10' }] }
  expect(doneOf(rows, '2026-11-22')).toEqual(['洽商', '书面确认'])
  expect(doneOf(rows, '2026-11-23')).toEqual(['洽商', '书面确认', '筹备'])
  expect(doneOf(rows, '2026-11-24')).toEqual(['洽商', '书面确认', '筹备', '报到', '开班'])
  expect(doneOf(rows, '2026-11-28')).toEqual(['洽商', '书面确认', '筹备', '报到', '开班', '运行', '结业', '撤场'])
})

test('a paper that cannot confirm a class of another sponsor is no 书面确认', () => {
  expect(doneOf({ agreement: [{ id: '1', form: '年度计划', signedOn: '2026-10-10' }] }, '2026-11-01')).not.toContain('书面确认')
})

test('数据确认 is done when both have signed, 移交 when every department has, 归档 when nothing required is missing', () => {
  const signed = (counselorSignedOn?: string) => [{ id: '1', round: 1, sponsorSignedOn: '2026-11-27', ...(counselorSignedOn ? { counselorSignedOn } : {}) }]
  expect(doneOf({ dataConfirmation: signed() }, '2026-11-27')).not.toContain('数据确认')
  expect(doneOf({ dataConfirmation: signed('2026-11-27') }, '2026-11-27')).toContain('数据确认')
  const whole = { id: '财务后勤处', gaveOn: '2026-11-30', receivedOn: '2026-12-01' }
  expect(doneOf({ handover: [whole, { id: '教务处', gaveOn: '2026-11-30' }] }, '2026-12-05')).not.toContain('移交')
  expect(lifeCycle(snapshotOf(DAYS, { handover: [whole] }), BARE_COLLEGE, '2026-12-05').find(({ step }) => step === '移交')).toEqual({ step: '移交', done: true, day: '2026-12-01' })
  const paper = { id: '1', stage: '撤场以后', title: '决算单', required: true }
  expect(doneOf({ archiveItem: [paper] }, '2026-12-05')).not.toContain('归档')
  const filed = ['书面确认至报到', '报到至撤场'].map((stage) => ({ id: stage, stage, title: '材料', required: true, filedOn: '2026-12-01' }))
  expect(doneOf({ archiveItem: [...filed, { ...paper, notApplicable: true }] }, '2026-12-05')).toContain('归档')
})

test('every step is told, in the order of the regulation', () => {
  expect(lifeCycle(snapshotOf(DAYS, {}), BARE_COLLEGE, '2026-11-23').map(({ step }) => step)).toEqual([...LIFE_STEPS])
})
