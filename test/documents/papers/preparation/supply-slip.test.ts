/** 备品领用配发单: asked for, granted, handed out, brought back. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { mergedRows } from '#documents/parts/merged-rows.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has the quantities of each step and a cell to sign in at issue and return', () => {
  const { rows } = shownPaper(demo, 'supply-slip')
  expect(rows[2]).toBe('序号|品名|规格|单位|申领数|批准数|领用|归还|备注')
  expect(rows).toContain('3|中性笔|黑色0.5|支|80|80|80||—|—|')
  expect(rows).toContain('6|席位桌签||个|20|20|20||||主席台及授课教师')
})

test('what was brought back shows how many and when; what is used up does not come back', () => {
  const supplies = demo.supplies.map((supply) => (supply.id === 'supply-07' ? { ...supply, returned: 4, returnedOn: '2026-11-27' } : supply))
  expect(shownPaper({ ...demo, supplies }, 'supply-slip').rows).toContain('7|白板||块|4|4|4||4／11月27日||')
})

test('every column has one head: those without a group reach over both lines', () => {
  const { plan } = shownPaper(demo, 'supply-slip')
  const [table] = plan.sections[0]!.section.blocks
  if (table?.kind !== 'table') throw new Error('a list is one table')
  const merged = mergedRows(table.head.slice(-2))
  expect(merged[0]!.cells.filter(({ rows }) => rows === 2).map(({ cell }) => cell.text)).toEqual(['序号', '品名', '规格', '单位', '申领数', '批准数', '备注'])
  expect(merged[1]!.cells.filter(({ rows }) => rows === 1).map(({ cell }) => cell.text)).toEqual(['实领数', '领用人签字', '归还数', '接收人签字'])
})

test('is a sheet of ten blank lines before anything was asked for', () => {
  expect(shownPaper(emptyClass(), 'supply-slip')).toMatchObject({ plan: { pages: 1 }, rows: { length: 4 + 10 } })
})
