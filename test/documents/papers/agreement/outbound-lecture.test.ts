/** 外派授课登记: approved first, gone then. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has each lecture with its approval, in the order of days, and room for more', () => {
  const earlier = { id: 'o2', teacher: '石磊', inviter: '演示市司法局', date: '2026-11-30' }
  const { rows, text, plan } = shownPaper({ ...demo, outboundLectures: [...demo.outboundLectures, earlier] }, 'outbound-lecture')
  expect(rows[3]).toBe('1|石　磊|演示市司法局|2026年11月30日|||||')
  expect(rows[4]).toBe('2|董雪梅|演示省第二示范监狱|2026年12月3日|监狱执法规范化的重点环节与风险防控|演示省第二示范监狱|4|韩松林|2026年11月24日')
  expect(rows).toHaveLength(3 + 13)
  expect(text).toContain('教研部门负责人签字')
  expect(plan.pages).toBe(1)
})

test('is blank where there was none', () => expect(shownPaper(emptyClass(), 'outbound-lecture').rows.slice(3).every((row) => row === '||||||||')).toBe(true))
