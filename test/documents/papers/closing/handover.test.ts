/** 移交清单: one a department, with its two days, and nothing of the other departments on it. */
import { expect, test } from 'vitest'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { emptyClass, finishedClass } from '#support/word/classes.ts'
import { inThisOrder, shownByFile } from '#support/word/shown.ts'

const options = { today: '2026-06-12' }
const done = finishedClass()

test('one a receiving department, each with its own papers only', () => {
  const said = shownByFile(done, 'handover', options)
  expect([...said.keys()]).toEqual(['财务后勤处', '教务处', '法治宣传事务部'])
  expect(said.get('财务后勤处')).toContain('讲课费签收单')
  expect(said.get('财务后勤处')).not.toContain('教学质量评估表')
  expect(said.get('教务处')).not.toContain('讲课费签收单')
})

test('the fifth and the tenth day after the end, as the college counts them', () => {
  expect(inThisOrder(shownByFile(done, 'handover', options).get('教务处')!, ['2026年6月10日（撤场）', '2026年6月15日（5日内）', '2026年6月20日（10日内）'])).toBe(true)
  const college = { ...BARE_COLLEGE, ruleSets: [{ id: 'r', name: '学院', dayKind: '工作日' as const, handoverDays: 3 }] }
  const own = { ...done, class: { ...done.class, ruleSetId: 'r' } }
  // Wednesday the 10th and three working days: Monday.
  expect(shownByFile(own, 'handover', { ...options, college }).get('教务处')).toContain('2026年6月15日（3日内）')
})

test('whether a paper holds personal information in the place of a secrecy mark, sums, and three to sign', () => {
  const text = shownByFile(done, 'handover', options).get('财务后勤处')!
  expect(inThisOrder(text, ['签到簿', '纸质', '原件', '1', '6', '是', '数据确认单', '否', '共5种、7份', '移交部门：学员工作处', '接收部门：财务后勤处', '监交人'])).toBe(true)
  expect(text).not.toMatch(/密级|秘密|undefined/)
})

test('why it is late and who allowed it', () => {
  const late = { ...done, handovers: done.handovers.map((list) => (list.id === '教务处' ? { ...list, lateReason: '评估表当日补收', lateApprover: '许长青' } : list)) }
  const said = shownByFile(late, 'handover', options)
  expect(inThisOrder(said.get('教务处')!, ['延期理由', '评估表当日补收', '批准人', '许长青'])).toBe(true)
  expect(said.get('财务后勤处')).not.toContain('评估表当日补收')
})

test('without any list a blank one to fill in by hand', () => {
  const text = shownByFile(emptyClass(), 'handover', options).get('')!
  expect(text).toContain('以上材料共＿＿＿种、＿＿＿份')
  expect(text.match(/^　　年　　月　　日（/gm)).toHaveLength(3)
})
