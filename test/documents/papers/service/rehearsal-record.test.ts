/** 模拟记录: what was walked through, found and mended. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('tells the way, the problems and the fixes, and each department that came signs', () => {
  const [file] = shownFiles(demo, 'rehearsal-record')
  expect(file!.plan).toMatchObject({ about: 'rehearsal-01', called: '模拟记录（1）', pages: 1 })
  expect(file!.rows).toEqual(expect.arrayContaining(['模拟时间|2026年11月22日（周日）', '发现的问题|公寓1号楼指示牌不明显。', '学员工作处|||', '财务后勤处|||', '图书情报信息中心|||']))
})

test('is a blank form while there was none', () => {
  const { plan, text } = shownPaper(emptyClass(), 'rehearsal-record')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(text).toContain('□一般　□重要　□高端　□特别大型')
})
