/** 洽商记录: every round in order, and the thirteen 要素 with what is settled. */
import { expect, test } from 'vitest'
import { ELEMENTS } from '#domain/training-class.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has 洽商 and 沟通 by day, with who spoke of what and what came of it; 踏查 has a paper of its own', () => {
  const { rows, text } = shownPaper(demo, 'talks')
  expect(inThisOrder(text, ['第1次　2026年10月9日（周五）9:20　沟通（电话）', '第2次　2026年10月20日（周二）14:00　洽商（来访）', '第3次　2026年10月28日'])).toBe(true)
  expect(rows).toContain('对方人员|教育培训处副处长孟繁星|我方人员|贺兰、许长青、罗安')
  expect(rows).toContain('结果|时间、地点、对象、食宿标准商定；现场教学用车和人数待确认。')
  expect(text).not.toContain('第4次')
})

test('the 要素 stand in the order of the regulation: settled, 无 or 待定', () => {
  const own = { ...demo.class, research: '无', invoice: undefined } as unknown as typeof demo.class
  const { rows } = shownPaper({ ...demo, class: own }, 'talks')
  const elements = rows.filter((row) => /^\d+\|/.test(row))
  expect(elements.map((row) => row.split('|')[1])).toEqual(ELEMENTS.map(({ name }) => name))
  expect(elements[0]).toBe('1|时间|2026年11月23日报到（14:00—20:00）；2026年11月24日开班；2026年11月27日结业；2026年11月27日撤场')
  expect(elements[10]).toBe('11|研|无')
  expect(elements[12]).toBe('13|发票要求|待定')
  expect(rows.join()).not.toContain('附件')
})

test('a text of pages is cut between sentences, and not a word of it is lost', () => {
  const matters = '双方就培训时间、地点、人数和食宿标准交换意见，逐项核对。'.repeat(60)
  const { rows } = shownPaper({ ...demo, contacts: [{ id: 'c', kind: '洽商', date: '2026-10-20', matters }] }, 'talks')
  const pieces = rows.filter((row) => row.startsWith('商谈事项')).map((row) => row.split('|')[1])
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(matters)
  expect(rows).toContain('结果|待定')
})

test('the telephone is whole only for those who must call; a blank one has room to write and both sign', () => {
  expect(shownPaper(demo, 'talks').text).toContain('164****9113')
  expect(shownPaper(demo, 'talks', { level: '办理' }).text).toContain('16400009113')
  expect(shownPaper(demo, 'talks', { level: '公开' }).text).not.toContain('9113')
  const { text, plan } = shownPaper(emptyClass(), 'talks')
  expect(plan.pages).toBe(1)
  expect(text).not.toContain('待定')
  expect(text).toContain('主办单位联系人签字')
})
