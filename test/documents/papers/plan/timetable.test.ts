/** 课程表: lessons of one day under one date, the college's own people called 学院…. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has every entry in order on one wide page, with who teaches and where', () => {
  const { rows, plan } = shownPaper(demo, 'timetable')
  expect(rows.slice(0, 3)).toEqual(['演示省监狱系统执法骨干培训班（第3期）课程表', '时间：2026年11月23日至27日　　地点：演示省政法管理干部学院（演示市示范区学院路1号）　　共28学时', '日期|时段|时间|形式|课程内容|授课人|地点|学时'])
  expect(rows[3]).toBe('11月23日|周一下午|14:00—20:00|报到|学员报到、领取资料||综合楼一层大厅|')
  expect(rows).toContain('11月24日|周二下午|14:00—17:20|讲授|监狱执法规范化的重点环节与风险防控|董雪梅（学院副教授）|综合楼第一报告厅|4')
  expect(rows).toContain('11月26日|周四上午|8:30—12:00|现场教学|现场教学：智慧监狱指挥中心与执法办案管理中心|方向前（演示省第一示范监狱副监狱长）|演示省第一示范监狱|4')
  expect(rows).toHaveLength(3 + demo.sessions.length)
  expect(plan).toMatchObject({ pages: 1 })
  expect(plan.sections[0]!.section.landscape).toBe(true)
})

test('one date is one cell, but never over two days', () => {
  const [table] = shownPaper(demo, 'timetable').plan.sections[0]!.section.blocks
  if (table?.kind !== 'table') throw new Error('the timetable is one table')
  for (const row of table.rows) expect(row.cells[0]!.merge).toBe(demo.sessions[table.rows.indexOf(row)]!.date)
})

test('tells no telephone, and is a page of lines before anything is planned', () => {
  expect(shownPaper(demo, 'timetable').text).not.toMatch(/\d{11}/)
  const { rows, plan } = shownPaper(emptyClass(), 'timetable')
  expect(rows.slice(3)).toEqual(Array.from({ length: 12 }, () => '|||||||'))
  expect(plan.pages).toBe(1)
})
