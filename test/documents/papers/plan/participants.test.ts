/** 参与人员名单: everybody by department; departments that named nobody read 待报. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has the leader first, then the departments in the order of the regulation, the sponsor’s people last', () => {
  const { rows, plan } = shownPaper(demo, 'participants')
  expect(rows[3]).toBe('1|教务处|贺　兰|项目负责人|统筹协调|16400009001')
  expect(rows[5]).toBe('3|学员工作处|林　晓|主辅导员|班级日常管理、跟班服务、数据确认|16400009101')
  expect(rows.at(-1)).toBe('15|演示省示范监狱管理局教育培训处|孟繁星|派驻管理人员|带队管理、数据确认|16400009113')
  expect(rows.slice(3)).toHaveLength(1 + demo.staff.length)
  expect(plan.pages).toBe(1)
})

test('a department with a task and nobody named yet reads 待报', () => {
  const staff = demo.staff.filter(({ department }) => department !== '科研处')
  const { rows } = shownPaper({ ...demo, staff }, 'participants')
  expect(rows.find((row) => row.includes('科研处'))).toMatch(/^\d+\|科研处\|待报\|项目参与人\|\|$/)
})

test('telephones are whole, shortened or left out by the level', () => {
  expect(shownPaper(demo, 'participants', { level: '内部' }).rows[3]).toContain('164****9001')
  const open = shownPaper(demo, 'participants', { level: '公开' })
  expect(open.rows[2]).toBe('序号|部门|姓名|身份|职责')
  expect(open.text).not.toMatch(/164/)
})

test('is a page to fill in by hand where nobody is known', () => {
  expect(shownPaper(emptyClass(), 'participants')).toMatchObject({ plan: { pages: 1 }, rows: { length: 3 + 16 } })
})
