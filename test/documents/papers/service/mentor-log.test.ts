/** 跟岗记录: one file a 学业导师. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is a file a mentor with the days of that one only; no name in the file name', () => {
  const files = shownFiles(demo, 'mentor-log')
  expect(files.map(({ plan }) => [plan.about, plan.called])).toEqual([['staff-03', '跟岗记录（1）'], ['staff-04', '跟岗记录（2）']])
  const [first, second] = files
  expect(first!.rows).toEqual(expect.arrayContaining(['学业导师|董雪梅|教研部门|刑事司法教研部', '11月26日／周四|分组研讨：执法中的疑难问题与对策|指导第二、三组修改研讨报告。|研讨时间偏紧，建议延长半小时。']))
  expect(first!.text).toContain('4 天，班次共 5 天')
  expect(first!.text).not.toContain('高文博')
  expect(second!.text).not.toContain('研讨时间偏紧')
})

test('who kept a log without being named a mentor still has a file', () => {
  const files = shownFiles({ ...demo, staff: [] }, 'mentor-log')
  expect(files.map(({ plan }) => plan.about)).toEqual(['mentor-log-01', 'mentor-log-02'])
})

test('is one page to write on before a mentor is named', () => {
  const { plan, text } = shownPaper(emptyClass(), 'mentor-log')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(text).toContain('教研部门负责人签字：')
})
