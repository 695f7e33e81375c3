/** 讲课费 and the tax helper, at the boundaries of 800, 3,360, 21,000 and 49,500 yuan. */
import { describe, expect, test } from 'vitest'
import type { CostChoice } from '#domain/money/cost-choice.ts'
import { checkLectureFees, feesFromTimetable, grossOf, netAtRate, proposedTaxes } from '#domain/money/lecture-fee.ts'
import { grossFromNet } from '#domain/money/income-tax.ts'
import type { Session } from '#domain/session.ts'
import type { LectureFee } from '#domain/settlement.ts'

const choice: CostChoice = { profile: { id: 'p', name: '某标准', halfDayHours: 4 }, quotas: [], grades: [{ id: 'g1', profileId: 'p', grade: '副高级及以下', most: 500 }, { id: 'g2', profileId: 'p', grade: '正高级', most: 1000 }] }
const session = (id: string, more: Partial<Session> = {}): Session => ({ id, date: '2026-11-24', half: '上午', kind: '讲授', title: `课${id}`, teacher: '高文博', hours: 4, ...more })
const fee = (id: string, more: Partial<LectureFee> = {}): LectureFee => ({ id, teacher: '高文博', sessionId: id, date: '2026-11-24', grade: '正高级', hours: 4, rate: 1000, net: 4000, ...more })
const verdicts = (fees: readonly LectureFee[], sessions: readonly Session[] = [session('1'), session('2', { half: '下午' })], others = [] as { name: string; sessions: Session[] }[], own: CostChoice | undefined = choice) => checkLectureFees(fees, sessions, others, own).map(({ verdict, sentence }) => `${verdict}：${sentence}`)

describe('gross from net, in fen', () => {
  test.each([
    [0, 0], [799_99, 799_99], [800_00, 800_00], [800_04, 800_05], [3_359_96, 3_999_95], [3_360_00, 4_000_00], [3_360_21, 4_000_25],
    [21_000_00, 25_000_00], [21_000_19, 25_000_25], [49_500_00, 62_500_00], [49_500_17, 62_500_25]
  ])('%i is paid out of %i', (net, gross) => expect(grossFromNet(net)).toBe(gross))
  test('the bands meet: a fen more paid out never costs less', () => {
    for (const edge of [800_00, 3_360_00, 21_000_00, 49_500_00]) for (let net = edge - 3; net < edge + 3; net++) expect(grossFromNet(net + 1)).toBeGreaterThan(grossFromNet(net))
  })
})

describe('the tax helper', () => {
  test('two lessons of one teacher in a month are one payment', () => {
    const taxes = proposedTaxes([fee('1', { net: 800 }), fee('2', { net: 800 })])
    expect([...taxes.values()]).toEqual([100_00, 100_00])
  })
  test('another month or teacher is another payment', () => {
    expect([...proposedTaxes([fee('1', { net: 800 }), fee('2', { net: 800, date: '2026-12-01' }), fee('3', { net: 800, teacher: '董雪梅' })]).values()]).toEqual([0, 0, 0])
  })
  test('not a fen is lost by sharing out', () => {
    const fees = [fee('1', { net: 1000.01 }), fee('2', { net: 1000 }), fee('3', { net: 333.33 })]
    expect([...proposedTaxes(fees).values()].reduce((sum, tax) => sum + tax, 0)).toBe(grossFromNet(2_333_34) - 2_333_34)
  })
  test('a row without an amount has none', () => expect([...proposedTaxes([fee('1', { net: undefined as never })]).values()]).toEqual([0]))
  test('gross is net and tax, in fen', () => expect(grossOf(fee('1', { net: 0.1, tax: 0.2 }))).toBe(30))
  test('hours at the rate', () => expect([netAtRate({ hours: 1.5, rate: 333.33 }), netAtRate({ hours: 2 })]).toEqual([500, undefined]))
})

describe('the checks', () => {
  test('at the standard, and a fen above it', () => {
    expect(verdicts([fee('1')])).toEqual([])
    expect(verdicts([fee('1', { net: 4000.01 })])).toEqual([expect.stringContaining('超标准需确认：高文博（正高级）4学时税后4000.01元，超过每学时1000元')])
  })
  test('four hours a half-day, five are one too many; also in two rows', () => {
    expect(verdicts([fee('1', { hours: 5 })])).toEqual([expect.stringContaining('11月24日上午计5学时，每半天至多按4学时')])
    expect(verdicts([fee('1', { hours: 2.5, net: 2500 }), fee('3', { hours: 2, net: 2000 })], [session('1', { hours: 2.5 }), session('3', { hours: 2 })])).toEqual([expect.stringContaining('计4.5学时')])
    expect(verdicts([fee('1'), fee('2')])).toEqual([])
  })
  test('one lesson paid twice', () => expect(verdicts([fee('1'), { ...fee('1'), id: 'again', hours: 0 }])).toEqual([expect.stringContaining('只付一次')]))
  test('the same time in another class', () => {
    const others = [{ name: '另一班', sessions: [session('x')] }]
    expect(verdicts([fee('1')], [session('1')], others)).toEqual([expect.stringContaining('也给“另一班”上课，讲课费只在一个班次里付')])
    expect(verdicts([fee('1')], [session('1')], [{ name: '另一班', sessions: [session('x', { half: '下午' })] }])).toEqual([])
  })
  test('a grade that the standard does not know is said, not blamed', () => {
    expect(verdicts([fee('1', { grade: '特级', net: 90_000 })])).toEqual([expect.stringContaining('标准未配置')])
    expect(verdicts([fee('1', { grade: undefined as never })])).toEqual([expect.stringContaining('还没有填职称等级')])
  })
  test('an empty standard, or none, says nothing', () => {
    const empty: CostChoice = { profile: { id: 'p', name: '黑龙江省直（待填）' }, quotas: [], grades: [{ id: 'g', profileId: 'p', grade: '正高级' }] }
    expect(verdicts([fee('1', { net: 90_000, hours: 9 })], undefined, [], empty)).toEqual([])
    expect(checkLectureFees([fee('1', { net: 90_000, hours: 9 })], [], [], undefined)).toEqual([])
  })
})

test('rows from the timetable: a row a teacher, none twice, grades only where the title is plain', () => {
  const sessions = [session('1', { teacherTitle: '教授' }), session('2', { teacher: '董雪梅、潘志远', teacherTitle: '副教授' }), session('3', { kind: '开班式' }), session('4', { hours: undefined as never }), session('5', { teacherTitle: '法官' })]
  const made = feesFromTimetable(sessions, [fee('1')], [{ id: 'c', name: '潘志远', grade: '正高级' }], 500)
  expect(made.map(({ teacher, grade, net, sessionId }) => [teacher, grade, net, sessionId])).toEqual([['董雪梅', '副高级及以下', 2000, '2'], ['潘志远', '正高级', 2000, '2'], ['高文博', undefined, 2000, '5']])
})
