import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { loadDemo, newClass, openTab } from '#support/filling.ts'

const sums = (page: Page) => page.getByRole('status', { name: '住宿人数' })
const row = (page: Page, name: string) => page.getByRole('grid', { name: '按人安排住宿' }).getByRole('row').filter({ hasText: name })

async function openLodging(page: Page): Promise<void> {
  await loadDemo(page)
  await page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openTab(page, '住宿')
  await expect(sums(page)).toContainText('已安排 33 人')
}

test('someone moves out, is placed again by a proposal, moved by typing a room, and each step is taken back', async ({ app }) => {
  const { page } = app
  await openLodging(page)
  await row(page, '李明').getByRole('gridcell', { name: '301' }).click()
  await page.keyboard.press('Delete')
  await expect(sums(page)).toContainText('还没安排 1 人')
  await page.getByRole('button', { name: '自动排房' }).click()
  const proposal = page.getByRole('region', { name: '排房建议' })
  await expect(proposal).toContainText('建议安排 1 人')
  await expect(proposal).toContainText('3011床 李明（男）')
  await expect(sums(page)).toContainText('还没安排 1 人')
  await page.keyboard.press('Enter')
  await expect(sums(page)).toContainText('已安排 33 人')
  await expect(row(page, '李明')).toContainText('301')

  // A women's room: it is allowed to stand, and it is said.
  await row(page, '李明').getByRole('gridcell', { name: '301' }).click()
  await page.keyboard.type('501')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/501(同时住着|有 2 个床位)/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, '李明')).toContainText('301')
  await expect(page.getByText('处住宿安排要看一下')).toHaveCount(0)
})

test('an arrival is one key, and the sign-in sheet of 报到 knows of it', async ({ app }) => {
  const { page } = app
  await openLodging(page)
  // 周建国 does not lodge: he was marked on the sign-in sheet alone, and is here all the same; only the hour is not known.
  await expect(sums(page)).toContainText('已报到 36/36')
  await row(page, '周建国').getByRole('gridcell', { name: '周建国' }).click()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await expect(sums(page)).toContainText('已报到 35/36')
  await page.keyboard.press('1')
  await expect(sums(page)).toContainText('已报到 36/36')
  await page.keyboard.press('Control+z')
  await expect(sums(page)).toContainText('已报到 35/36')
})

test('two counters without a network: each gives out its own rooms only', async ({ app }) => {
  const { page } = app
  await openLodging(page)
  await page.getByRole('button', { name: '按房间' }).click()
  await page.getByRole('button', { name: '分给两个报到台' }).click()
  await expect(page.getByText('房间已经分台，选定之后才能排房。')).toBeVisible()
  await page.getByLabel('本机是').selectOption({ label: '二号台（11 间，空 5 床）' })
  await page.getByRole('button', { name: '按人' }).click()
  await row(page, '周建国').getByRole('gridcell').nth(2).click()
  await page.keyboard.type('301')
  await page.keyboard.press('Enter')
  await expect(page.getByText('301 由一号台安排，本机不能排')).toBeVisible()
})

test('rooms are made by the line, and looked at by room', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '小班', sponsor: '某市司法局' })
  await openTab(page, '住宿')
  await page.getByRole('textbox', { name: '添加房间' }).fill('学员公寓2号楼 301-320 标间')
  await expect(page.getByText('20 间标间，每间 2 床，回车添加')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(sums(page)).toContainText('20 间 40 床')
  await page.getByRole('textbox', { name: '添加房间' }).fill('320-322 标间')
  await page.keyboard.press('Enter')
  await expect(sums(page)).toContainText('23 间 46 床')
  await page.getByRole('button', { name: '按房间' }).click()
  await expect(page.getByRole('grid', { name: '按房间看住宿' }).getByRole('row').filter({ hasText: '305' })).toContainText('标间')
  await page.keyboard.press('Control+z')
  await expect(sums(page)).toContainText('20 间 40 床')
})
