import type { Page } from '@playwright/test'
import { pngOf } from '#documents/parts/png.ts'
import { qrModules } from '#documents/parts/page-qr.ts'
import { expect, test } from '#support/app-test.ts'
import { dropFile } from '#support/drop-file.ts'
import { loadDemo, openTab } from '#support/filling.ts'
import { scannedSheet } from '#support/scans/demo-scans.ts'
import { NO_SIGNATURES, signature } from '#support/scans/pen.ts'

const counts = (page: Page) => page.getByRole('status', { name: '这一场的人数' })

async function openRollCall(page: Page): Promise<void> {
  await openTab(page, '签到')
  await page.getByRole('gridcell', { name: '周建国' }).click()
  await page.keyboard.press('End')
  await expect(page.getByText('结业式', { exact: false }).first()).toBeVisible()
}

test('a roll-call of thirty people by keyboard, the rest in one step, and both taken back', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openRollCall(page)
  await expect(counts(page)).toHaveText('应到 36　实到 0　请假 0　缺席 0　未登记 36')
  for (let i = 0; i < 28; i++) await page.keyboard.press('1')
  for (const key of ['2', '4']) await page.keyboard.press(key)
  await expect(counts(page)).toHaveText('应到 36　实到 29　请假 1　缺席 0　未登记 6')

  await page.getByRole('button', { name: '全部到' }).click()
  await expect(counts(page)).toHaveText('应到 36　实到 35　请假 1　缺席 0')
  await page.keyboard.press('Control+z')
  await expect(counts(page)).toHaveText('应到 36　实到 29　请假 1　缺席 0　未登记 6')
  await page.keyboard.press('Control+z')
  await expect(counts(page)).toHaveText('应到 36　实到 29　请假 0　缺席 0　未登记 7')

  await app.restart()
  await app.page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openRollCall(app.page)
  await expect(counts(app.page)).toHaveText('应到 36　实到 29　请假 0　缺席 0　未登记 7')
})

test('leave of more than one seventh of all hours stands in amber with its sum, and a group can be looked at alone', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openTab(page, '签到')
  const grid = page.getByRole('grid', { name: '签到' })
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: '找学员' })).fill('李明')
  await grid.getByRole('gridcell', { name: '李明' }).click()
  // The two lectures of 11月24日 stand after 组别, 请假学时, 报到, 班会 and 开班式.
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
  await expect(page.getByText('11月24日（周二）上午 习近平法治思想与新时代监狱工作')).toBeVisible()
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('4')
  await expect(grid.getByRole('row').filter({ hasText: '李明' })).toContainText('8')
  await grid.getByRole('gridcell', { name: '8' }).hover()
  await expect(page.getByText('请假 8 学时，超过总学时 28 的七分之一')).toBeVisible()
  await page.getByRole('textbox', { name: '找学员' }).fill('')
  await page.getByRole('combobox', { name: '组别' }).selectOption('第一组')
  await expect(page.getByText(/^\d+ \/ 36 人$/)).toBeVisible()
})

test('a signed sheet comes back as a scan: what was read stands beside each cell, what was not is decided, one key registers it all', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' }).click()
  await openTab(page, '签到')
  const drop = (name: string, bytes: Uint8Array) => dropFile(page.locator('body'), { name, bytes })
  await expect(page.getByRole('button', { name: '回收签到表' })).toBeVisible()

  await drop('签到.png', new TextEncoder().encode('这是一份文字，只是改了名字，没有任何图片。'))
  await expect(page.getByText('这不是 PNG 或 JPEG 图片')).toBeVisible()
  await page.getByRole('button', { name: '收起这条提示' }).click()
  await drop('别处的码.png', pngOf(qrModules('HTTPS://EXAMPLE.COM/CLASS'), 8))
  await expect(page.getByText('不是班次台打印的材料上的')).toBeVisible()
  await page.getByRole('button', { name: '收起这条提示' }).click()

  // 周建国 signed, 李明 made a dash, everybody else left the cell blank.
  await drop('第一页.jpg', await scannedSheet('session-12', (roll, cells) => [...signature(roll, cells[0]!), ...NO_SIGNATURES['dash']!(roll, cells[1]!)]))
  const rows = page.getByRole('listbox', { name: '纸上各行' })
  await expect(rows.getByRole('option').first()).toContainText('周建国')
  await expect(rows.getByRole('option').first().getByRole('button', { name: '到', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('还有 1 人要你看着纸定。')).toBeVisible()
  await expect(page.getByRole('button', { name: '登记这一页' })).toBeDisabled()
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(rows).toBeHidden()
  await page.getByRole('gridcell', { name: '周建国' }).click()
  await page.keyboard.press('End')
  await expect(counts(page)).toHaveText('应到 36　实到 1　请假 1　缺席 0　未登记 34')

  await page.getByRole('button', { name: '照纸登记' }).click()
  await expect(rows.getByRole('option')).toHaveCount(36)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(counts(page)).toHaveText('应到 36　实到 34　请假 1　缺席 1')
  await page.keyboard.press('Control+z')
  await expect(counts(page)).toHaveText('应到 36　实到 1　请假 1　缺席 0　未登记 34')
})
