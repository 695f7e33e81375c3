/** 离岗交接单: what still rests with the one who leaves, and nothing of the others. */
import { expect, test } from 'vitest'
import { openWorkOf } from '#domain/closing/open-work.ts'
import { planPaper } from '#documents/registry.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownByFile } from '#support/word/shown.ts'

const options = { today: '2026-11-26' }
const demo = demoClass()

test('one for the leader and one for each counselor, which fits one page where little is open; no name of a person in the name of a file', () => {
  const plans = planPaper(demo, 'post-handover', options)
  expect(plans.map(({ called }) => called)).toEqual(['离岗交接单（项目负责人）', '离岗交接单（辅导员1）', '离岗交接单（辅导员2）'])
  expect(plans[1]!.pages).toBe(1)
})

test('of anybody else when asked for, and of that one only', () => {
  const [plan, ...more] = planPaper(demo, 'post-handover', { ...options, about: ['staff-08'] })
  expect(more).toEqual([])
  expect(plan!.called).toBe('离岗交接单（财务后勤处部门参与人）')
})

test('open tasks and answers owed, papers not filed yet; what is done is not handed on', () => {
  const work = openWorkOf(demo, '林晓')
  const open = demo.tasks.filter(({ person, doneOn }) => person === '林晓' && !doneOn).map(({ matter }) => matter)
  expect(open.length).toBeGreaterThan(0)
  expect(work.filter(({ kind }) => kind === '任务').map(({ matter }) => matter)).toEqual(open)
  expect(openWorkOf({ ...demo, tasks: demo.tasks.map((task) => ({ ...task, doneOn: '2026-11-24' })) }, '林晓').some(({ kind }) => kind === '任务')).toBe(false)
  expect(work.find(({ kind }) => kind === '意见反馈')?.matter).toContain('晚自习教室')
  const filed = demo.archiveItems.find(({ responsible, filedOn }) => responsible === '林晓' && filedOn)!.title
  const unfiled = demo.archiveItems.find(({ responsible, filedOn }) => responsible === '林晓' && !filedOn)!.title
  const papers = work.find(({ note }) => note.includes('待归档'))!.matter.split('、')
  expect(papers).toContain(unfiled)
  expect(papers).not.toContain(filed)
  expect(openWorkOf(demo, '无此人')).toEqual([])
})

test('accounts, keys and PCs as blanks, never a password; all three sign', () => {
  const text = shownByFile(demo, 'post-handover', options).get('staff-01')!
  expect(inThisOrder(text, ['离岗人', '林晓', '接手人', '离岗时间', '一、未办结的事项', '二、经手的材料', '三、账号、钥匙和电脑', '口令不写在本单上', '离岗人签字', '接手人签字', '监交人签字'])).toBe(true)
})

test('a class of which nobody is known gives a blank one', () => expect([...shownByFile(emptyClass(), 'post-handover', options).keys()]).toEqual(['']))
