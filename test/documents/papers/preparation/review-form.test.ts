/** 意识形态（政治）审核表: one page a work, judged by hand. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is a file a work, none for a lesson without courseware; no name of a person in the file name', () => {
  const files = shownFiles(demo, 'review-form')
  expect(files.map(({ plan }) => plan.about)).toEqual(demo.works.filter(({ none }) => !none).map(({ id }) => id))
  expect(files[0]!.plan.name).toContain('_意识形态（政治）审核表（1）_')
  for (const { plan } of files) expect(plan.pages).toBe(1)
})

test('of courseware tells the lesson and where the teacher is from; of copy the day it is used', () => {
  const [lecture, , guest] = shownFiles(demo, 'review-form')
  expect(lecture!.rows).toEqual(expect.arrayContaining(['授课人|高文博|所属部门|法学教研部', '来源|■校内　□外聘|培训对象|本班学员']))
  expect(lecture!.text).toContain('2026年11月24日（周二）上午')
  expect(guest!.text).toContain('□校内　■外聘')
  const copy = shownFiles(demo, 'review-form').find(({ plan }) => plan.about === 'work-11')!
  expect(copy.text).toContain('2026年11月24日')
  expect(copy.text).not.toContain('授课')
})

test('asks six questions with 是 and 否 open, and leaves every opinion to be written', () => {
  const { text, rows } = shownFiles(demo, 'review-form')[2]!
  expect(text.match(/□是　□否/g)).toHaveLength(6)
  expect(inThisOrder(text, ['教师承诺', '所在部门\n审核意见', '教务处意见', '院领导意见', '中期跟踪', '后期总结'])).toBe(true)
  // Passed after changes: known to the program, and written on the sheet by nobody but the reviewer.
  expect(text).not.toMatch(/修改后通过|石守正|■是|■否/)
  expect(rows.filter((row) => row.includes('签字：'))).toHaveLength(4)
})

test('is a blank sheet before there is a work', () => {
  const { plan, text } = shownPaper(emptyClass(), 'review-form')
  expect([plan.about, plan.pages]).toEqual([undefined, 1])
  expect(text).toContain('□课件　□讲义　□教案　□视频　□文案')
})
