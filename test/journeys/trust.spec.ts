import { expect, test } from '#support/app-test.ts'
import type { OpenedApp } from '#support/opened-app.ts'

const PASSPHRASE = '三月三十一日报到'

async function exported({ page, ...app }: OpenedApp, already: number): Promise<string> {
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await page.getByRole('checkbox', { name: /第3期/ }).check()
  await page.getByRole('region', { name: '导出', exact: true }).getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('radio', { name: 'U盘' }).check()
  await page.getByRole('button', { name: '导出 1 个班次' }).click()
  await expect(page.getByText(/^已导出“/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(async () => (await app.savedNames()).length).toBeGreaterThan(already)
  return (await app.savedFile(/已导出“(.+?)”/.exec((await page.getByText(/^已导出“/).textContent())!)![1]!)).path
}

async function opened({ page, ...app }: OpenedApp, path: string): Promise<void> {
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await app.willPick(path)
  await page.getByRole('button', { name: '选择文件' }).click()
  await page.getByRole('region', { name: '导入', exact: true }).getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
}

const devices = async ({ page }: OpenedApp): Promise<void> => page.getByRole('navigation', { name: '交换' }).getByRole('link', { name: '电脑', exact: true }).click()

test('two PCs compare six words; put out of use, its file is refused and kept aside', async ({ openApp }) => {
  test.setTimeout(120_000)
  const office = await openApp()
  const campus = await openApp()
  await office.page.getByRole('link', { name: '新建班次' }).click()
  await office.page.getByLabel('班次名称').fill('第3期监狱警察培训班')
  await office.page.getByRole('textbox', { name: /^主办单位( \*)?$/ }).fill('演示省监狱管理局')
  await office.page.keyboard.press('Enter')
  await expect(office.page.getByRole('heading', { name: '第3期监狱警察培训班' })).toBeVisible()
  const first = await exported(office, 0)
  await opened(campus, first)
  await expect(campus.page.getByText('未核对', { exact: true })).toBeVisible({ timeout: 30_000 })
  await campus.page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(campus.page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })

  await devices(office)
  const spoken = await office.page.getByRole('region', { name: '本机' }).getByRole('listitem').allTextContents()
  expect(spoken).toHaveLength(6)
  await devices(campus)
  await campus.page.getByRole('button', { name: '核对六个词' }).click()
  expect(await campus.page.getByRole('dialog').getByRole('listitem').allTextContents()).toEqual(spoken)
  await campus.page.getByRole('button', { name: '一样，记为已核对' }).click()
  await expect(campus.page.getByText('已核对', { exact: true })).toBeVisible()

  await campus.page.getByRole('button', { name: '停用', exact: true }).click()
  const put = campus.page.getByRole('button', { name: '停用这台电脑' })
  await expect(put).toBeDisabled()
  await campus.page.getByLabel(/确实要停用/).fill('停用')
  await put.click()
  await expect(campus.page.getByText('已停用', { exact: true })).toBeVisible()
  await opened(campus, first)
  await expect(campus.page.getByText(/这个文件是一台已停用的电脑导出的/)).toBeVisible({ timeout: 30_000 })
})
