import { expect, test } from '#support/app-test.ts'
import { HEADINGS, workbook } from '#support/name-lists.ts'
import { openEmptyRoster, preview, roster, rowOf } from '#support/roster-steps.ts'
import type { OpenedApp } from '#support/opened-app.ts'

const first = workbook({ 名单: [[...HEADINGS], [1, '王芳', '女', '', '演示省第一监狱', '科员', '13900001001'], [2, '赵敏', '女', '', '演示省第二监狱', '民警', '13900001003'], [3, '李强', '男', '', '演示省第三监狱', '民警', '13900001004']] })
const second = workbook({ 名单: [[...HEADINGS], [1, '王芳', '女', '', '演示省第一监狱', '科长', '139****1001'], [2, '孙强', '男', '', '演示省第二监狱', '民警', '13900001005'], [3, '李强', '男', '', '演示省第九监狱', '民警', '13900007777']] })

async function openSecondList(app: OpenedApp): Promise<void> {
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '第一稿.xlsx', bytes: first })
  await app.page.getByRole('button', { name: '导入 3 人' }).click()
  await expect(rowOf(roster(app.page), '赵敏')).toBeVisible()
  await app.drop(app.page.locator('body'), { name: '第二稿.xlsx', bytes: second })
  await expect(preview(app.page)).toContainText('孙强')
}

test('an updated list is shown as 新增, 变更 and 缺失; the missing stay and a covered phone overwrites nothing', async ({ app }) => {
  await openSecondList(app)
  const parts = app.page.getByRole('group', { name: '与班里现有名单相比' })
  await parts.getByRole('button', { name: '变更 1' }).click()
  const change = app.page.getByRole('table', { name: '变更' }).getByRole('row').filter({ hasText: '王芳' })
  await expect(change).toContainText('科员')
  await expect(change).toContainText('科长')
  await expect(app.page.getByRole('table', { name: '变更' })).not.toContainText('139')
  await parts.getByRole('button', { name: '缺失 1' }).click()
  await expect(app.page.getByLabel('赵敏标为退出')).not.toBeChecked()
  await parts.getByRole('button', { name: '新增 1' }).click()
  await expect(preview(app.page)).not.toContainText('王芳')
  await app.page.getByRole('button', { name: '导入 2 人' }).click()

  await expect(rowOf(roster(app.page), '王芳')).toContainText('科长')
  await expect(rowOf(roster(app.page), '王芳')).toContainText('13900001001')
  await expect(rowOf(roster(app.page), '赵敏')).toBeVisible()
  await expect(app.page.getByRole('button', { name: '在册 4' })).toBeVisible()
})

test('a missing person is marked 退出 only where somebody says so, and the record stays', async ({ app }) => {
  await openSecondList(app)
  await app.page.getByRole('button', { name: '缺失 1' }).click()
  await app.page.getByLabel('赵敏标为退出').check()
  await app.page.getByRole('button', { name: '导入 3 人' }).click()
  await app.page.getByRole('button', { name: '退出 1' }).click()
  await expect(rowOf(roster(app.page), '赵敏')).toBeVisible()
})

test('whoever may be the same person is put side by side and a person says which', async ({ app }) => {
  await openSecondList(app)
  await app.page.getByRole('button', { name: '疑似同一人 1' }).click()
  const question = app.page.getByRole('group', { name: '第 4 行 李强' })
  await expect(question).toContainText('同名，单位不同')
  await expect(question.getByLabel('先不导入')).toBeChecked()
  await question.getByLabel(/是另一个人/).check()
  await app.page.getByRole('button', { name: '导入 3 人' }).click()
  await expect(rowOf(roster(app.page), '李强')).toHaveCount(2)
})

test('the same list given twice changes nothing and says that it came before', async ({ app }) => {
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '第一稿.xlsx', bytes: first })
  await app.page.getByRole('button', { name: '导入 3 人' }).click()
  await expect(rowOf(roster(app.page), '王芳')).toBeVisible()
  await app.drop(app.page.locator('body'), { name: '第一稿.xlsx', bytes: first })
  await expect(app.page.getByRole('button', { name: '不变 3' })).toBeVisible()
  await expect(app.page.getByText(/同一份名单 .* 已导入过/)).toBeVisible()
  await expect(app.page.getByRole('button', { name: '导入 0 人' })).toBeDisabled()
})
