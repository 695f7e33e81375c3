import { expect, test } from '#support/app-test.ts'
import { expectSaved, loadDemo, newClass, openTab, typeAndTab } from '#support/filling.ts'

const NAME = '全省监狱系统执法骨干培训班（第3期）'

test('a class is made and its thirteen 要素 are filled by keyboard alone; after a restart all of it is there', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '新建班次' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('新建班次 · 班次台')
  await expect(page.getByLabel('班次名称')).toBeFocused()
  await typeAndTab(page, NAME)
  await typeAndTab(page, '某省监狱管理局')
  await typeAndTab(page, '孟主任')
  await page.keyboard.insertText('16400009113')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await expect(page).toHaveTitle(`概况 · ${NAME} · 班次台`)
  // A 监狱 sponsor makes the class 敏感班次 without being asked.
  await expect(page.getByRole('checkbox', { name: '敏感班次' })).toBeChecked()

  const missing = page.getByRole('complementary', { name: '待办' }).getByRole('article', { name: '洽商确定各要素' })
  await missing.getByRole('button', { name: '还有 9 件' }).click()
  await expect(missing.getByRole('listitem')).toHaveCount(13)
  await missing.getByRole('listitem').filter({ hasText: '还差时间' }).getByRole('button', { name: '去概况' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('报到日期')).toBeFocused()
  for (const text of ['2026.11.23', '1400', '2000', '2026.11.24', '2026.11.27', '2026.11.27']) await typeAndTab(page, text)
  for (const text of ['学院本部第一报告厅', '３６人', '各监狱执法骨干', '23日报到，24日开班，27日结业']) await typeAndTab(page, text)
  for (const text of ['自助餐', '学员公寓标间', '无', '课堂讲授', '分四组', '研讨一次']) await typeAndTab(page, text)
  for (const text of ['综合定额每人每天 450 元', '增值税普通发票']) await typeAndTab(page, text)
  await expect(missing).toHaveCount(0)
  await expectSaved(page)

  await app.restart()
  await app.page.getByRole('link', { name: NAME }).click()
  const fields: Readonly<Record<string, string>> = {
    主办单位联系人: '孟主任', 联系人电话: '16400009113', 报到日期: '2026年11月23日（周一）', 报到开始: '14:00', 报到截止: '20:00', 开班日期: '2026年11月24日（周二）', 撤场日期: '2026年11月27日（周五）',
    地点: '学院本部第一报告厅', 计划人数: '36', 对象: '各监狱执法骨干', 日程: '23日报到，24日开班，27日结业', 食: '自助餐', 宿: '学员公寓标间', 行: '无', 教: '课堂讲授', 学: '分四组', 研: '研讨一次',
    预算标准: '综合定额每人每天 450 元', 发票要求: '增值税普通发票'
  }
  for (const [label, value] of Object.entries(fields)) await expect(app.page.getByLabel(label, { exact: true }), label).toHaveValue(value)
})

test('two 辅导员 may be named, a third place says why there is none', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: NAME, sponsor: '某市司法局' })
  await page.getByLabel('辅导员', { exact: true }).fill('林晓')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '辅导员 林晓' })).toBeVisible()
  await page.keyboard.insertText('宋明哲')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '辅导员 宋明哲' })).toBeVisible()
  await expect(page.getByText('每个班次辅导员为一至二名，已有两名，不能再加（第七条）。')).toBeVisible()
  await expect(page.getByLabel('再加一名辅导员')).toHaveCount(0)
  await page.getByRole('group', { name: '辅导员 宋明哲' }).getByRole('button', { name: '去掉' }).click()
  await expect(page.getByLabel('再加一名辅导员')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('group', { name: '辅导员 宋明哲' })).toBeVisible()
})

test('敏感班次 is switched off only with a reason', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: NAME, sponsor: '某市公安局' })
  await page.getByRole('checkbox', { name: '敏感班次' }).click()
  await page.getByLabel('不按敏感班次管理的理由').fill('学员均为文职人员')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: '敏感班次' })).not.toBeChecked()
  await openTab(page, '历史')
  await expect(page.getByRole('region', { name: '历史' })).toContainText('学员均为文职人员')
})

test('a marking of secrecy stays out of the database and is met at the field', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: NAME, sponsor: '某市司法局' })
  await page.getByLabel('对象', { exact: true }).fill('见附件（机密★10年）')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-field="对象"]')).toContainText('涉密事项请勿录入')
  await app.restart()
  await app.page.getByRole('link', { name: NAME }).click()
  await expect(app.page.getByLabel('对象', { exact: true })).toHaveValue('')
})

test('the demo college loads, is marked 演示, and one may search, put away and bring back', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  const rows = page.getByRole('row').filter({ hasText: '演示' })
  await expect(rows).toHaveCount(2)
  await expect(rows.first().getByText('演示', { exact: true })).toBeVisible()
  await expect(rows.filter({ hasText: '第3期' })).toContainText('36')
  await page.getByRole('searchbox', { name: '查找班次' }).fill('第2期')
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button', { name: '收起' }).click()
  await page.getByRole('searchbox', { name: '查找班次' }).fill('')
  await expect(page.getByText('已收起 1 个班次')).toBeVisible()
  await expect(page.getByRole('link', { name: /第2期/ }).first()).not.toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第2期）' })).toBeVisible()
})

test('新建自上期 brings courses, budget and texts along, and leaves people and dates behind', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('row').filter({ hasText: '第3期' }).getByRole('link', { name: '新建下一期' }).click()
  await expect(page.getByLabel('班次名称')).toHaveValue('演示省监狱系统执法骨干培训班（第4期）')
  await expect(page.getByLabel('新班次报到日期')).toBeFocused()
  await page.keyboard.insertText('2027.3.1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '演示省监狱系统执法骨干培训班（第4期）' })).toBeVisible()
  await expect(page.getByLabel('报到日期')).toHaveValue('2027年3月1日（周一）')
  await expect(page.getByLabel('食', { exact: true })).toHaveValue(/自助用餐/)
  for (const label of ['开班日期', '撤场日期', '计划人数', '主办单位联系人', '项目负责人', '日程']) await expect(page.getByLabel(label, { exact: true }), label).toHaveValue('')
  await expect(page.getByRole('banner').first()).not.toContainText('学员 36')
  await openTab(page, '方案')
  await expect(page.getByLabel('培训目标')).toHaveValue(/习近平法治思想/)
  await expect(page.getByLabel('办班依据')).toHaveValue('')
  await expect(page.getByRole('grid', { name: '经费预算' })).toContainText('住宿费（标间）')
  await expect(page.getByRole('grid', { name: '任务分解' })).not.toContainText('许长青')
  await openTab(page, '人员')
  await expect(page.getByRole('grid', { name: '人员' })).not.toContainText('林晓')
  await openTab(page, '课程表')
  await expect(page.locator('main')).toContainText('3月2日')
})
