/** 决算: quantities from what was signed, differences with reasons, invoices for the same sum. */
import { describe, expect, test } from 'vitest'
import { amountInWords } from '#domain/money/amount-in-words.ts'
import type { BudgetLine } from '#domain/budget-line.ts'
import { differences, filledFrom, invoiceState, isSettled, isUnexplained, plannedSum, settledSum, toInvoice } from '#domain/money/settlement-sum.ts'
import { figureChoices, figureLabel, proposedFigure, signedQuantityOf, unusedFigures } from '#domain/money/signed-quantity.ts'
import type { Figure } from '#domain/daily/signed-figures.ts'

const figure = (category: Figure['category'], item: string, unit: string, quantity: number): Figure => ({ category, item, unit, quantity })
const SIGNED = [
  figure('住宿', '标间', '间·夜', 68), figure('住宿', '标间', '人·夜', 129), figure('住宿', '单间', '间·夜', 9), figure('住宿', '单间', '人·夜', 9),
  figure('用餐', '学员早餐', '人次', 160), figure('用餐', '学员午餐', '人次', 240), figure('用餐', '工作人员午餐', '人次', 50), figure('会场使用', '第一报告厅', '半天', 5), figure('会场使用', '301教室', '半天', 3),
  figure('其他活动', '现场教学用车（45座）', '车次', 2), figure('其他活动', '学员手册印制', '本', 45)
]
const line = (item: string, unit: string, category: BudgetLine['category'], more: Partial<BudgetLine> = {}): BudgetLine => ({ id: item, item, unit, ...(category && { category }), standard: 100, ...more })
const without = ({ figure: _, ...rest }: BudgetLine): BudgetLine => rest

describe('which figure a line means', () => {
  test.each<[BudgetLine, string | undefined]>([
    [line('住宿费（标间）', '元/人·天', '住宿费'), '住宿|标间|人·夜'],
    [line('住宿费（单间）', '元/间·天', '住宿费'), '住宿|单间|间·夜'],
    [line('住宿费', '元/人·天', '住宿费'), '住宿|*|人·夜'],
    [line('伙食费', '元/人·天', '伙食费'), '用餐|*|人次'],
    [line('伙食费（工作人员）', '元/人·天', '伙食费'), '用餐|工作人员*|人次'],
    [line('会场及设备使用费', '元/半天', '培训场地费'), '会场使用|*|半天'],
    [line('交通费', '元/车次', '交通费'), '其他活动|现场教学用车（45座）|车次'],
    [line('培训资料费', '元/人', '培训资料费'), undefined],
    [line('师资费', '元/学时', '师资费'), undefined],
    [line('住宿费', '元/人·天', undefined), undefined]
  ])('$item $unit', (of, meant) => expect(proposedFigure(of, SIGNED)).toBe(meant))
  test('the choices offer each figure and the sums', () => expect(figureChoices(SIGNED).filter((key) => key.startsWith('会场'))).toEqual(['会场使用|*|半天', '会场使用|第一报告厅|半天', '会场使用|301教室|半天']))
  test('of meals also by diners', () => expect(figureChoices(SIGNED).filter((key) => key.startsWith('用餐'))).toEqual(['用餐|*|人次', '用餐|学员*|人次', '用餐|学员早餐|人次', '用餐|学员午餐|人次', '用餐|工作人员午餐|人次']))
  test('and are told in words', () => expect(figureLabel('住宿|标间|人·夜＋用餐|学员*|人次')).toBe('住宿 标间（人·夜）＋用餐 学员合计（人次）'))
})

test('what was signed and is used by no line', () => {
  const used = [{ figure: '住宿|标间|人·夜' }, { figure: '用餐|学员*|人次＋会场使用|*|半天' }]
  expect(unusedFigures(used, [...SIGNED, figure('其他活动', '无', '项', 0)]).map(({ item }) => item)).toEqual(['单间', '工作人员午餐', '现场教学用车（45座）', '学员手册印制'])
})

describe('the signed quantity', () => {
  test('of one, of all, of several', () => {
    const of = (key: string) => signedQuantityOf({ figure: key }, SIGNED)
    expect([of('住宿|标间|人·夜'), of('住宿|*|人·夜'), of('用餐|学员*|人次＋用餐|工作人员午餐|人次'), of('住宿|套间|人·夜')]).toEqual([129, 138, 450, undefined])
  })
  test('three meals are a day where the line counts by day', () => {
    expect(signedQuantityOf({ figure: '用餐|*|人次', unit: '元/人·天' }, SIGNED)).toBe(150)
    expect(signedQuantityOf({ figure: '用餐|学员*|人次', unit: '元/人·天' }, SIGNED)).toBe(133.33)
    expect(signedQuantityOf({ figure: '用餐|学员*|人次', unit: '元/人次' }, SIGNED)).toBe(400)
  })
})

describe('filled from the signed form', () => {
  const lines = [line('住宿费（标间）', '元/人·天', '住宿费', { persons: 33, days: 4 }), line('交通费', '元/车次', '交通费', { persons: 1 }), line('培训资料费', '元/人', '培训资料费', { persons: 40 }), line('师资费', '元/学时', '师资费', { persons: 26 })]
  test('takes quantities, and 学时 from the lecture fees; what is in doubt stays', () => {
    expect(Object.fromEntries(filledFrom(lines, SIGNED, [{ id: '1', teacher: '某', hours: 4 }, { id: '2', teacher: '某', hours: 3.5 }]))).toEqual({
      '住宿费（标间）': { figure: '住宿|标间|人·夜', finalPersons: 129, finalDays: 1 }, 交通费: { figure: '其他活动|现场教学用车（45座）|车次', finalPersons: 2 }, 师资费: { finalPersons: 7.5 }
    })
  })
  test('a figure that a person chose is kept', () => expect(filledFrom([{ ...lines[0]!, figure: '住宿|*|人·夜' }], SIGNED, []).get('住宿费（标间）')).toMatchObject({ figure: '住宿|*|人·夜', finalPersons: 138 }))
  test('nothing signed, nothing filled', () => expect(filledFrom(lines, [], []).size).toBe(0))
  test('what was filled has no difference', () => {
    const filled = lines.map((own) => ({ ...own, ...filledFrom(lines, SIGNED, []).get(own.id) }))
    expect(differences(filled, SIGNED)).toEqual([])
    expect(filled.map(isSettled)).toEqual([true, true, false, false])
  })
})

describe('differences', () => {
  const settled = line('住宿费（标间）', '元/人·天', '住宿费', { figure: '住宿|标间|人·夜', finalPersons: 131, finalDays: 1 })
  test('say how much, and want a reason', () => {
    const [one] = differences([settled], SIGNED)
    expect(one!.sentence).toBe('决算131，签认129，多2')
    expect(isUnexplained(one!)).toBe(true)
    expect(isUnexplained(differences([{ ...settled, differenceReason: ' ' }], SIGNED)[0]!)).toBe(true)
    expect(isUnexplained(differences([{ ...settled, differenceReason: '两人延住一晚' }], SIGNED)[0]!)).toBe(false)
  })
  test('persons times days is what counts', () => expect(differences([{ ...settled, finalPersons: 43, finalDays: 3 }], SIGNED)).toEqual([]))
  test('a line that is still to be settled has none', () => expect(differences([{ ...settled, finalPersons: undefined as never, finalDays: undefined as never }], SIGNED)).toEqual([]))
  test('a line without a figure has none', () => expect(differences([without(settled)], SIGNED)).toEqual([]))
})

describe('sums and invoices', () => {
  const lines = [line('甲', '次', undefined, { standard: 0.1, finalStandard: 0.2 }), line('乙', '次', undefined, { standard: 0.2 }), line('丙', '次', undefined, { standard: 12_300, finalPersons: 2 })]
  test('in fen; what is not settled counts as planned', () => expect([plannedSum(lines), settledSum(lines)]).toEqual([12_300_30, 24_600_40]))
  test('in words', () => expect(amountInWords(settledSum(lines))).toBe('贰万肆仟陆佰元肆角整'))
  test('invoices of the same sum, one fen less, and a reason', () => {
    const invoice = { id: '1', title: '某局', amount: 24_600.4 }
    expect([toInvoice(lines, [invoice]), invoiceState(lines, [invoice]).isKept]).toEqual([0, true])
    expect(invoiceState(lines, [{ ...invoice, amount: 24_600.39 }])).toMatchObject({ isKept: false, sentence: expect.stringContaining('少0.01元') })
    expect(invoiceState(lines, [{ ...invoice, amount: 24_601, remark: '含工本费' }])).toMatchObject({ isKept: true, sentence: expect.stringContaining('多0.60元，已说明：含工本费') })
    expect(invoiceState(lines, [])).toEqual({ isKept: false, sentence: '还没有开具发票，决算金额24,600.40元。' })
  })
})
