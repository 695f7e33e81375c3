/** 重大事项上报单: up the chain, opinions by hand. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is a file a matter with when it was known and reported, and the chain in its order', () => {
  const files = shownFiles(demo, 'matter-report')
  expect(files.map(({ plan }) => plan.about)).toEqual(['matter-report-01', 'matter-report-02', 'matter-report-03'])
  const { text, rows, plan } = files[0]!
  expect(rows).toContain('确知时间|2026年11月19日10:00|上报时间|2026年11月19日15:30')
  expect(rows).toContain('最高职级|副厅级|班子成员|■是　□否')
  expect(inThisOrder(text, ['拟办意见', '辅导员', '学员工作处\n处长意见', '分管院领导\n批示', '院领导\n批示', '落实情况'])).toBe(true)
  expect(rows.filter((row) => row.includes('签字：'))).toHaveLength(4)
  expect(plan.pages).toBe(1)
})

test('names the leaders to those who decide, and only their rank to others', () => {
  expect(shownPaper(demo, 'matter-report').text).toContain('顾明远')
  for (const level of ['内部', '公开'] as const) {
    const { text } = shownPaper(demo, 'matter-report', { level })
    expect(text).not.toMatch(/顾明远|参加领导/)
    expect(text).toContain('副厅级')
  }
})

test('what a leader wrote on an earlier sheet is not printed again', () => {
  expect(shownPaper(demo, 'matter-report').text).not.toContain('办公室做好接待')
})

test('is a blank form where there is nothing to report yet', () => {
  const { plan, text } = shownPaper(emptyClass(), 'matter-report')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(text).toContain('□是　□否')
})
