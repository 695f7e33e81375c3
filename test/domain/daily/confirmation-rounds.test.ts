import { describe, expect, test } from 'vitest'
import { answerConfirmation, categoryStates, changesOfRound, reasonWanted, thawable, unsignedChanges, type ConfirmationFacts } from '#domain/daily/confirmation-rounds.ts'
import type { DataConfirmation, SignedFigure } from '#domain/closing.ts'
import { changeWords, figuresInForce } from '#domain/daily/signed-figures.ts'

const facts: ConfirmationFacts = {
  class: { id: 'c', name: '班', hostMode: '承办', sponsor: '某局', arriveOn: '2026-11-23', withdrawOn: '2026-11-25' },
  sessions: [], venueUses: [], dataConfirmations: [], signedFigures: [],
  lodgingDays: [{ id: 'l', date: '2026-11-23', roomKind: '标间', rooms: 10, trainees: 20 }],
  mealDays: [{ id: 'm', date: '2026-11-24', diners: '学员', breakfast: 20, lunch: 20, dinner: 20 }],
  activities: [{ id: 'a', date: '2026-11-24', item: '合影', quantity: 1, unit: '次' }]
}
const both = { sponsorSignedOn: '2026-11-25', counselorSignedOn: '2026-11-25' }
/** The facts after an answer was saved. */
function answered(before: ConfirmationFacts, round: number, set: Record<string, string>): ConfirmationFacts {
  const changes = answerConfirmation(before, round, set)
  const own = changes.filter(({ table }) => table === 'dataConfirmation').map(({ id, set: given }) => ({ ...before.dataConfirmations.find((one) => one.id === id), id, ...given }) as unknown as DataConfirmation)
  const figures = changes.filter(({ table }) => table === 'signedFigure').map(({ id, set: given }) => ({ id, ...given }) as unknown as SignedFigure)
  return { ...before, dataConfirmations: [...before.dataConfirmations.filter(({ id }) => !own.some((one) => one.id === id)), ...own], signedFigures: [...before.signedFigures, ...figures] }
}
const more = (of: ConfirmationFacts, dinner: number): ConfirmationFacts => ({ ...of, mealDays: [{ ...of.mealDays[0]!, dinner }] })

describe('signing', () => {
  test('freezes every figure with the second signature, not with the first', () => {
    expect(answerConfirmation(facts, 1, { sponsorSignedOn: '2026-11-25' }).map(({ table }) => table)).toEqual(['dataConfirmation'])
    const half = answered(facts, 1, { sponsorSignedOn: '2026-11-25' })
    expect(answerConfirmation(half, 1, { counselorSignedOn: '2026-11-25' }).filter(({ table }) => table === 'signedFigure').map(({ id }) => id)).toEqual([
      '1|住宿|标间|人·夜', '1|住宿|标间|间·夜', '1|用餐|学员早餐|人次', '1|用餐|学员午餐|人次', '1|用餐|学员晚餐|人次', '1|会场使用|无|项', '1|其他活动|合影|次'
    ])
  })
  test('a date corrected afterwards leaves the signed figures as they were', () => {
    const signed = more(answered(facts, 1, both), 25)
    expect(answerConfirmation(signed, 1, { sponsorSignedOn: '2026-11-24' })).toEqual([{ table: 'dataConfirmation', id: '1', set: { sponsorSignedOn: '2026-11-24' } }])
  })
  test('a signature taken back offers to sign the figures of now', () => {
    const signed = answered(facts, 1, both)
    expect(thawable(signed, signed.dataConfirmations[0]!)).toEqual([])
    expect(thawable(signed, { ...signed.dataConfirmations[0]!, counselorSignedOn: '' })).toHaveLength(signed.signedFigures.length)
  })
})

describe('what changes afterwards', () => {
  const changed = more(answered(facts, 1, both), 25)
  test('is listed against what was signed; before a signature nothing is', () => {
    expect(unsignedChanges(facts)).toEqual([])
    expect(unsignedChanges(answered(facts, 1, both))).toEqual([])
    expect(unsignedChanges(changed).map(changeWords)).toEqual(['用餐学员晚餐（人次）签认20、现为25'])
  })
  test('a supplement freezes only that, and holds it for ever', () => {
    const supplemented = answered(changed, 2, both)
    expect(supplemented.signedFigures.filter(({ round }) => round === 2)).toEqual([{ id: '2|用餐|学员晚餐|人次', round: 2, category: '用餐', item: '学员晚餐', unit: '人次', quantity: 25 }])
    expect(unsignedChanges(supplemented)).toEqual([])
    expect(figuresInForce(supplemented.signedFigures, supplemented.dataConfirmations)).toContainEqual({ category: '用餐', item: '学员晚餐', unit: '人次', quantity: 25 })
    const later = more(supplemented, 30)
    expect(changesOfRound(later, 2).map(changeWords)).toEqual(['用餐学员晚餐（人次）签认20、现为25'])
    expect(changesOfRound(later, 3).map(changeWords)).toEqual(['用餐学员晚餐（人次）签认25、现为30'])
  })
  test('a figure that is gone is 0 in the supplement', () => {
    const gone = { ...answered(facts, 1, both), activities: [] }
    expect(answered(gone, 2, both).signedFigures.filter(({ round }) => round === 2).map(({ item, quantity }) => [item, quantity])).toContainEqual(['合影', 0])
  })
})

test('a reason is asked of another signer and of a signature after 撤场, the day itself is in time', () => {
  const confirmation: DataConfirmation = { id: '1', round: 1, sponsorPost: '派驻管理人员', ...both }
  expect(reasonWanted(confirmation, facts.class)).toBeUndefined()
  expect(reasonWanted({ ...confirmation, sponsorSignedOn: '2026-11-26' }, facts.class)).toBe('双方签字在撤场以后')
  expect(reasonWanted({ ...confirmation, sponsorPost: '其他人员' }, facts.class)).toContain('签字的不是主办单位负责人')
})

test('the four categories tell what there is, what is 无, and which days nobody has counted', () => {
  expect(categoryStates(facts).map(({ category, isNone, openDays }) => [category, isNone, openDays])).toEqual([
    ['住宿', false, ['2026-11-24']], ['用餐', false, ['2026-11-23', '2026-11-25']], ['会场使用', true, []], ['其他活动', false, []]
  ])
})
