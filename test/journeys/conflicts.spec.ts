import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '#support/app-test.ts'
import { twoSidedFile } from '#support/two-sided-file.ts'

test('what two PCs filled in differently is settled at one stroke, and one person out of two records, by keyboard alone', async ({ app }) => {
  const { page } = app
  const file = path.join(path.dirname(app.profile), '第3期.pxb')
  await writeFile(file, await twoSidedFile(Date.now()))
  await page.getByRole('link', { name: '交换' }).click()
  await app.willPick(file)
  await page.getByRole('button', { name: '选择文件' }).click()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('link', { name: /处两边不一样/ }).click()

  const phones = page.getByRole('article').filter({ hasText: '“王芳”' }).getByRole('button', { name: '同样的 3 处都用这台的' })
  await expect(page.getByRole('article').filter({ hasText: '“王芳”' }).first()).toContainText('教务-07')
  await phones.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^3 处都用了/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /“王芳”去看/ })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(phones.first()).toBeVisible()
  await phones.last().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^3 处都用了教务-07的/)).toBeVisible()

  await page.getByRole('button', { name: '是同一个人：保留第一条' }).focus()
  await expect(page.getByText('另一条的手机、住宿移到这里')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('把孙悦的两条合成一条')).toBeVisible()
  await expect(page.getByText('“孙悦”有两条，像是同一个人')).toBeHidden()

  // In place: the field says so where it stands, and the choice is made there.
  await page.getByRole('link', { name: '班次', exact: true }).first().click()
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await expect(page.getByText('学员 4 人')).toBeVisible()
  const there = page.getByRole('group', { name: '另一处写的值' }).filter({ hasText: '第二报告厅' })
  await there.getByRole('button', { name: '改用这个' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('地点', { exact: true })).toHaveValue('第二报告厅')
  await expect(there).toBeHidden()
})
