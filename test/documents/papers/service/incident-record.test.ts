/** 突发事件处置记录: the rule, the measures, the end of it. */
import { expect, test } from 'vitest'
import type { Incident } from '#domain/coordination.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const incidents: Incident[] = [
  { id: 'i2', kind: '其他特殊事项', date: '2026-11-26', matter: '返程途中客车故障' },
  { id: 'i1', kind: '公共卫生事件', date: '2026-11-24', time: '22:10', matter: '2名学员腹泻', rule: '食品安全应急预案', measures: '送医，留样封存', handler: '林晓', closedOn: '2026-11-25' }
]

test('is a file an incident, by day, with what was done and who decides', () => {
  const files = shownFiles({ ...demo, incidents }, 'incident-record')
  expect(files.map(({ plan }) => [plan.about, plan.pages])).toEqual([['i1', 1], ['i2', 1]])
  const { rows, text } = files[0]!
  expect(rows).toEqual(expect.arrayContaining(['类别|■公共卫生事件　□其他特殊事项', '发生时间|2026年11月24日（周二）22:10', '执行的规定／和应急预案|食品安全应急预案', '处置人|林晓|处置完毕|2026年11月25日']))
  expect(inThisOrder(text, ['情况', '处置措施', '上报情况', '辅导员', '相关部门\n意见', '分管院领导\n意见'])).toBe(true)
  expect(files[1]!.text).not.toContain('腹泻')
})

test('is a blank form on the shelf while nothing happened', () => {
  const { plan, rows } = shownPaper(emptyClass(), 'incident-record')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(rows).toContain('类别|□公共卫生事件　□其他特殊事项')
})
