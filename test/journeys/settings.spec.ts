import { expect, test } from '#support/app-test.ts'
import { newClass } from '#support/filling.ts'

test('text size, dark, and who sits here stay on this PC over a restart', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByLabel('姓名').fill('林晓')
  await page.getByLabel('姓名').press('Tab')
  await page.getByRole('radio', { name: '辅导员' }).check()
  await page.getByRole('radio', { name: '150%' }).check()
  await page.getByRole('radio', { name: '深色' }).check()
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
  await app.restart()
  await expect(app.page.getByRole('banner').getByText('林晓 · 辅导员')).toBeVisible()
  expect(await app.page.evaluate(() => [getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.documentElement).colorScheme])).toEqual(['24px', 'dark'])
})

test('the college is named once and can be taken back like anything else', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '设置' }).click()
  const name = page.getByLabel('学院全称')
  await expect(name).toHaveValue('黑龙江省政法管理干部学院')
  await name.fill('某省政法管理干部学院')
  await name.press('Tab')
  await expect(page.getByRole('banner').getByText(/^已保存/)).toBeVisible()
  await app.restart()
  await app.page.getByRole('link', { name: '设置' }).click()
  await expect(app.page.getByLabel('学院全称')).toHaveValue('某省政法管理干部学院')
})

test('going from place to place moves the focus along and names the window', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await page.getByRole('link', { name: '交换' }).click()
  await expect(page).toHaveTitle('交换 · 班次台')
  await expect(page.getByRole('main')).toBeFocused()
})
