import { describe, expect, test } from 'vitest'
import type { DataConfirmation, SignedFigure } from '#domain/closing.ts'
import { categoriesWithout, changesSince, changeWords, figureKey, figuresInForce, figuresToSign, signedFigureId, signedOn, type Figure } from '#domain/daily/signed-figures.ts'

const nothing = { lodgingDays: [], mealDays: [], venueUses: [], activities: [] }
const words = (figures: readonly Figure[]): string[] => figures.map(({ category, item, unit, quantity }) => `${category} ${item} ${quantity}${unit}`)
const figure = (round: number, item: string, quantity: number): SignedFigure => ({ id: `${round}|${item}`, round, category: '住宿', item, unit: '间·夜', quantity })
const round = (number: number, both = true): DataConfirmation => ({ id: String(number), round: number, sponsorSignedOn: '2026-11-27', ...(both ? { counselorSignedOn: '2026-11-26' } : {}) })

describe('what the daily records amount to', () => {
  test('a category of which there was nothing is written as 无 with 0', () => {
    expect(words(figuresToSign(nothing))).toEqual(['住宿 无 0项', '用餐 无 0项', '会场使用 无 0项', '其他活动 无 0项'])
  })

  test('nights of rooms and of people, persons a meal, half-days a venue, the rest by its unit', () => {
    const daily = {
      lodgingDays: [{ id: 'l1', date: '2026-11-23', roomKind: '标间' as const, rooms: 17, trainees: 33 }, { id: 'l2', date: '2026-11-24', roomKind: '标间' as const, rooms: 17, trainees: 34 }],
      mealDays: [{ id: 'm1', date: '2026-11-24', diners: '学员' as const, breakfast: 33, lunch: 36, dinner: 34 }],
      venueUses: [{ id: 'v1', date: '2026-11-24', venue: '第一报告厅', half: '上午' as const }, { id: 'v2', date: '2026-11-24', venue: '第一报告厅', half: '下午' as const, units: 1 }],
      activities: [{ id: 'a1', date: '2026-11-26', item: '现场教学用车', quantity: 2, unit: '车次' }, { id: 'a2', date: '2026-11-26', item: '横幅', quantity: 1 }]
    }
    expect(words(figuresToSign(daily))).toEqual([
      '住宿 标间 67人·夜', '住宿 标间 34间·夜', '用餐 学员早餐 33人次', '用餐 学员午餐 36人次', '用餐 学员晚餐 34人次', '会场使用 第一报告厅 2半天', '其他活动 横幅 1项', '其他活动 现场教学用车 2车次'
    ])
  })
})

describe('what holds after several rounds', () => {
  test('a later round replaces a figure only once both sides signed it', () => {
    const figures = [figure(2, '标间', 70), figure(1, '标间', 68), figure(1, '单间', 2)]
    expect(words(figuresInForce(figures, [round(1), round(2, false)]))).toEqual(['住宿 单间 2间·夜', '住宿 标间 68间·夜'])
    expect(words(figuresInForce(figures, [round(2), round(1)]))).toEqual(['住宿 单间 2间·夜', '住宿 标间 70间·夜'])
    expect(figuresInForce(figures, [])).toEqual([])
  })

  test('the day of signing is the later of both', () => {
    expect(signedOn(round(1))).toBe('2026-11-27')
    expect(signedOn(round(1, false))).toBeUndefined()
  })

  test('a change, an addition and what fell away differ; 无 against nothing does not', () => {
    const inForce: Figure[] = [figure(1, '标间', 68), figure(1, '单间', 2), { category: '用餐', item: '无', unit: '项', quantity: 0 }]
    const actual: Figure[] = [figure(1, '标间', 70), { category: '用餐', item: '学员早餐', unit: '人次', quantity: 33 }]
    expect(changesSince(inForce, actual).map(changeWords)).toEqual(['住宿单间（间·夜）签认2、现为0', '住宿标间（间·夜）签认68、现为70', '用餐学员早餐（人次）签认0、现为33'])
    expect(changesSince(inForce, inForce)).toEqual([])
  })

  test('categories that were left out are named', () => expect(categoriesWithout([figure(1, '标间', 1)])).toEqual(['用餐', '会场使用', '其他活动']))
})

test('the id of a signed figure has no blanks and stays short, its key keeps the words', () => {
  const long = { category: '会场使用' as const, item: `综合楼 ${'长'.repeat(80)}`, unit: '半天' }
  expect(signedFigureId(1, long)).toMatch(/^1\|会场使用\|综合楼长{37}\|半天$/)
  expect(figureKey(long)).toContain('综合楼 长')
})
