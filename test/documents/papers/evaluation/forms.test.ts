/** The two evaluation forms: without names, one box a cell, the items that were asked. */
import { expect, test } from 'vitest'
import { collegeFactsOf } from '#domain/college-facts.ts'
import { demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'
import { BOX } from '#documents/parts/tick-form.ts'

const demo = demoClass()

test('教学质量: a page for each lesson with a teacher, in the order of the timetable', () => {
  const { plan, rows } = shownPaper(demo, 'teaching-evaluation')
  expect(plan.sections).toHaveLength(7)
  expect(plan.pages).toBe(7)
  expect(rows.filter((row) => row.startsWith('课程内容|')).map((row) => row.slice(5, 12))).toEqual(['习近平法治思想', '监狱执法规范化', '减刑、假释案件', '罪犯心理危机识', '现场教学：智慧', '分组研讨：执法', '结业考核与学习'])
  expect(rows).toContain('授课人|高文博　演示省政法管理干部学院教授|授课时间|11月24日（周二）上午')
  expect(shownPaper(demo, 'teaching-evaluation', { sessionIds: ['session-06'] }).plan.pages).toBe(1)
})

test('教学质量: eight items that sum to 100 against four levels, a box in a cell of its own each', () => {
  const { plan, rows, text } = shownPaper(demo, 'teaching-evaluation', { sessionIds: ['session-06'] })
  expect(rows).toContain('类别|评估项目|分值|很满意|满意|基本满意|不满意')
  expect(rows).toContain('教学内容|联系实际、范例恰当|15|□|□|□|□')
  expect(text).toContain('满分100分')
  const boxes = plan.sections[0]!.section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.filter((cell) => cell.text === BOX)) : []))
  expect(boxes).toHaveLength(32)
  expect(new Set(boxes.map(({ width, span }) => `${width} ${span}`)).size).toBe(1)
})

test('教学质量: what was asked first stays what is asked, else the college’s own form', () => {
  const college = collegeFactsOf(undefined, { evaluationItem: [{ id: 'a', kind: '教学质量', title: '理论联系实际', order: 1 } as { id: string }] })
  const { rows } = shownPaper(demo, 'teaching-evaluation', { college })
  expect(rows.filter((row) => row === '理论联系实际|□|□|□|□')).toHaveLength(5)
  expect(rows.filter((row) => row.includes('备课认真'))).toHaveLength(2)
})

test('服务质量: the three aspects of the regulation, 未使用 for what one had no use for, three open questions', () => {
  const { rows, plan } = shownPaper(demo, 'service-evaluation')
  expect(rows).toContain('类别|评估项目|很满意|满意|基本满意|不满意|未使用')
  expect([...new Set(rows.filter((row) => row.endsWith('|□')).map((row) => row.split('|')[0]))]).toEqual(['学员服务管理', '综合后勤保障', '教师教学效果'])
  expect(rows).toContain('综合后勤保障|停车与门禁|□|□|□|□|□')
  expect(rows.slice(-3).map((row) => row.split('|')[0])).toEqual(['最满意的方面', '最需要改进的方面', '建议开设的课程'])
  expect(plan.pages).toBe(1)
})

test('neither asks who fills it in', () => {
  for (const kind of ['teaching-evaluation', 'service-evaluation'] as const) {
    const { text } = shownPaper(demo, kind)
    expect(text).toContain('本表不记名')
    expect(text).not.toMatch(/姓名|单位：|学号|手机/)
    for (const { name } of demo.trainees) expect(text).not.toContain(name)
  }
})

test('both are one page a form, for an empty class and for the longest names', () => {
  for (const snapshot of [emptyClass(), longClass()]) for (const kind of ['teaching-evaluation', 'service-evaluation'] as const) for (const { pages } of shownPaper(snapshot, kind).plan.sections) expect(pages).toHaveLength(1)
  expect(shownPaper(emptyClass(), 'teaching-evaluation').rows).toContain('课程内容|')
})
