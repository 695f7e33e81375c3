/** 教师委派表: whom each 教研部门 sends, and a line for the head of each to agree on. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('goes by 教研部门, teaching only', () => {
  const { rows } = shownPaper(demo, 'teacher-assignment')
  expect(rows[3]).toBe('1|法学教研部|习近平法治思想与新时代监狱工作|11月24日／9:10—12:00|高文博|学院教授|4')
  expect(rows).toContain('7|心理学教研部|罪犯心理危机识别与干预实务|11月25日／14:00—17:20|叶知秋|演示师范大学心理学院教授、国家二级心理咨询师|4')
  for (const word of ['开班式', '学员报到', '自学', '辅导员']) expect(rows.slice(3, 10).join()).not.toContain(word)
  expect(rows.slice(-3)).toEqual(['法学教研部|||', '刑事司法教研部|||', '心理学教研部|||'])
})

test('a lesson whose teacher is still to come reads 待报, one of nobody’s department stands last', () => {
  const sessions = demo.sessions.map((session) => (session.id === 'session-04' ? { ...session, teacher: undefined } : session.id === 'session-06' ? { ...session, teachingDepartment: undefined } : session)) as typeof demo.sessions
  const { rows } = shownPaper({ ...demo, sessions }, 'teacher-assignment')
  expect(rows[3]).toContain('|待报|')
  expect(rows[9]).toContain('7|教务处外请|减刑、假释案件实质化审理中的证据与文书')
  expect(rows.slice(-3).join()).not.toContain('外请')
})

test('is a page to fill in by hand before anything is planned', () => {
  const { rows, plan } = shownPaper(emptyClass(), 'teacher-assignment')
  expect(plan.pages).toBe(1)
  expect(rows.filter((row) => /^\|+$/.test(row))).toHaveLength(12)
})
