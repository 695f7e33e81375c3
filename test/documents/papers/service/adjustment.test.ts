/** 临时调整单: from what to what, how grave, and who was told. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is a file an adjustment, by day', () => {
  const files = shownFiles(demo, 'adjustment')
  expect(files.map(({ plan }) => [plan.about, plan.called, plan.pages])).toEqual([['adjustment-01', '临时调整单（1）', 1], ['adjustment-02', '临时调整单（2）', 1]])
  expect(files[0]!.rows).toEqual(expect.arrayContaining(['调整日期|2026年11月18日|提出方|主办单位', '调整前|40人', '调整后|36人', '调整原因|主办单位有4人因公不能参加', '通报／项目负责人|2026年11月18日已通报']))
  expect(files[1]!.text).toContain('■用车')
  expect(inThisOrder(files[0]!.text, ['辅导员', '项目负责人\n意见', '相关部门签收'])).toBe(true)
})

test('the grade is a person’s word, else what the change itself proposes', () => {
  expect(shownPaper(demo, 'adjustment').rows).toContain('程度|□一般　■较为重大')
  const adjustments = demo.adjustments.map((adjustment) => ({ ...adjustment, grade: '一般' as const, gradeReason: '房间、用餐均可调剂' }))
  expect(shownPaper({ ...demo, adjustments }, 'adjustment').rows).toContain('程度|■一般　□较为重大（房间、用餐均可调剂）')
})

test('is a blank form where nothing was adjusted', () => {
  const { plan, rows } = shownPaper(emptyClass(), 'adjustment')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(rows).toContain('程度|□一般　□较为重大')
})
