/** The head of 教务处 sets the college up once, and another PC has it. */
import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { expectSaved, newClass, typeAndTab } from '#support/filling.ts'

const PASSPHRASE = '三月三十一日报到'
const section = (page: Page, title: string) => page.getByRole('navigation', { name: '学院设置' }).getByRole('link', { name: title, exact: true }).click()
async function openCollege(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设置', exact: true }).click()
  await page.getByRole('link', { name: '学院设置' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '学院设置' })).toBeVisible()
}

test('the departments are filled in by one button, a 教研部门 added with its turn, everything still there after a restart', async ({ app }) => {
  const { page } = app
  await openCollege(page)
  const grid = page.getByRole('grid', { name: '部门' })
  await page.getByRole('button', { name: '按规范填入各部门' }).click()
  await expect(grid).toContainText('图书情报信息中心')
  await expect(page.getByText('还没有教研部门。')).toBeVisible()
  await expect(page.getByRole('button', { name: /按规范填入各部门/ })).toHaveCount(0)

  await grid.getByRole('row').last().getByRole('gridcell').first().click()
  await typeAndTab(page, '刑事司法教研部')
  await expect(page.getByText('刑事司法教研部还没有轮值次序。')).toBeVisible()
  const added = grid.getByRole('row').filter({ hasText: '刑事司法教研部' })
  await added.getByRole('gridcell').last().click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('还没有轮值次序')).toHaveCount(0)

  // What was removed is offered again, and comes back.
  await grid.getByRole('gridcell', { name: '科研处' }).first().click()
  await page.getByRole('button', { name: '删除所在行' }).click()
  await page.getByRole('button', { name: '按规范填入各部门（还差 1 项）' }).click()
  await expect(grid).toContainText('科研处')

  await app.restart()
  await openCollege(app.page)
  await expect(app.page.getByRole('grid', { name: '部门' })).toContainText('刑事司法教研部')
  await app.page.getByRole('link', { name: '回到设置' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
})

test('people are pasted from Excel with their heading; pasted again they are not doubled', async ({ app }) => {
  const { page } = app
  await openCollege(page)
  await section(page, '人员库')
  const paste = async (text: string) => {
    await page.getByRole('button', { name: '从 Excel 粘贴名单' }).click()
    await page.getByRole('textbox', { name: '粘贴人员名单' }).fill(text)
  }
  await paste('张三\t教务处')
  await expect(page.getByText('没有找到“姓名”这一栏')).toBeVisible()
  await page.getByRole('textbox', { name: '粘贴人员名单' }).fill('姓名\t部门\t身份证号\n许长青\t教务处\t1\n林晓\t学员工作处\t2')
  await expect(page.getByText('读到 2 人。“身份证号”没有对应的栏，不收。')).toBeVisible()
  await page.getByRole('button', { name: '把 2 人收进人员库' }).click()
  const grid = page.getByRole('grid', { name: '人员库' })
  await expect(grid).toContainText('许长青')
  await paste('姓名\t部门\t电话\n许长青\t教务处\t16400009105\n罗安\t财务后勤处\t16400009107')
  await expect(page.getByText('其中 1 人库里已有')).toBeVisible()
  await page.getByRole('button', { name: '把 2 人收进人员库' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
  await expect(grid.getByRole('row').filter({ hasText: '许长青' })).toContainText('16400009105')
})

test('a rule version that a class runs under is read-only; the copy of it is not, and waits for its date', async ({ app }) => {
  const { page } = app
  await app.page.clock.setFixedTime(new Date('2026-11-23T01:00:00Z'))
  await openCollege(page)
  await section(page, '规则版本')
  await page.getByRole('button', { name: '按规范填入第一版' }).click()
  await page.getByRole('button', { name: /培训工作流程规范（试行）/ }).click()
  await page.getByLabel('施行日期').fill('2026.1.1')
  await page.getByLabel('施行日期').press('Tab')
  await expect(page.getByRole('button', { name: /2026年1月1日起施行/ })).toContainText('现行')

  await page.getByRole('link', { name: '班次', exact: true }).click()
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await openCollege(page)
  await section(page, '规则版本')
  await page.getByRole('button', { name: /1 个班次在用/ }).click()
  await expect(page.getByLabel('移交期限（日）')).toHaveAttribute('readonly', '')
  await expect(page.getByText('数字不能再改')).toBeVisible()
  await page.getByRole('button', { name: '另立新版本' }).click()
  await expect(page.getByLabel('移交期限（日）')).not.toHaveAttribute('readonly', '')
  await page.getByLabel('移交期限（日）').fill('3')
  await page.getByLabel('移交期限（日）').press('Tab')
  await expect(page.getByRole('button', { name: /（另立）.*没有施行日期，新班次不会用它/ })).toBeVisible()
  await page.getByRole('button', { name: /1 个班次在用/ }).click()
  await expect(page.getByLabel('移交期限（日）')).toHaveValue('5')
})

test('a year of holidays is filled in, lines are read, and what cannot be read is told and stays in the box', async ({ app }) => {
  const { page } = app
  await openCollege(page)
  await section(page, '节假日')
  await page.getByRole('button', { name: '按国务院办公厅通知填入 2026 年' }).click()
  await expect(page.getByRole('table', { name: '2026年节假日' })).toContainText('10.10（六）上班')
  await expect(page.getByText('2026 年：放假 33 天，周末上班 6 天')).toBeVisible()

  await page.getByRole('button', { name: '按行填写' }).click()
  const box = page.getByRole('textbox', { name: '节假日，一行一天或一段' })
  await box.fill('2027-01-01 放假 元旦\n1月2日 放假')
  await page.getByRole('button', { name: '填入这些日子' }).click()
  await expect(page.getByText('第2行“1月2日 放假”的日期认不出，要连年份一起写')).toBeVisible()
  await expect(box).toHaveValue(/1月2日/)
  await expect(page.getByRole('table', { name: '2027年节假日' })).toHaveCount(0)
  await box.fill('2027-01-01至2027-01-03 放假 元旦')
  await page.getByRole('button', { name: '填入这些日子' }).click()
  await expect(page.getByRole('table', { name: '2027年节假日' })).toContainText('1.3（日）')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('table', { name: '2027年节假日' })).toHaveCount(0)

  await app.drop(page.locator('body'), { name: '名单.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) })
  await expect(page.getByText('原来的节假日没有改动')).toBeVisible()
})

test('a cited document waits for someone to check it: 待核对 until both the name and the day are there', async ({ app }) => {
  const { page } = app
  await openCollege(page)
  await section(page, '制度清单')
  await page.getByRole('button', { name: '按规范填入所引制度' }).click()
  const row = page.getByRole('grid', { name: '制度' }).getByRole('row').filter({ hasText: '黑政院发〔2022〕59号' })
  await expect(page.getByText('现有 6 件待核对。')).toBeVisible()
  await row.getByText('待核对').click()
  // Opened and left as it is, the cell stays as it is.
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('待核对')
  await row.getByText('待核对').click()
  await page.keyboard.type('2026.11.2')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('2026年11月2日')
  await expect(page.getByText('现有 6 件待核对。')).toBeVisible()
  await row.getByText('2026年11月2日').click()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('许长青')
  await page.keyboard.press('Enter')
  await expect(page.getByText('现有 5 件待核对。')).toBeVisible()
})

test('what was set here goes along with a class to another PC, where it is the same list', async ({ openApp }) => {
  test.setTimeout(120_000)
  const [office, campus] = [await openApp(), await openApp()]
  for (const { page } of [office, campus]) {
    await openCollege(page)
    await page.getByRole('button', { name: '按规范填入各部门' }).click()
    await expect(page.getByRole('grid', { name: '部门' })).toContainText('办公室')
  }
  await section(office.page, '制度清单')
  await office.page.getByRole('button', { name: '按规范填入所引制度' }).click()
  await expect(office.page.getByRole('grid', { name: '制度' })).toContainText('待核对')
  await office.page.getByRole('link', { name: '班次', exact: true }).click()
  await newClass(office.page, { name: '第9期法治培训班', sponsor: '某市教育局' })
  await expectSaved(office.page)
  await office.page.getByRole('link', { name: '交换' }).click()
  await office.page.getByRole('checkbox', { name: /第9期/ }).check()
  await office.page.getByRole('region', { name: '导出' }).getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await office.page.getByRole('radio', { name: 'U盘' }).check()
  await office.page.getByRole('button', { name: '导出 1 个班次' }).click()
  const file = await office.savedFile(/\.pxb$/)
  await campus.page.getByRole('link', { name: '交换' }).click()
  await campus.willPick(file.path)
  await campus.page.getByRole('button', { name: '选择文件' }).click()
  await campus.page.getByRole('region', { name: '导入' }).getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await campus.page.keyboard.press('Enter')
  await campus.page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(campus.page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })
  await openCollege(campus.page)
  await expect(campus.page.getByRole('grid', { name: '部门' })).toHaveAttribute('aria-rowcount', '9')
  await section(campus.page, '制度清单')
  await expect(campus.page.getByRole('grid', { name: '制度' })).toContainText('黑政院党发〔2022〕47号')
})
