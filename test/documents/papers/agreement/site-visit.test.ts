/** 踏查记录: a file a visit, its places one by one. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('shows what was seen and settled, each place with a box to tick, and both sides sign', () => {
  const { rows, text, plan } = shownPaper(demo, 'site-visit')
  expect(rows).toContain('踏查日期|2026年10月16日10:00|方式|来访')
  expect(rows).toContain('综合楼第一报告厅|□满足　□需调整|')
  expect(rows).toContain('学员餐厅|□满足　□需调整|')
  expect(rows).toContain('结果和要求|场地满足要求；提出清真餐3份单独备餐、男女分层住宿，均可安排。')
  expect(text).toContain('踏查人员签字')
  expect(plan).toMatchObject({ pages: 1, about: 'contact-02' })
})

test('is one file a visit, in the order of days', () => {
  const second = { id: 'v2', kind: '踏查' as const, date: '2026-10-10', matters: '看餐厅。' }
  expect(shownFiles({ ...demo, contacts: [...demo.contacts, second] }, 'site-visit').map(({ plan }) => [plan.about, plan.called])).toEqual([['v2', '踏查记录（1）'], ['contact-02', '踏查记录（2）']])
})

test('a blank one asks for the usual places', () => {
  const { rows, plan } = shownPaper(emptyClass(), 'site-visit')
  expect(rows.filter((row) => row.includes('□满足'))).toHaveLength(6)
  expect(plan.pages).toBe(1)
  expect(plan.about).toBeUndefined()
})
