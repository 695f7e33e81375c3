import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from '#support/app-test.ts'
import type { OpenedApp } from '#support/opened-app.ts'

/** The words of a Word file, without its marks. */
const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, '')

async function openDemoPapers({ page }: OpenedApp): Promise<void> {
  await page.getByRole('button', { name: '用演示数据看看' }).click()
  await page.getByRole('link', { name: /演示.*培训班/ }).first().click()
  await page.getByRole('link', { name: '材料', exact: true }).click()
  await page.getByRole('radio', { name: '打印' }).check()
}

/** As a person who knows what it is called: types a part of the name and presses Enter. */
async function findPaper({ page }: OpenedApp, title: string): Promise<void> {
  await page.getByLabel('找材料').fill(title)
  await page.getByLabel('找材料').press('Enter')
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
}

test('the project lead sees the plan before saving it, and gets it as a Word file', async ({ app }) => {
  await openDemoPapers(app)
  const { page } = app
  await findPaper(app, '实施方案')
  await expect(page.getByText(/^实施方案，共 \d+ 页$/)).toBeVisible()
  await expect(page.frameLocator('iframe[title="实施方案预览"]').getByText('培训目标').first()).toBeVisible()
  await page.getByRole('button', { name: '导出实施方案' }).click()
  const file = await app.savedFile(/实施方案.*\.docx$/)
  expect(wordsOf(file.bytes)).toContain('数据')
  await expect(page.getByText(/已保存“.*实施方案.*”/)).toBeVisible()
})

test('all papers of a class are exported at once, and none carries an ID number', async ({ app }) => {
  await openDemoPapers(app)
  await app.page.getByRole('button', { name: /^全部导出/ }).click()
  await expect(app.page.getByText(/已保存 \d+ 个文件/)).toBeVisible({ timeout: 30_000 })
  const names = await app.savedNames()
  for (const title of ['实施方案', '报到签到表', '课堂签到表', '汇总签到簿', '授课教师签到表', '数据确认单', '预算单', '决算单']) expect(names.join()).toContain(title)
  for (const name of names) expect(wordsOf((await app.savedFile(name)).bytes)).not.toMatch(/99\d{15}[\dX]/)
})

test('a sheet is printed for one lesson alone', async ({ app }) => {
  await openDemoPapers(app)
  const { page } = app
  await findPaper(app, '课堂签到表')
  await expect(page.getByText(/^课堂签到表，共 \d+ 页$/)).toBeVisible()
  const all = await page.getByText(/^课堂签到表，共/).textContent()
  await page.getByLabel('打印哪一节').selectOption({ index: 1 })
  await expect(page.getByText(/^课堂签到表，共/)).not.toHaveText(all!)
})
