import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { loadDemo, newClass, openTab } from '#support/filling.ts'

const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

test('departments that have not reported are named; a day typed into the line of one takes it off the list', async ({ app }) => {
  const { page } = app
  await page.clock.setFixedTime(new Date('2026-11-18T09:00:00+08:00'))
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await page.getByLabel('报到日期').fill('2026.11.23')
  await page.keyboard.press('Tab')
  await openTab(page, '人员')
  const reports = section(page, '各部门报送')
  await expect(reports).toContainText('在“方案”的任务分解里列出各部门任务以后')
  await openTab(page, '方案')
  await page.getByRole('button', { name: '按第三条列出各部门任务' }).click()
  await page.getByRole('button', { name: '下发方案（第1版）' }).click()
  await openTab(page, '人员')
  await expect(reports).toContainText('还没有报送的部门：教务处、学员工作处、财务后勤处、教研部门、科研处、法治宣传事务部、图书情报信息中心、办公室，11月23日报到前要定下来。')

  await reports.getByRole('button', { name: '8 个部门都在11月18日收到方案' }).click()
  await expect(reports.getByRole('button', { name: /收到方案$/ })).toHaveCount(0)
  const grid = reports.getByRole('grid', { name: '各部门报送' })
  const cell = (row: number, column: number) => grid.getByRole('row').nth(row).getByRole('gridcell').nth(column)
  await cell(3, 4).click()
  await page.keyboard.insertText('11.19')
  await page.keyboard.press('Tab')
  await expect(reports).toContainText('未告知负责人')
  await page.keyboard.insertText('11.20')
  await page.keyboard.press('Enter')
  await expect(reports).not.toContainText('未告知负责人')
  await expect(reports).toContainText('还没有报送的部门：教务处、学员工作处、教研部门、科研处')
})

test('a 辅导员 from another department is asked for a reason; whoever is not in the group, or not of the class, is named', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '人员')
  const group = section(page, '微信工作群')
  await expect(group).toContainText('参与人员都在群里。')
  await group.getByLabel('群成员', { exact: true }).fill('贺兰\n学员工作处-林晓\n宋明哲\n董雪梅\n高文博\n许长青\n谢秋实\n罗安\n崔大勇\n石磊\n彭一凡\n钟小满\n范志鹏\n推销员小李')
  await page.keyboard.press('Tab')
  await expect(group).toContainText('还没有进群：汪洁')
  await expect(group).toContainText('不是本班次参与人员：推销员小李')
  const people = page.getByRole('grid', { name: '人员' })
  const inGroup = people.getByRole('row').filter({ hasText: '汪洁' }).getByRole('gridcell').nth(6)
  await inGroup.click()
  await page.keyboard.insertText('是')
  await page.keyboard.press('Enter')
  await expect(group).toContainText('参与人员都在群里。')

  await openTab(page, '概况')
  const counselor = page.getByRole('group', { name: '辅导员 宋明哲' })
  await expect(counselor.getByLabel('由其他部门人员担任的理由')).toHaveCount(0)
  await counselor.getByLabel('所在部门').fill('办公室')
  await page.keyboard.press('Tab')
  await counselor.getByLabel('由其他部门人员担任的理由').fill('学员工作处两人同时带班')
  await page.keyboard.press('Tab')
  await openTab(page, '人员')
  await expect(people.getByRole('row').filter({ hasText: '宋明哲' })).toContainText('学员工作处两人同时带班')
})

test('a class without 学业导师制 says why, and its days on post are not asked for', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await openTab(page, '人员')
  await expect(section(page, '跟岗记录')).toBeVisible()
  await page.getByRole('checkbox', { name: '实行学业导师制' }).click()
  await page.getByLabel('不实行学业导师制的说明').fill('一天的短训')
  await page.keyboard.press('Tab')
  await expect(section(page, '跟岗记录')).toHaveCount(0)
  await openTab(page, '历史')
  await expect(page.getByRole('region', { name: '历史' })).toContainText('一天的短训')
})

test('a day on post names the lesson that was heard, picked by a word of its title', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第2期/ }).first().click()
  await openTab(page, '人员')
  const logs = section(page, '跟岗记录')
  await logs.getByRole('button', { name: '添加跟岗记录' }).click()
  await logs.getByLabel('听课').fill('文书')
  await page.keyboard.press('Enter')
  await expect(logs.getByLabel('听课')).toHaveValue('6月9日（周二）下午 执法文书制作规范与评查')
  await expect(logs.locator('[data-open=true]').getByRole('button').first()).toContainText('董雪梅，执法文书制作规范与评查')
  await logs.getByLabel('听课').fill('没有这堂课')
  await page.keyboard.press('Tab')
  await expect(logs).toContainText('请选')
})
