import { expect, test } from '#support/app-test.ts'
import { dirtyList, HEADINGS, workbook } from '#support/name-lists.ts'
import { copy, openEmptyRoster, preview, roster, rowOf } from '#support/roster-steps.ts'

test('a sponsor’s list is dropped on the window, checked, corrected and taken over, and stays', async ({ app }) => {
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '参训名单.xlsx', bytes: dirtyList() })

  await expect(preview(app.page)).toContainText('王芳')
  const findings = app.page.getByRole('complementary', { name: '发现的问题' })
  await findings.getByRole('button', { name: /第6行“身份证号”/ }).click()
  // The finding leads to its cell, which says why the number is refused and is empty.
  await expect(app.page.getByRole('textbox', { name: '第 3 行 身份证号码' })).toBeFocused()
  await expect(app.page.getByRole('status').filter({ hasText: '没有采用' })).toContainText('Excel')
  await rowOf(preview(app.page), '王芳').getByRole('gridcell', { name: '王芳' }).hover()
  await expect(app.page.getByRole('status').filter({ hasText: '王␣芳 → 王芳' })).toBeVisible()
  await app.page.getByText('跳过 1 行').click()
  await expect(app.page.getByText('第 8 行：合计行')).toBeVisible()

  await app.page.getByLabel('“职务”栏读作').selectOption('部门')
  await expect(app.page.getByLabel('“职务”栏读作')).toHaveValue('department')
  await app.page.getByLabel('导入第 7 行').click()
  await app.page.getByRole('button', { name: '导入 3 人' }).click()
  await expect(app.page.getByText('导入了 3 名学员')).toBeVisible()

  await app.restart()
  await app.page.getByRole('link', { name: '演示省执法骨干培训班' }).first().click()
  await app.page.getByRole('link', { name: '学员', exact: true }).click()
  await expect(rowOf(roster(app.page), '王芳')).toContainText('13900001001')
  await expect(rowOf(roster(app.page), '王芳').getByRole('gridcell').nth(4)).toHaveText('副监区长')
  await expect(rowOf(roster(app.page), '李𬭎')).toBeVisible()
  await expect(roster(app.page)).not.toContainText('阿卜杜拉')
})

test('a corrected column is remembered for the next list of the same sponsor', async ({ app }) => {
  const list = workbook({ 名单: [['姓名', '单位', '手机', '代号'], ['王芳', '演示省第一监狱', '13900001001', '第2组']] })
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '一.xlsx', bytes: list })
  await app.page.getByLabel('“代号”栏读作').selectOption('组别')
  await expect(app.page.getByLabel('“代号”栏读作')).toHaveValue('group')
  await app.page.getByRole('button', { name: '导入 1 人' }).click()
  await expect(rowOf(roster(app.page), '王芳')).toBeVisible()

  await app.drop(app.page.locator('body'), { name: '二.xlsx', bytes: workbook({ 名单: [['姓名', '单位', '手机', '代号'], ['赵敏', '演示省第二监狱', '13900001003', '第1组']] }) })
  await expect(app.page.getByLabel('“代号”栏读作')).toHaveValue('group')
})

test('cells copied from Excel are pasted with Ctrl+V and accepted row by row from the keyboard', async ({ app }) => {
  await openEmptyRoster(app.page)
  await copy(app.page, '姓名\t单位\t手机\r\n王　芳\t演示省第一监狱\t139 0000 1001\r\n赵敏\t演示省第二监狱\t13900001003\r\n')
  await app.page.keyboard.press('Control+V')
  await expect(preview(app.page)).toContainText('赵敏')
  await preview(app.page).getByText('王芳').click()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Space')
  await expect(app.page.getByLabel('导入第 3 行')).not.toBeChecked()
  await app.page.getByRole('button', { name: '导入 1 人' }).press('Enter')
  await expect(rowOf(roster(app.page), '王芳')).toContainText('13900001001')
  await expect(roster(app.page)).not.toContainText('赵敏')
})

test('text copied from a chat is read too', async ({ app }) => {
  await openEmptyRoster(app.page)
  await app.page.getByRole('button', { name: '粘贴名单' }).click()
  await copy(app.page, '张老师，我们来两个人：\n王芳 女 演示省第一监狱 科长 13900001001\n赵敏 女 演示省第一监狱 科员 13900001003')
  await app.page.getByLabel('粘贴名单', { exact: true }).getByRole('textbox').focus()
  await app.page.keyboard.press('Control+V')
  await expect(rowOf(preview(app.page), '王芳')).toContainText('演示省第一监狱')
  await app.page.getByRole('button', { name: '导入 2 人' }).click()
  await expect(rowOf(roster(app.page), '王芳')).toContainText('13900001001')
  await expect(rowOf(roster(app.page), '赵敏')).toContainText('科员')
})

test('Ctrl+Z takes a whole import back', async ({ app }) => {
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '参训名单.xlsx', bytes: dirtyList() })
  await app.page.getByRole('button', { name: '导入 4 人' }).click()
  await expect(rowOf(roster(app.page), '王芳')).toBeVisible()
  await app.page.keyboard.press('Control+Z')
  await expect(app.page.getByText('已撤销：导入了 4 名学员')).toBeVisible()
  await expect(app.page.getByText('这里放参训人员名单')).toBeVisible()
})

test('another sheet and another heading row can be chosen', async ({ app }) => {
  const list = workbook({
    第一批: [['姓名', '单位', '手机'], ['王芳', '演示省第一监狱', '13900001001']],
    第二批: [['姓名', '单位', '手机'], ['旧名单', '作废', '13900009999'], ['姓名', '单位', '手机'], ['赵敏', '演示省第二监狱', '13900001003']]
  })
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '两批.xlsx', bytes: list })
  await app.page.getByLabel('工作表').selectOption('第二批（4 行）')
  await expect(preview(app.page)).toContainText('赵敏')
  await app.page.getByLabel('表头所在行').fill('3')
  await app.page.getByLabel('表头所在行').press('Enter')
  await expect(preview(app.page)).not.toContainText('旧名单')
  await expect(app.page.getByRole('button', { name: '导入 1 人' })).toBeVisible()
})

test('reading a very long list can be stopped, and nothing has changed', async ({ app }) => {
  const rows = Array.from({ length: 19_000 }, (_, i) => [i + 1, `王${i}`, '女', '', `演示省第${i}监狱`, '民警', `139${String(i).padStart(8, '0')}`, '备注'.repeat(20)])
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '很长.xlsx', bytes: workbook({ 名单: [[...HEADINGS], ...rows] }) })
  await app.page.getByRole('button', { name: '取消' }).click()
  await expect(app.page.getByText('正在读入')).toBeHidden()
  await expect(app.page.getByText('这里放参训人员名单')).toBeVisible()
  // The next list is read as if nothing had been.
  await app.drop(app.page.locator('body'), { name: '参训名单.xlsx', bytes: dirtyList() })
  await expect(preview(app.page)).toContainText('王芳')
})

for (const { what, name, bytes, says } of [
  { what: 'a PDF', name: '名单.xlsx', bytes: Buffer.from('%PDF-1.7 演示'), says: /PDF/ },
  { what: 'a file cut off half way', name: '名单.xlsx', bytes: dirtyList().subarray(0, 900), says: /损坏|不完整/ },
  { what: 'an empty file', name: '空.xlsx', bytes: Buffer.alloc(0), says: /空的/ }
]) {
  test(`${what} is refused in one sentence and nothing has changed`, async ({ app }) => {
    await openEmptyRoster(app.page)
    await app.drop(app.page.locator('body'), { name, bytes })
    const bar = app.page.getByRole('status').filter({ hasText: `没有读入“${name}”` })
    await expect(bar).toContainText(says)
    await expect(bar).toContainText('本机资料没有改动')
    await expect(app.page.getByText('这里放参训人员名单')).toBeVisible()
  })
}
