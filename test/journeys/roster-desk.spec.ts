import { read, utils, write } from '@e965/xlsx'
import { expect, test } from '#support/app-test.ts'
import { HEADINGS, idNumber, workbook } from '#support/name-lists.ts'
import { openEmptyRoster, preview, roster, rowOf } from '#support/roster-steps.ts'
import type { OpenedApp } from '#support/opened-app.ts'

const ID = idNumber('1986-03-05', '002')
async function openRosterOfTwo(app: OpenedApp): Promise<void> {
  await openEmptyRoster(app.page)
  await app.drop(app.page.locator('body'), { name: '名单.xlsx', bytes: workbook({ 名单: [[...HEADINGS], [1, '王芳', '女', ID, '演示省第一监狱', '科员', '13900001001'], [2, '赵敏', '女', '', '演示省第二监狱', '民警', '13900001003']] }) })
  await app.page.getByRole('button', { name: '导入 2 人' }).click()
  await expect(rowOf(roster(app.page), '赵敏')).toBeVisible()
}

test('somebody who stands at the desk is taken in one line, and the line waits for the next', async ({ app }) => {
  const { page } = app
  await openEmptyRoster(page)
  await page.getByRole('button', { name: '现场补录' }).click()
  await page.keyboard.type('钱进')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('演示省第三监狱')
  await page.keyboard.press('Enter')
  await expect(rowOf(roster(page), '钱进')).toContainText('演示省第三监狱')
  await page.keyboard.type('周远')
  await page.keyboard.press('Enter')
  await expect(rowOf(roster(page), '周远')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form', { name: '现场补录' })).toBeHidden()
  await page.keyboard.press('Control+Z')
  await expect(rowOf(roster(page), '周远')).toBeHidden()
  await app.restart()
  await app.page.getByRole('link', { name: '演示省执法骨干培训班' }).first().click()
  await app.page.getByRole('link', { name: '学员', exact: true }).click()
  await expect(rowOf(roster(app.page), '钱进')).toBeVisible()
})

test('one cannot come and another comes: the first stays on the list, struck out, with the name of the other', async ({ app }) => {
  const { page } = app
  await openRosterOfTwo(app)
  await page.getByRole('button', { name: '替换', exact: true }).click()
  await page.keyboard.type('王芳')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('form', { name: '替换' }).getByLabel('单位')).toHaveValue('演示省第一监狱')
  await page.keyboard.type('孙强')
  await page.keyboard.press('Enter')
  await expect(rowOf(roster(page), '孙强').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '已替换 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: '在册 2' })).toBeVisible()
  await page.getByRole('button', { name: '已替换 1' }).click()
  await expect(rowOf(roster(page), '王芳')).toHaveClass(/struck/)
  await roster(page).getByText('王芳').click()
  await page.keyboard.press('End')
  await expect(rowOf(roster(page), '王芳')).toContainText('孙强')
})

test('a cell is typed over in place, saves by itself and is taken back', async ({ app }) => {
  const { page } = app
  await openRosterOfTwo(app)
  await rowOf(roster(page), '赵敏').getByText('演示省第二监狱').click()
  await page.keyboard.type('演示省第八监狱')
  await page.keyboard.press('Enter')
  await expect(rowOf(roster(page), '赵敏')).toContainText('演示省第八监狱')
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(rowOf(roster(page), '赵敏')).toContainText('演示省第二监狱')
})

test('a name typed into the empty last row is a new person', async ({ app }) => {
  const { page } = app
  await openRosterOfTwo(app)
  await roster(page).getByText('王芳').click()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('郑 和')
  await page.keyboard.press('Enter')
  await expect(rowOf(roster(page), '郑和')).toBeVisible()
  await expect(page.getByRole('button', { name: '在册 3' })).toBeVisible()
})

test('ID numbers are covered until somebody asks for one', async ({ app }) => {
  const { page } = app
  await openRosterOfTwo(app)
  await roster(page).getByText('王芳').click()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await expect(roster(page)).toContainText('999***********')
  await expect(roster(page)).not.toContainText(ID)
  await page.getByRole('button', { name: '查看身份证号' }).click()
  await expect(roster(page)).toContainText(ID)
  await expect(page.getByText('正在显示 1 人的身份证号')).toBeVisible()
  await page.getByRole('button', { name: '遮住' }).click()
  await expect(roster(page)).not.toContainText(ID)
})

test('the list is narrowed by name and unit, and somebody deleted comes back by 撤销', async ({ app }) => {
  const { page } = app
  await openRosterOfTwo(app)
  await page.getByLabel('按姓名、单位、手机查找').fill('第二监狱')
  await expect(roster(page)).not.toContainText('王芳')
  await roster(page).getByText('赵敏').click()
  await page.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('没有符合条件的学员')).toBeVisible()
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(rowOf(roster(page), '赵敏')).toBeVisible()
})

test('the exported form, filled in and returned, imports without a question', async ({ app }) => {
  const { page } = app
  await openEmptyRoster(page)
  await page.getByRole('button', { name: '导出报名表模板' }).click()
  await expect(page.getByText('报名表模板已保存')).toBeVisible()
  const form = await app.savedFile(/报名表.*\.xlsx$/)
  const book = read(form.bytes)
  const sheet = book.Sheets[book.SheetNames[0]!]!
  utils.sheet_add_aoa(sheet, [
    ['1', '王芳', '女', '汉族', '1986-03', ID, '演示省第一监狱', '教育科', '科员', '一级科员', '13900001001', '中共党员', '大学本科', '是', '', '', ''],
    ['2', '李强', '男', '满族', '1979-11', idNumber('1979-11-20', '001'), '演示省第二监狱', '狱政科', '民警', '二级科员', '13900001004', '群众', '大学本科', '否', '', '', '']
  ], { origin: 'A5' })
  await app.drop(page.locator('body'), { name: '报名表（已填）.xlsx', bytes: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer })
  await expect(preview(page)).toContainText('李强')
  await expect(page.getByRole('complementary', { name: '发现的问题' })).toContainText('没有发现问题')
  await page.getByRole('button', { name: '导入 2 人' }).click()
  await expect(rowOf(roster(page), '李强')).toContainText('13900001004')
})
