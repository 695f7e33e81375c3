/** 学员花名册: its order, and what each level tells of a person. */
import { expect, test } from 'vitest'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('lists who is on the roster by group, counts men and women, and shortens telephones', () => {
  const { rows, text } = shownPaper(demo, 'roster')
  expect(rows[3]).toBe('序号|组别|姓名|性别|民族|出生年月|政治面貌|单位|职务职级|手机|备注')
  expect(rows[4]).toBe('1|第一组|周建国|男|汉族|1978.03|中共党员|演示省示范监狱管理局狱政管理处|副处长／四级调研员|164****0101|第一组组长')
  expect(rows[5]).toContain('2|第一组|李　明|男')
  expect(rows).toHaveLength(4 + 36)
  expect(text).toContain('共36人，其中男27人、女9人')
  expect(text).not.toContain('陶')
})

test('has ID numbers and whole telephones for those only who must enter them', () => {
  const { rows } = shownPaper(demo, 'roster', { level: '办理' })
  expect(rows[3]).toBe('序号|组别|姓名|性别|民族|出生年月|政治面貌|单位|职务职级|手机|身份证号')
  expect(rows[4]).toContain('16400000101|990101197803121010')
  for (const level of ['公开', '内部'] as const) expect(shownPaper(demo, 'roster', { level }).text).not.toMatch(/\d{11}/)
})

test('the file name says the level where it is not the usual one: the whole numbers are not found by opening each', () => {
  const nameOf = (level?: '公开' | '内部' | '办理') => shownPaper(demo, 'roster', level && { level }).plan.name
  expect(nameOf('办理')).toContain('_学员花名册（办理）_')
  expect(nameOf('公开')).toContain('_学员花名册（公开）_')
  expect(nameOf('内部')).toBe(nameOf())
  expect(nameOf()).toContain('_学员花名册_')
})

test('on a wall it tells no birth, belief or telephone', () => {
  const { rows, text } = shownPaper(demo, 'roster', { level: '公开' })
  expect(rows[3]).toBe('序号|组别|姓名|性别|单位|职务|备注')
  expect(text).not.toMatch(/汉族|中共党员|164\*/)
})

test('never tells what anybody eats or where they sleep', () => {
  const people = demo.trainees.map((trainee) => ({ ...trainee, diet: '海鲜过敏' }))
  expect(shownPaper({ ...demo, trainees: people }, 'roster', { level: '办理' }).text).not.toMatch(/过敏|住宿|房/)
})

test('without people is one page to write on; with five hundred every line is as high as the others', () => {
  expect(shownPaper(emptyClass(), 'roster')).toMatchObject({ plan: { pages: 1 }, text: expect.stringContaining('共＿＿＿人') })
  const { plan } = shownPaper(classOf(500), 'roster')
  const heights = plan.sections.flatMap(({ section }) => section.blocks).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ height }) => height) : []))
  expect(new Set(heights).size).toBe(1)
})
