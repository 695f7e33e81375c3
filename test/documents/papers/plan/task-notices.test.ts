/** 任务通知单: one a department that has tasks, signed for. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownByFile, shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('each department is told its own tasks only', () => {
  const files = shownByFile(demo, 'task-notices')
  expect([...files.keys()]).toEqual(['教务处', '学员工作处', '财务后勤处', '刑事司法教研部', '科研处', '法治宣传事务部', '图书情报信息中心', '办公室'])
  expect(files.get('财务后勤处')).toContain('清真餐3份单独备餐，11月23日晚餐起')
  expect(files.get('财务后勤处')).not.toContain('拍摄照片')
  for (const text of files.values()) expect(text).not.toMatch(/\d{11}/)
})

test('has the class, the plan it follows from, a place to sign for each task and for the department', () => {
  const { text, rows, plan } = shownFiles(demo, 'task-notices')[2]!
  expect(plan.called).toBe('任务通知单（财务后勤处）')
  for (const words of ['送达部门', '按照2026年11月16日下发的《演示省监狱系统执法骨干培训班（第3期）实施方案》', '责任人签收', '部门签收：财务后勤处', '通知日期：2026年11月19日']) expect(text).toContain(words)
  expect(rows).toContain('1|编制预算单，收款、决算与开具发票|决算数量以数据确认单为准|罗　安|12月11日|')
  expect(plan.pages).toBe(1)
})

test('is a blank form of one page before there are tasks', () => {
  const { rows, text, plan } = shownPaper(emptyClass(), 'task-notices')
  expect(plan).toMatchObject({ pages: 1 })
  expect(plan.about).toBeUndefined()
  expect(rows).toContain('8|||||')
  expect(text).toContain('签收日期：　　年　　月　　日')
})
