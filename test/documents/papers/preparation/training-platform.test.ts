/** 线上班次技术文件与参训数据表: for classes that meet online, and for no others. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const online = { ...demo, class: { ...demo.class, mode: '线上' as const } }

test('a class that meets in a room has none', () => {
  expect(shownFiles(demo, 'training-platform')).toEqual([])
  expect(shownFiles(emptyClass(), 'training-platform')).toEqual([])
  expect(shownFiles({ ...demo, class: { ...demo.class, mode: '线上线下结合' } }, 'training-platform')).toHaveLength(1)
})

test('has platform, tasks, a test with each teacher, and a line of figures a day', () => {
  const { text, rows } = shownPaper(online, 'training-platform')
  expect(rows).toContain('302教室投影更换灯泡并复查|范志鹏|11月25日|')
  expect(rows).toContain('11月24日上午|习近平法治思想与新时代监狱工作|高文博|□音频　□视频／□课件　□互动|')
  expect(rows.filter((row) => /^11月2\d日 周.\|{5}$/.test(row))).toHaveLength(5)
  expect(inThisOrder(text, ['一、平台与群组', '二、技术任务', '三、授课教师辅导与测试', '四、每日参训数据', '技术保障人签字：'])).toBe(true)
})

test('names the five things the regulation asks for where no task is set', () => {
  const { rows } = shownPaper({ ...emptyClass(), class: { ...emptyClass().class, mode: '线上' } }, 'training-platform')
  for (const matter of ['技术文件编制', '平台选用和群组创建', '授课教师网络技术辅导和测试', '网络远程技术支持和保障', '参训数据收集和反馈']) expect(rows).toContain(`${matter}|||`)
})
