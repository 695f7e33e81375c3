import { describe, expect, test } from 'vitest'
import { formOf } from '#domain/teaching/evaluation-sheets.ts'
import { lowItems, ranksOf, roundResult, sheetScore, sumOfRounds } from '#domain/teaching/evaluation-scores.ts'

/** The form that comes along: 10 10 15 15 10 10 15 15. */
const FORM = formOf('教学质量', [])

describe('a sheet', () => {
  test.each([
    ['44444444', 100],
    ['33333333', 85],
    ['11111111', 50],
    // 10×100 + 10×85 + 15×70 + 15×50 + 10×100 + 10×85 + 15×70 + 15×50 over 100, on paper: 10+8.5+10.5+7.5+10+8.5+10.5+7.5
    ['43214321', 73],
    // 0 and a blank count for nothing: of 10+10 points 10+8.5 were given.
    ['43000000', 92.5],
    ['43      ', 92.5]
  ])('%j scores %d', (answers, score) => expect(sheetScore(answers, FORM)).toBeCloseTo(score, 9))

  test('on which nothing counts has no score', () => expect(sheetScore('00000000', FORM)).toBeUndefined())

  test('of items without scores weighs them alike', () => expect(sheetScore('41', [{ title: '网络' }, { title: '餐饮' }])).toBe(75))
})

describe('a round', () => {
  const sheets = [{ answers: '44444444', comment: '很好' }, { answers: '33333333', comment: ' ' }, { answers: '43214321' }, { answers: '00000000' }]
  const result = roundResult(FORM, sheets, 5)

  test('counts what was handed out, came back and was written, and averages the sheets that scored', () => {
    // 100 + 85 + 73 = 258; 258 / 3 = 86
    expect(result).toMatchObject({ issued: 5, returned: 4, returnRate: 80, commented: 1, total: 258, scored: 3, average: 86 })
  })

  test('tells each item by level and its mean', () => {
    // 100, 85, 70 of three who ticked
    expect(result.items[2]).toEqual({ item: FORM[2], counts: { 4: 1, 3: 1, 2: 1, 1: 0, 0: 1 }, average: 85 })
    // 100 + 85 + 50 = 235; 235 / 3 = 78.33
    expect(result.items[3]!.average).toBe(78.33)
  })

  test('has no rate and no average where nothing is known', () => {
    expect(roundResult(FORM, [], undefined)).toMatchObject({ returned: 0, total: 0, scored: 0 })
    expect(roundResult(FORM, [], undefined)).not.toHaveProperty('average')
    expect(roundResult(FORM, sheets, undefined)).not.toHaveProperty('returnRate')
  })

  test('rounds half up: 100, 85 and 85 and 70.5 do not lose their last half to binary', () => {
    // 8 sheets: 7 × 100 and 1 × 85 → 785 / 8 = 98.125
    expect(roundResult([{ title: 'a' }], [...'44444443'].map((answers) => ({ answers })), 8).average).toBe(98.13)
    // 23 of 80 is 28.75 % on paper and 28.749… in binary.
    expect(roundResult([{ title: 'a' }], Array.from({ length: 23 }, () => ({ answers: '4' })), 80).returnRate).toBe(28.8)
  })

  test('shows its low items, worst first, the mark itself not among them', () => {
    const low = roundResult([{ title: '餐饮' }, { title: '停车' }, { title: '网络' }], [{ answers: '211' }, { answers: '212' }], 2)
    expect(lowItems(low, 70).map(({ item, average }) => [item.title, average])).toEqual([['停车', 50], ['网络', 60]])
  })
})

test('equal averages share a rank, the next place is left out, without an average there is none', () => {
  expect(ranksOf([90, 95.5, 90, undefined, 80])).toEqual([2, 1, 2, undefined, 4])
})

test('the class is the sum of its forms; a rate is told only where all that came back was also handed out', () => {
  const of = (issued: number | undefined, count: number) => roundResult(FORM, Array.from({ length: count }, () => ({ answers: '44444444' })), issued)
  expect(sumOfRounds([of(36, 34), of(36, 33)])).toEqual({ issued: 72, returned: 67, commented: 0, returnRate: 93.1 })
  expect(sumOfRounds([of(36, 34), of(undefined, 33)])).toEqual({ issued: 36, returned: 67, commented: 0 })
  expect(sumOfRounds([])).toEqual({ issued: 0, returned: 0, commented: 0 })
})
