/** 请销假登记表: sessions missed, and how they add up against one seventh. */
import { expect, test } from 'vitest'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has a line a session missed, the sum beside each and what it means beside the last', () => {
  const { rows, text } = shownPaper(demo, 'leave-register')
  expect(text).toContain('总学时28，请假累计不得超过4学时（七分之一）')
  expect(rows.slice(5, 9).map((row) => row.split('|').slice(3).join('|'))).toEqual([
    '11月25日上午|减刑、假释案件实质化审理中的证据与文书|4|4||', '11月25日下午|罪犯心理危机识别与干预实务|4|8||', '11月26日上午|现场教学：智慧监狱指挥中心与执法办案管理中心|4|12||', '11月26日下午|分组研讨：执法中的疑难问题与对策|4|16||超过七分之一'
  ])
  expect(rows[5]).toContain('2|秦　岭|演示省南泉监狱三监区')
})

test('no reasons and no telephones, and nobody who left the roster', () => {
  const trainees = demo.trainees.map((trainee) => ({ ...trainee, remark: '住院治疗', ...(trainee.name === '秦岭' && { status: '退出' as const }) }))
  const { text } = shownPaper({ ...demo, trainees }, 'leave-register')
  expect(text).not.toMatch(/住院|秦　岭|\d{11}/)
})

test('two hundred people on leave are on as many pages as it takes, none of them lost', () => {
  const crowd = classOf(200)
  const marks = Object.fromEntries(crowd.trainees.map(({ id }) => [id, '请假' as const]))
  const { rows, plan } = shownPaper({ ...crowd, attendance: [{ id: 'session-04', marks }] }, 'leave-register')
  expect(rows.filter((row) => row.includes('11月24日上午'))).toHaveLength(200)
  expect(plan.pages).toBeGreaterThan(12)
})

test('is a sheet of blank lines where nobody is on leave', () => {
  expect(shownPaper(emptyClass(), 'leave-register')).toMatchObject({ plan: { pages: 1 }, rows: { length: 3 + 8 } })
})
