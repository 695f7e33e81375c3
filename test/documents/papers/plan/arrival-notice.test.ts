/** 报到通知: what one must know to come, with the timetable, in the form of a 公文. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('goes to the sponsor, with time, place, people, what to bring, whom to call, and room for the seal', () => {
  const { text } = shownPaper(demo, 'arrival-notice')
  expect(inThisOrder(text, ['报到的通知', '演示省示范监狱管理局：', '一、时间和地点', '（一）报到时间。2026年11月23日14:00—20:00。', '综合楼一层大厅。', '二、参训对象', '共36人。', '三、报到事项', '居民身份证', '四、食宿安排', '五、个人信息告知', '六、联系人', '辅导员：林晓，16400009101；宋明哲，16400009102', '报到时间以外的临时接待：宋明哲', '附件：课程表', '演示省政法管理干部学院', '年　　月　　日', '附件', '课程表', '习近平法治思想与新时代监狱工作'])).toBe(true)
})

test('tells nobody what others eat, nor the trainees’ numbers and rooms', () => {
  const { text } = shownPaper(demo, 'arrival-notice')
  expect(text).toContain('早餐7:00—8:00')
  expect(text).not.toMatch(/清真|过敏|标间|单间/)
  for (const { phone, idNumber } of demo.trainees) {
    expect(text).not.toContain(phone)
    expect(text).not.toContain(idNumber)
  }
})

test('the seal stands on a page with text, and numbers to call are covered below 办理', () => {
  for (const snapshot of [demo, emptyClass()]) {
    const { pages } = shownPaper(snapshot, 'arrival-notice').plan.sections[0]!
    const page = pages.find(({ placed }) => placed.some((piece) => piece.kind === 'lines' && piece.lines.join('') === demo.college.name))!
    expect(page.placed.filter((piece) => piece.kind === 'lines' && piece.lines.join('').length > 5).length).toBeGreaterThan(3)
  }
  expect(shownPaper(demo, 'arrival-notice', { level: '内部' }).text).toContain('林晓，164****9101')
})

test('has no attachment before there is a timetable', () => {
  const { text, plan } = shownPaper(emptyClass(), 'arrival-notice')
  expect(text).not.toContain('附件')
  expect(plan.pages).toBe(2)
})
