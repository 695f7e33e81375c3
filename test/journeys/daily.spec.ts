import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { expectSaved, loadDemo, newClass, openTab, typeAndTab } from '#support/filling.ts'

const cell = (page: Page, line: string) => page.getByRole('textbox', { name: line, exact: true })
const sum = (page: Page, table: string) => page.getByRole('status', { name: `${table}合计` })

test('the figures of a day are typed, checked and summed; what the timetable knows is filled in; each step is taken back', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '小班', sponsor: '某市司法局' })
  for (const [label, day] of [['报到日期', '2026.11.23'], ['撤场日期', '2026.11.24']] as const) {
    await page.getByLabel(label, { exact: true }).fill(day)
    await page.keyboard.press('Tab')
  }
  await openTab(page, '课程表')
  await cell(page, '11月23日下午第1项 课程内容').focus()
  await typeAndTab(page, '开班式')
  await cell(page, '11月23日下午第1项 地点').focus()
  await typeAndTab(page, '第一报告厅')
  await expectSaved(page)

  await openTab(page, '日常数据')
  await page.getByRole('navigation', { name: '日期' }).getByRole('button', { name: /11月23日/ }).click()
  await cell(page, '住宿 标间 间数').focus()
  for (const text of ['10', '38', '2']) await typeAndTab(page, text)
  await expect(page.getByText('11月23日标间：10 间至多住 20 人，现在填了 40 人')).toBeVisible()
  await cell(page, '住宿 标间 间数').focus()
  await typeAndTab(page, '20')
  await expect(page.getByText('至多住')).toHaveCount(0)
  await expect(sum(page, '住宿')).toHaveText('全班次合计：标间 20 间·夜、40 人·夜')

  await cell(page, '用餐 学员 晚餐（人）').focus()
  for (const text of ['３８', '自助']) await typeAndTab(page, text)
  await expect(sum(page, '用餐')).toHaveText('全班次合计：学员 早 0、午 0、晚 38，共 38 人次')

  await page.getByRole('button', { name: /按课程表填入 \d+ 处/ }).first().click()
  await expect(sum(page, '会场')).toHaveText('全班次合计：第一报告厅 1 个半天')
  await expect(cell(page, '会场 第1项 用途')).toHaveValue('开班式')
  await page.keyboard.press('Control+z')
  await expect(sum(page, '会场')).toHaveText('全班次合计：无')

  // A line of one's own goes on under the hand while it is saved.
  await cell(page, '其他活动 第1项 项目').focus()
  for (const text of ['学员手册印制', '45', '本']) await typeAndTab(page, text)
  await expect(sum(page, '其他活动')).toHaveText('全班次合计：学员手册印制 45 本')
  await cell(page, '会场 第1项 会场').focus()
  for (const text of ['第二教室', '研', '岛式']) await typeAndTab(page, text)
  await expect(sum(page, '会场')).toHaveText('全班次合计：第二教室 1 个半天')
  await expect(cell(page, '会场 第1项 布置与设备')).toHaveValue('岛式')

  await app.restart()
  await app.page.getByRole('link', { name: '小班' }).click()
  await openTab(app.page, '日常数据')
  await app.page.getByRole('navigation', { name: '日期' }).getByRole('button', { name: /11月23日/ }).click()
  await expect(cell(app.page, '会场 第1项 用途')).toHaveValue('研讨')
  await expect(sum(app.page, '用餐')).toContainText('共 38 人次')
})

test('proposals never touch what a person typed', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openTab(page, '日常数据')
  await page.getByRole('navigation', { name: '日期' }).getByRole('button', { name: /11月24日/ }).click()
  await cell(page, '住宿 标间 学员（人）').focus()
  await typeAndTab(page, '30')
  await cell(page, '住宿 标间 间数').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '按住宿安排填入 1 处' }).click()
  await expect(cell(page, '住宿 标间 间数')).toHaveValue('17')
  await expect(cell(page, '住宿 标间 学员（人）')).toHaveValue('30')
  await expect(page.getByRole('table', { name: '住宿' })).toContainText('推算 33')
})
