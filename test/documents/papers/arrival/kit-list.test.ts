/** 资料用品发放表: what was prepared, who got it, and whether that is as many as registered. */
import { expect, test } from 'vitest'
import { ARRIVAL } from '#domain/attendance.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const people = demo.trainees.filter(({ status }) => status === '在册')
const allHere = { ...demo, attendance: [{ id: ARRIVAL, marks: Object.fromEntries(people.map(({ id }) => [id, '到' as const])) }] }

test('names what each gets, and nothing that must come back', () => {
  const { text } = shownPaper(demo, 'kit-list')
  expect(text).toContain('每人一套：学员手册、资料袋、笔记本（A5）、中性笔（黑色0.5）、胸卡。')
  expect(text).not.toMatch(/话筒|药箱/)
})

test('ticks those who have it and leaves room to sign', () => {
  const { rows } = shownPaper(demo, 'kit-list')
  expect(rows[3]).toBe('序号|姓名|单位|发放|领取人签字|备注')
  expect(rows[4]).toBe('1|周建国|演示省示范监狱管理局狱政管理处|√||')
  expect(rows.filter((row) => row.includes('√'))).toHaveLength(34)
})

test('holds what was given against who registered', () => {
  const counts = (kits: number): string => shownPaper({ ...allHere, handouts: people.slice(0, kits).map(({ id }) => ({ id, kit: true })) }, 'kit-list').rows[2]!
  expect(counts(36)).toBe('应发36人　　报到36人　　发放36份　　发放数与报到数一致')
  expect(counts(34)).toBe('应发36人　　报到36人　　发放34份　　已报到未领2人')
  expect(counts(0)).toBe('应发36人　　报到＿＿＿人　　发放＿＿＿份')
  expect(shownPaper({ ...demo, attendance: [], handouts: [{ id: people[0]!.id, kit: true }] }, 'kit-list').rows[2]).toContain('多发放1份')
})

test('has a line to write the kit on and blank lines while nothing is known', () => {
  const { rows, text } = shownPaper(emptyClass(), 'kit-list')
  expect(text).toContain('每人一套：＿＿＿')
  expect(rows.length).toBeGreaterThan(20)
})
