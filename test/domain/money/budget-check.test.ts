/** 综合定额 as 财行〔2016〕540号 counts it: persons, days, the ceiling, and what an empty standard does. */
import { describe, expect, test } from 'vitest'
import type { BudgetLine } from '#domain/budget-line.ts'
import { capFor, checkBudget, countedDays, countedPersons } from '#domain/money/budget-check.ts'
import { collegeFactsOf, type CollegeFacts } from '#domain/college-facts.ts'
import type { CostProfile } from '#domain/cost-standard.ts'
import { centralProfile, provinceProfile, type DefaultRecord } from '#domain/money/cost-default.ts'
import { refuse } from '#domain/field.ts'
import { snapshotOf, type ClassSnapshot } from '#domain/snapshot.ts'
import { fieldOf, TABLES, type TableSpec } from '#domain/tables.ts'

const rows = (records: readonly DefaultRecord[], table: string) => records.filter((record) => record.table === table).map(({ id, set }) => ({ id, ...set }))
const collegeWith = (records: readonly DefaultRecord[], change: Partial<CostProfile> = {}): CollegeFacts =>
  collegeFactsOf(undefined, { costProfile: rows(records, 'costProfile').map((row) => ({ ...row, ...change })), costQuota: rows(records, 'costQuota'), lectureGrade: rows(records, 'lectureGrade') })
const central = collegeWith(centralProfile())
const profile = central.costProfiles[0]!

const FIVE_DAYS = { arriveOn: '2026-11-23', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-27' }
function classWith(lines: readonly BudgetLine[], own: Record<string, unknown> = {}, profileId = 'central-540'): ClassSnapshot {
  return snapshotOf({ id: 'c', name: '某班', hostMode: '承办', sponsor: '某局', category: '三类', plannedCount: 40, ...FIVE_DAYS, ...own }, { budgetLine: lines as never, settlement: [{ id: 'settlement', profileId }], staff: Array.from({ length: 6 }, (_, i) => ({ id: `s${i}`, role: '部门参与人', name: `某${i}` })) })
}
const line = (category: BudgetLine['category'], standard: number): BudgetLine => ({ id: `${category}`, item: `${category}`, ...(category && { category }), standard })

describe('persons', () => {
  test.each<[string, Partial<CostProfile>, number, number, number]>([
    ['a tenth of the trainees, rounded down', { workerShare: 10, workerMost: 10 }, 39, 20, 39 + 3],
    ['ten at most', { workerShare: 10, workerMost: 10 }, 300, 50, 310],
    ['never more than there are', { workerShare: 10, workerMost: 10 }, 40, 2, 42],
    ['all of them where no limit is set', {}, 40, 12, 52]
  ])('%s', (_, limits, trainees, workers, counted) => expect(countedPersons({ id: 'p', name: '某', ...limits }, trainees, workers)).toBe(counted))
})

describe('days', () => {
  test('报到 and 撤离 count one day each', () => expect(countedDays(profile, { arriveOn: '2026-11-21', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-29' })).toBe(4 + 1 + 1))
  test('or one together', () => expect(countedDays({ ...profile, bothDays: 1 }, { arriveOn: '2026-11-21', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-29' })).toBe(5))
  test('no limit, no cut', () => expect(countedDays({ id: 'p', name: '某' }, { arriveOn: '2026-11-21', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-29' })).toBe(9))
  test('a class opened and closed on the days of arrival and leaving', () => expect(countedDays(profile, { arriveOn: '2026-11-24', openOn: '2026-11-24', closeOn: '2026-11-24', withdrawOn: '2026-11-24' })).toBe(1))
  test('without dates there are none', () => expect(countedDays(profile, {})).toBe(0))
})

describe('the ceiling', () => {
  test('thirty days in full', () => expect(capFor(profile, 550, 10, 30)).toBe(550_00 * 10 * 30))
  test('only the days above thirty at seventy per cent, not the whole amount', () => {
    expect(capFor(profile, 550, 10, 31)).toBe(550_00 * 10 * 30 + 385_00 * 10)
    expect(capFor(profile, 550, 10, 31)).toBeGreaterThan(capFor(profile, 550, 10, 30))
  })
  test('whole fen, in favour of the ceiling', () => expect(capFor({ fullDays: 0, laterShare: 70 }, 0.01, 1, 1)).toBe(0))
})

describe('the verdict', () => {
  // 40 trainees and 4 of 6 workers, 5 days: 550 × 44 × 5 = 121,000.
  test('kept to the fen, and one fen more', () => {
    expect(checkBudget(classWith([line('住宿费', 121_000)]), central, 'planned')).toMatchObject({ verdict: '合规', cap: 121_000_00, persons: 44, days: 5 })
    expect(checkBudget(classWith([line('住宿费', 121_000.01)]), central, 'planned').verdict).toBe('超标准需确认')
  })
  test('师资费 stands outside', () => expect(checkBudget(classWith([line('住宿费', 70_000), line('师资费', 900_000)]), central, 'planned')).toMatchObject({ verdict: '合规', total: 70_000_00 }))
  test('an item above its own quota is only a note', () => {
    const { verdict, notes } = checkBudget(classWith([line('住宿费', 80_000)]), central, 'planned')
    expect(verdict).toBe('合规')
    expect(notes.join()).toContain('住宿费超出分项定额5,200.00元，各项之间可以调剂')
  })
  test('unless the standard forbids shifting', () => {
    const strict = collegeWith(centralProfile(), { noShifting: true })
    expect(checkBudget(classWith([line('住宿费', 80_000)]), strict, 'planned').verdict).toBe('超标准需确认')
    expect(checkBudget(classWith([line('交通费', 80_000)]), strict, 'planned').verdict).toBe('合规')
  })
  test('the 决算 counts who came and what it came to', () => {
    const of = { ...classWith([{ ...line('住宿费', 1), finalStandard: 50_000 }]), trainees: [1, 2, 3].map((i) => ({ id: `t${i}`, name: '某' })), attendance: [{ id: 'arrival', marks: { t1: '到', t2: '迟到', t3: '缺席' } }] } as unknown as ClassSnapshot
    expect(checkBudget(of, central, 'final')).toMatchObject({ persons: 2, cap: 550_00 * 2 * 5, total: 50_000_00, verdict: '超标准需确认' })
  })
  test('sums are exact where binary fractions are not', () => {
    const tenths = Array.from({ length: 10 }, (_, i): BudgetLine => ({ id: `${i}`, item: '某', category: '其他费用', standard: 0.1 }))
    expect(checkBudget(classWith(tenths), central, 'planned').total).toBe(100)
  })
})

describe('an empty standard blocks nothing', () => {
  test.each<[string, ClassSnapshot, CollegeFacts, string]>([
    ['none chosen', classWith([line('住宿费', 9e6)], {}, 'gone'), central, '还没有选费用标准'],
    ['the province without figures', classWith([line('住宿费', 9e6)], {}, 'province-blank'), collegeWith(provinceProfile()), '还没有三类的综合定额'],
    ['the province beside the central one', classWith([line('住宿费', 9e6)], {}, 'province-blank'), collegeWith([...centralProfile(), ...provinceProfile()]), '还没有三类的综合定额'],
    ['no 培训类别', classWith([line('住宿费', 9e6)], { category: undefined }), central, '培训类别'],
    ['no dates', classWith([line('住宿费', 9e6)], { arriveOn: undefined, openOn: undefined }), central, '算不出天数']
  ])('%s', (_, of, college, words) => {
    const { verdict, notes } = checkBudget(of, college, 'planned')
    expect(verdict).toBe('标准未配置')
    expect(notes.join()).toContain(words)
  })
})

describe('the profiles that can be taken over', () => {
  test.each([...centralProfile(), ...provinceProfile()])('$table $id is a sound record', ({ table, set }) => {
    for (const [name, value] of Object.entries(set)) expect(refuse(fieldOf(table, name)!, value), name).toBeUndefined()
    for (const [name, spec] of Object.entries<{ required?: true }>((TABLES[table] as TableSpec).fields)) if (spec.required) expect(set[name]).toBeTruthy()
  })
  test('each quota is the sum of its items', () => {
    for (const { lodging, meals, venue, other, total } of central.costQuotas) expect(lodging! + meals! + venue! + other!).toBe(total)
  })
  test('say what was not seen', () => expect(profile.sourceNote).toMatch(/没有见到原文，待核对.*有没有新的版本/))
})
