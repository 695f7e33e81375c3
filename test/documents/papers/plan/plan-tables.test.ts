/** Tables of the 实施方案: a day named once, whole sentences, the timetable pointed to once. */
import { expect, test } from 'vitest'
import { demoClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('a venue tells each day once, with its half-days', () => {
  expect(shownPaper(demo, 'plan').rows).toContain('综合楼第一报告厅|11月24日（周二）上午、下午；11月25日（周三）上午；11月27日（周五）上午|开班式、讲授、考核、结业式')
})

test('points to 附件1 once, though the 日程 was written for it too', () => {
  const { text } = shownPaper(demo, 'plan')
  expect(text).toContain('27日上午结业考核、结业式，14:00前撤场。课程表见附件1。')
  expect(text.match(/见附件1/g)).toHaveLength(1)
})

test('the longest task that can be typed is shown whole, at a size that can be read', () => {
  const matter = '编制学员手册、签到簿，领用培训备品。'.repeat(40).slice(0, 500)
  const tasks = demo.tasks.map((task) => ({ ...task, matter }))
  const tables = shownPaper({ ...demo, tasks }, 'plan').plan.sections.flatMap(({ section }) => section.blocks).filter((block) => block.kind === 'table')
  const list = tables.find(({ head }) => head[0]?.cells[2]?.text === '任务')!
  for (const { height, cells } of list.rows) {
    const { lines, line, size } = cells[2]!.fitted
    expect(lines.join('')).toBe(matter)
    expect(lines.length * line).toBeLessThanOrEqual(height)
    expect(size).toBeGreaterThanOrEqual(15)
  }
})
