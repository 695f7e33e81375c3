/** 备品采购申请单: what is bought, and the sum in words. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('lists what is to be bought and not what is in stock, with the sum in capital characters', () => {
  const { rows, text, plan } = shownPaper(demo, 'purchase-request')
  expect(rows).toContain('1|资料袋||个|40|6.50|260.00|')
  expect(rows).toContain('2|胸卡||个|45|3.00|135.00|')
  expect(rows).toContain('合计|人民币（大写）：叁佰玖拾伍元整|395.00|')
  expect(text).not.toContain('笔记本')
  expect(inThisOrder(text, ['申请理由', '学员工作处\n意见', '财务后勤处\n意见', '分管院领导\n意见', '验收入库'])).toBe(true)
  expect(plan.pages).toBe(1)
})

test('sums in fen, and gives no sum of which a part is not known', () => {
  const supplies = (prices: readonly (number | undefined)[]) => prices.map((price, i) => ({ id: `s${i}`, item: '签字笔', source: '采购' as const, approved: 3, ...(price !== undefined && { price }) }))
  expect(shownPaper({ ...demo, supplies: supplies([0.1, 0.2]) }, 'purchase-request').rows).toContain('合计|人民币（大写）：玖角整|0.90|')
  expect(shownPaper({ ...demo, supplies: supplies([0.1, undefined]) }, 'purchase-request').rows).toContain('合计|人民币（大写）：||')
})

test('what was asked for counts until it is granted, and then what was granted', () => {
  const asked = { id: 's', item: '签字笔', source: '采购' as const, asked: 10, price: 2 }
  expect(shownPaper({ ...demo, supplies: [asked] }, 'purchase-request').rows).toContain('1|签字笔|||10|2.00|20.00|')
  expect(shownPaper({ ...demo, supplies: [{ ...asked, approved: 0 }] }, 'purchase-request').rows).toContain('1|签字笔|||0|2.00|0.00|')
})

test('is a form of eight blank lines where nothing is bought', () => {
  expect(shownPaper(emptyClass(), 'purchase-request')).toMatchObject({ plan: { pages: 1 }, rows: expect.arrayContaining(['8|||||||', '合计|人民币（大写）：||']) })
})
