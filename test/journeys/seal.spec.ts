import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from '#support/app-test.ts'
import { loadDemo, openTab } from '#support/filling.ts'
import { edited } from '#support/word/returned.ts'

/** A white page of 150 dots an inch with its code in the corner. */
async function photoOf(page: Page, viewBox: string, path: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(({ modules, shape }) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 1240, height: 1754 })
    const context = canvas.getContext('2d')!
    context.fillStyle = 'white'
    context.fillRect(0, 0, 1240, 1754)
    context.fillStyle = 'black'
    context.translate(1080, 40)
    context.scale(90 / modules, 90 / modules)
    context.fill(new Path2D(shape))
    return canvas.toDataURL('image/png').split(',')[1]!
  }, { modules: Number(viewBox.split(' ')[2]), shape: path })
  return Buffer.from(base64, 'base64')
}

test('the plan is exported, applied for, approved and sealed; changed since, it says so with the place; the returned file is checked and filed', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '材料')
  await page.getByRole('radio', { name: '打印' }).check()
  await page.getByRole('searchbox', { name: '找材料' }).fill('实施方案')
  await page.getByRole('button', { name: '实施方案', exact: true }).click()
  await page.getByRole('button', { name: '导出实施方案' }).click()
  const exported = await app.savedFile(/实施方案.*\.docx$/)
  // What was pressed keeps the focus, and where it is gone the next step has it.
  await expect(page.getByRole('button', { name: '导出实施方案' })).toBeFocused()
  await page.getByRole('button', { name: '申请用印 实施方案' }).click()
  await expect(page.getByRole('button', { name: '导出用印审批单' })).toBeFocused()
  const seal = page.getByRole('list', { name: '用印' })
  await expect(seal).toContainText('第1版已申请用印，待部门负责人。')
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-apply.png' })

  const code = page.frameLocator('iframe[title="实施方案预览"]').locator('svg.code').first()
  const photo = await photoOf(page, (await code.getAttribute('viewBox'))!, (await code.locator('path').getAttribute('d'))!)
  await page.getByRole('button', { name: '导出用印审批单' }).click()
  const approval = await app.savedFile(/用印审批单.*\.docx$/)
  expect(strFromU8(unzipSync(approval.bytes)['word/document.xml']!)).toContain('SSFA/R1/')

  await page.getByRole('link', { name: '登记批准和用印' }).click()
  const book = page.getByRole('region', { name: '用印', exact: true })
  await expect(book.getByRole('button', { name: /实施方案（材料第1版.*待部门负责人/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const type = async (label: string, text: string) => {
    await book.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  await type('部门负责人签字日期', '11.20')
  await type('分管院领导', '陆明')
  await type('分管院领导签字日期', '11.20')
  await expect(book).toContainText('已批准，待用印')
  await expect(book).toContainText('已用印由办公室登记；在这里代为登记的，会告知办公室')
  await type('用印日期', '11.20')
  await expect(book.getByRole('button', { name: /实施方案（材料第1版.*11月20日用印.*已用印/ })).toBeVisible()
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-talks.png', fullPage: true })

  await openTab(page, '档案')
  const returned = page.getByRole('region', { name: '收回的件', exact: true })
  await app.drop(returned, { name: '扫描.png', bytes: photo })
  await expect(returned).toContainText('一致：《实施方案》第1版')
  await expect(returned).toContainText('纸上有没有手写改动')

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

  await openTab(page, '档案')
  await expect(page.getByText('《实施方案》方案已变更，此件为第1版。')).toBeVisible()
  await app.drop(returned, { name: '方案（盖章）.docx', bytes: edited(exported.bytes, '培训目标', '培训指标') })
  await expect(returned).toContainText('内容被改动过：《实施方案》第1版')
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-edited.png' })
  await app.drop(returned, { name: '方案（盖章）.docx', bytes: exported.bytes })
  await expect(returned).toContainText('已过期：《实施方案》第1版')
  await expect(returned).toContainText('培训地点')
  await page.getByRole('button', { name: '仍然收下并归档' }).click()
  await expect(returned.getByRole('button', { name: '选择文件…' })).toBeFocused()
  await expect(page.getByRole('grid', { name: '书面确认至报到档案' }).getByRole('row', { name: /实施方案/ })).toContainText('纸质和电子')
  const kept = page.getByRole('listitem').filter({ hasText: '方案（盖章）.docx' })
  await expect(kept).toContainText('已过期')
  if (process.env['SHOT']) await page.screenshot({ path: '/tmp/p6-filed.png' })
  await kept.getByRole('button', { name: '另存为…' }).click()
  expect((await app.savedFile('方案（盖章）.docx')).bytes.equals(exported.bytes)).toBe(true)
})
