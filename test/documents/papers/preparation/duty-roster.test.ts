/** 值守表: who is there, and whom to call. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has each stretch under its post, by day', () => {
  const { rows, plan } = shownPaper(demo, 'duty-roster')
  expect(rows[2]).toBe('日期|时段|在岗|临时接待|接替|电话|备注')
  expect(rows[3]).toBe('11月23日 周一|13:30—20:50|林　晓|||16400009101|报到大厅，随后入班教育')
  expect(rows[4]).toBe('11月23日 周一|13:30—20:00|宋明哲|||16400009102|报到大厅、公寓入住')
  expect(rows).toContain('11月23日 周一|22:00—次日7:00||宋明哲||16400009102|夜间联系')
  expect(rows).toContain('11月26日 周四|13:50—17:30|||谢秋实／替林晓|16400009106|11月20日已安排')
  expect(plan.pages).toBe(1)
})

test('whom to call at the foot: 临时接待, 夜间联系, the number of the college', () => {
  const { text } = shownPaper(demo, 'duty-roster')
  expect(inThisOrder(text, ['临时接待\n11月23日20:00—22:00　宋明哲　16400009102', '夜间联系\n11月23日22:00—次日7:00　宋明哲　16400009102', '学院值班电话：16400009000'])).toBe(true)
})

test('on a door it has names and the number of the college, no own number of anybody; nobody reads why one was relieved', () => {
  const { text, rows } = shownPaper(demo, 'duty-roster', { level: '公开' })
  expect(rows[2]).toBe('日期|时段|在岗|临时接待|接替|备注')
  for (const { phone } of demo.duties) expect(text).not.toContain(phone)
  expect(text).toContain('16400009000')
  expect(shownPaper(demo, 'duty-roster').text).not.toContain('参加学员工作处会议')
})

test('is one page to write on before anybody is named, and keeps long names whole', () => {
  expect(shownPaper(emptyClass(), 'duty-roster')).toMatchObject({ plan: { pages: 1 }, rows: { length: 3 + 14 + 3 } })
  const duties = demo.duties.map((duty) => ({ ...duty, person: '阿卜杜热合曼·买买提依明' }))
  expect(shownPaper({ ...demo, duties }, 'duty-roster').text).toContain('阿卜杜热合曼·买买提依明')
})
