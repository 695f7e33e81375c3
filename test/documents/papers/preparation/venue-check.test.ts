/** 会场与设备检查单: one a venue, before it is first used. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles } from '#support/word/shown.ts'

const demo = demoClass()

test('is a file a venue of the timetable, each room of a pair its own, what is held elsewhere none', () => {
  const files = shownFiles(demo, 'venue-check')
  expect(files.map(({ plan }) => plan.about)).toEqual(['综合楼第二报告厅', '综合楼第一报告厅', '综合楼301教室', '综合楼302教室'])
  for (const { plan } of files) expect(plan.pages).toBe(1)
  expect(files[3]!.plan.name).toContain('会场与设备检查单（综合楼302教室）')
})

test('has both check lists with boxes, what was found so far, and both departments sign', () => {
  const { text, rows } = shownFiles(demo, 'venue-check').at(-1)!
  expect(text.match(/□正常　□已处理　□待处理/g)).toHaveLength(12)
  expect(rows).toContain('11月22日15:30|设备检查|范志鹏|待处理|投影颜色偏黄，更换灯泡后25日复查')
  expect(inThisOrder(text, ['一、会场布置', '二、设备检查', '三、检查记录', '会场布置：学员工作处', '设备检查：图书情报信息中心'])).toBe(true)
})

test('what was found in one venue stands on its sheet only', () => {
  expect(shownFiles(demo, 'venue-check').filter(({ text }) => text.includes('2号话筒电量不足')).map(({ plan }) => plan.about)).toEqual(['综合楼第一报告厅'])
})

test('names too long for a file name give way to numbers; without a timetable there is one blank sheet', () => {
  const sessions = demo.sessions.map((session) => ({ ...session, venue: `${'某楼某层'.repeat(8)}${session.half}厅` }))
  expect(new Set(shownFiles({ ...demo, sessions }, 'venue-check').map(({ plan }) => plan.name)).size).toBe(shownFiles({ ...demo, sessions }, 'venue-check').length)
  expect(shownFiles(emptyClass(), 'venue-check').map(({ plan }) => [plan.about, plan.pages])).toEqual([[undefined, 1]])
})
