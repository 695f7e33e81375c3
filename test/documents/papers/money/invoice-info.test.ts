/** 开票信息表: to whom, how much, what came in and went out. */
import { expect, test } from 'vitest'
import { collegeFactsOf } from '#domain/college-facts.ts'
import { demoClass, emptyClass, finishedClass } from '#support/word/classes.ts'
import { inThisOrder, shownByFile } from '#support/word/shown.ts'

const said = (of = finishedClass(), more = {}): string => shownByFile(of, 'invoice-info', { today: '2026-07-05', ...more }).get('')!

test('the invoice, its sum in figures and in words, and that it is the settled one', () => {
  expect(inThisOrder(said(), ['演示省示范监狱管理局', '演示000000000000001', '增值税普通发票', '11,750.00（决算）', '人民币壹万壹仟柒佰伍拾元整', '演示2600000000000001', '发票合计与决算金额一致', '主办单位：演示省示范监狱管理局'])).toBe(true)
})

test('lines of money in and out in the order of their days, without a teacher’s name', () => {
  expect(inThisOrder(said(), ['6月10日', '发放讲课费3笔（税后）', '6,000.00', '7月2日', '拨付培训费', '11,750.00', '决算金额已全部到账。'])).toBe(true)
  for (const { teacher } of finishedClass().lectureFees) expect(said()).not.toContain(teacher)
})

test('what has not come in yet', () => {
  const done = finishedClass()
  expect(said({ ...done, settlements: [{ ...done.settlements[0]!, receivedAmount: 11000 }] })).toContain('决算金额尚未到账750.00元。')
})

test('before any invoice: made out as the college knows the sponsor, the sum of the budget', () => {
  const college = collegeFactsOf(undefined, { organization: [{ id: 'o', name: '演示省示范监狱管理局', invoiceTitle: '演示省示范监狱管理局机关', taxNumber: '演示9' } as { id: string }] })
  const text = said(demoClass(), { college })
  expect(inThisOrder(text, ['演示省示范监狱管理局机关', '演示9', '（预算）', '人民币陆万壹仟伍佰贰拾元整'])).toBe(true)
})

test('blank, and a class that wants no invoice', () => {
  expect(said(emptyClass())).not.toMatch(/undefined|0\.00/)
  const done = finishedClass()
  expect(said({ ...done, invoices: [], settlements: [{ ...done.settlements[0]!, noInvoice: true }] })).toContain('本班次不开发票。')
})
