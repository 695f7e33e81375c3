/** 物业服务通知单: counts by day for a company that is no part of the college. */
import { expect, test } from 'vitest'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('tells meals, rooms, venues and the gate day by day, and is signed for', () => {
  const { rows, text } = shownPaper(demo, 'property-notice')
  expect(rows).toContain('11月24日 周二|36|44|38|自助|清真3份')
  expect(rows).toContain('11月23日 周一|标间|17|32|')
  expect(rows).toContain('11月26日 周四|下午|综合楼302教室|研讨|分组岛式，白板2块')
  expect(rows).toContain('停车|登记车辆1辆，车牌号另附门禁名单。')
  expect(inThisOrder(text, ['一、用餐', '二、住宿', '三、会场', '四、停车与门禁', '通知部门：财务后勤处', '接收单位：物业服务单位'])).toBe(true)
})

test('names nobody, and no car', () => {
  const { text } = shownPaper(demo, 'property-notice', { level: '办理' })
  for (const { name, plate, phone } of demo.trainees) for (const own of [name, plate, phone]) if (own) expect(text).not.toContain(own)
  for (const { name } of demo.staff) expect(text).not.toContain(name)
})

test('before there is a roster the planned number of people stands in for it', () => {
  const planned = { ...demo, trainees: [], stays: [], attendance: [], mealDays: [], staff: [] }
  expect(shownPaper(planned, 'property-notice').rows).toContain('11月24日 周二|36|36|36||')
})

test('knows what the timetable and the rooms tell where nothing was typed', () => {
  const untyped = { ...demo, mealDays: [], lodgingDays: [], venueUses: [] }
  const { rows } = shownPaper(untyped, 'property-notice')
  expect(rows).toContain('11月26日 周四|下午|综合楼301教室|研讨|')
  expect(rows.some((row) => /^11月24日 周二\|标间\|\d+\|\d+\|$/.test(row))).toBe(true)
})

test('makes a form to write in where nothing is known, and stands awkward names', () => {
  expect(shownPaper(emptyClass(), 'property-notice')).toMatchObject({ plan: { pages: 1 }, text: expect.stringContaining('登记车辆＿＿＿＿辆') })
  expect(shownPaper(classOf(30), 'property-notice').text).toContain('30人')
})
