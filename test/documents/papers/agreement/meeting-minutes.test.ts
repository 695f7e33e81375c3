/** 会议纪要: who met, what was decided, which tasks came of it. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('tells time, place, people, matters and decisions, each numbered', () => {
  const { text, rows, plan } = shownPaper(demo, 'meeting-minutes')
  expect(inThisOrder(text, ['会议时间：2026年11月19日（周四）14:00', '会议地点：综合楼205会议室', '会议召集：贺兰（项目负责人）', '参加人员：贺兰、林晓', '会议记录：宋明哲', '一、议题', '1.报到接待分工。', '2.会场、用餐和住宿准备。', '二、议定事项', '1.报到当日两名辅导员都在综合楼一层大厅。', '3.302教室投影11月25日前检修完毕。', '三、任务分工'])).toBe(true)
  expect(rows.slice(1)).toEqual(['1|清真餐3份单独备餐，11月23日晚餐起|财务后勤处|崔大勇|11月23日', '2|302教室投影更换灯泡并复查|图书情报信息中心|范志鹏|11月25日'])
  expect(plan).toMatchObject({ pages: 1, about: 'meeting-01' })
})

test('a meeting without decisions or tasks says 无; one the counselor called says so', () => {
  const meeting = { id: 'm2', date: '2026-11-20', calledBy: '辅导员' as const, matters: '检查会场。' }
  const files = shownFiles({ ...demo, meetings: [meeting, ...demo.meetings] }, 'meeting-minutes')
  expect(files.map(({ plan }) => plan.about)).toEqual(['meeting-01', 'm2'])
  expect(inThisOrder(files[1]!.text, ['会议地点：无', '会议召集：辅导员', '检查会场。', '二、议定事项', '无。', '三、任务分工', '无。'])).toBe(true)
})

test('a blank one has lines for all of it on one page', () => {
  const { text, rows, plan } = shownPaper(emptyClass(), 'meeting-minutes')
  expect(plan.pages).toBe(1)
  expect(text.match(/＿{20,}/g)).toHaveLength(4)
  expect(rows.slice(1)).toEqual(['||||', '||||', '||||', '||||'])
})
