/** 请假单: two on a sheet, the reason for the person to write. */
import { expect, test } from 'vitest'
import { classOf, demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has a sheet of two blank slips, then a slip for each person marked 请假, two a page', () => {
  const { plan, text, rows } = shownPaper(demo, 'leave-slip')
  expect(plan.pages).toBe(2)
  expect(text.match(/学员请假单/g)).toHaveLength(4)
  expect(rows).toContain('姓名|秦岭|组别|第三组')
  expect(rows).toContain('起止时间|11月25日上午至11月26日下午')
  expect(rows).toContain('学时|本次＿＿＿学时，已登记累计16学时（累计不超过4学时）')
})

test('leaves the reason blank, asks four for their word, and has no telephone', () => {
  const { rows, text } = shownPaper(demo, 'leave-slip')
  expect(rows.filter((row) => row === '请假事由|')).toHaveLength(4)
  expect(rows.filter((row) => /^本人签字\|.*\|辅导员／意见\|/.test(row) || /^学员工作处／意见\|.*\|主办单位／意见\|/.test(row))).toHaveLength(8)
  expect(text).not.toMatch(/\d{11}/)
})

test('no slip is torn by the end of a page, however long the names are', () => {
  const { plan } = shownPaper({ ...longClass(), attendance: [{ id: 'session-04', marks: { p0002: '请假', p0006: '请假', p0007: '请假' } }] }, 'leave-slip')
  const tables = plan.sections.flatMap(({ pages }) => pages.map(({ placed }) => placed.filter((piece) => piece.kind === 'rows')))
  for (const page of tables) for (const piece of page) if (piece.kind === 'rows') expect(piece.to - piece.from).toBe(piece.table.rows.length)
  expect(tables.flat()).toHaveLength(5)
})

test('is one sheet of blank slips where nobody is on leave', () => {
  for (const snapshot of [emptyClass(), classOf(30)]) expect(shownPaper(snapshot, 'leave-slip').plan.pages).toBe(1)
})
