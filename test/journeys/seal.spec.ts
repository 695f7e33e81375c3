import { expect, test } from '#support/app-test.ts'
import { loadDemo, openTab } from '#support/filling.ts'

test('the plan is exported, applied for, approved and sealed; changed since, it says so with the place; the returned file is checked and filed', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '材料')
  await page.getByRole('searchbox', { name: '找材料' }).fill('实施方案')
  await page.getByRole('button', { name: '实施方案', exact: true }).click()
  await page.getByRole('button', { name: '导出实施方案' }).click()
  await app.savedFile(/实施方案.*\.docx$/)
  await page.getByRole('button', { name: '申请用印 实施方案' }).click()
  const seal = page.getByRole('list', { name: '用印' })
  await expect(seal).toContainText('第1版已申请用印，待部门负责人。')
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-apply.png' })

  await page.getByRole('link', { name: '登记批准和用印' }).click()
  const book = page.getByRole('region', { name: '用印', exact: true })
  await book.getByRole('button', { name: /实施方案（导出第1版）.*待部门负责人/ }).click()
  const type = async (label: string, text: string) => {
    await book.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  await type('部门负责人签字', '11.20')
  await type('分管院领导', '陆明')
  await type('分管院领导签字', '11.20')
  await expect(book).toContainText('已批准，待用印')
  await expect(book).toContainText('已用印由办公室登记；在这里代为登记的，会告知办公室')
  await type('用印日期', '11.20')
  await expect(book.getByRole('button', { name: /实施方案（导出第1版）.*11月20日用印.*已用印/ })).toBeVisible()
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-talks.png', fullPage: true })

  await openTab(page, '概况')
  await page.getByLabel('地点', { exact: true }).fill('演示市另一处校区')
  await page.keyboard.press('Tab')
  await openTab(page, '材料')
  await page.getByRole('searchbox', { name: '找材料' }).fill('实施方案')
  const line = page.getByRole('button', { name: '实施方案', exact: true })
  await expect(line).toContainText('方案已变更，此件为第1版')
  await line.click()
  await expect(seal).toContainText('方案已变更，此件为第1版')
  await expect(seal).toContainText('培训地点')
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-stale.png' })
})
