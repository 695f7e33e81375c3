import { expect, test } from '#support/app-test.ts'
import { newClass, openTab } from '#support/filling.ts'

test('a screen that cannot be shown leaves the others standing, says what is safe, and opens again', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await page.route(/plan-page.*\.js/, (route) => route.abort())
  await openTab(page, '方案')
  await expect(page.getByRole('alert')).toContainText('已保存的内容都在，其他页面可以照常使用。')
  await openTab(page, '概况')
  await expect(page.getByRole('textbox', { name: '班次名称' })).toHaveValue('第9期法治培训班')
  await openTab(page, '方案')
  await page.unroute(/plan-page.*\.js/)
  await page.getByRole('button', { name: '再打开一次' }).click()
  await expect(page.getByLabel('培训目标')).toBeVisible()
})

test('a database of a newer program is left alone, and the whole screen says so', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('banci-desk', 9_990)
    request.onsuccess = () => { request.result.close(); resolve() }
    request.onerror = () => reject(new Error('the version could not be raised'))
  }))
  await page.reload()
  await expect(page.getByRole('heading', { name: '这台电脑上的数据是更新版本的班次台写的，这个版本不能打开。' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('数据没有动过。')
})
