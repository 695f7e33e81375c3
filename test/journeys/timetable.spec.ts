import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { expectSaved, loadDemo, newClass, openTab, typeAndTab } from '#support/filling.ts'
import { inputMethod } from '#support/ui-gallery/ime.ts'

const NAME = '全市基层法庭庭长培训班（第1期）'
const cell = (page: Page, line: string, column: string) => page.getByRole('textbox', { name: `${line} ${column}`, exact: true })

async function twoDayClass(page: Page): Promise<void> {
  await newClass(page, { name: NAME, sponsor: '某市中级人民法院' })
  for (const [label, day] of [['报到日期', '2026.11.23'], ['撤场日期', '2026.11.24']] as const) {
    await page.getByLabel(label, { exact: true }).fill(day)
    await page.keyboard.press('Tab')
  }
  await expectSaved(page)
  await openTab(page, '课程表')
}

test('a timetable of two days is laid out by keyboard; a clash shows at once, is mended, and mending can be taken back', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: NAME, sponsor: '某市中级人民法院' })
  await openTab(page, '课程表')
  await expect(page.getByText('还不知道是哪几天')).toBeVisible()
  await page.getByRole('link', { name: '去填写日期' }).click()
  for (const [label, day] of [['报到日期', '2026.11.23'], ['撤场日期', '2026.11.24']] as const) {
    await page.getByLabel(label, { exact: true }).fill(day)
    await page.keyboard.press('Tab')
  }
  await expectSaved(page)
  await openTab(page, '课程表')

  await cell(page, '11月23日下午第1项', '时间').focus()
  for (const text of ['1400-2000', '报到', '学员报到']) await typeAndTab(page, text)
  await cell(page, '11月24日上午第1项', '时间').focus()
  for (const text of ['830-1120', '讲', '裁判文书说理', '董雪梅', '演示学院', '副教授', '刑事司法教研部', '综合楼301、302教室', '4']) await typeAndTab(page, text)
  await expect(cell(page, '11月24日上午第1项', '时间')).toHaveValue('08:30—11:20')
  await expect(cell(page, '11月24日上午第1项', '形式')).toHaveValue('讲授')

  // A second entry in the same half-day; the teacher, known once all of the first entry is saved, brings unit and title along.
  await expectSaved(page)
  await cell(page, '11月24日上午第1项', '课程内容').focus()
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, '11月24日上午第2项', '课程内容')).toBeFocused()
  for (const text of ['分组研讨：庭审中的突发情况', '董雪梅']) await typeAndTab(page, text)
  await expect(cell(page, '11月24日上午第2项', '单位')).toHaveValue('演示学院')
  await cell(page, '11月24日上午第2项', '时间').focus()
  await typeAndTab(page, '1000-1200')
  await cell(page, '11月24日上午第2项', '地点').focus()
  await typeAndTab(page, '综合楼302教室')
  await typeAndTab(page, '2')

  const clashes = page.getByRole('region', { name: '课程表冲突' })
  await expect(clashes).toContainText('董雪梅同时有“裁判文书说理”和“分组研讨：庭审中的突发情况”')
  await expect(clashes).toContainText('综合楼302教室同时安排了')
  await expect(clashes).toContainText('共 6 学时，半天至多计 4 学时')
  await expect(page.getByText('授课人冲突')).toHaveCount(2)

  await clashes.getByRole('button', { name: '去看看' }).first().click()
  await expect(cell(page, '11月24日上午第2项', '课程内容')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(cell(page, '11月24日下午第1项', '课程内容')).toHaveValue('分组研讨：庭审中的突发情况')
  await expect(cell(page, '11月24日下午第1项', '时间')).toHaveValue('')
  await expect(clashes).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(clashes).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(clashes).toHaveCount(0)
  await expect(page.getByRole('cell', { name: '总学时' })).toHaveText('6')

  await app.restart()
  await app.page.getByRole('link', { name: NAME }).click()
  await openTab(app.page, '课程表')
  await expect(cell(app.page, '11月24日下午第1项', '形式')).toHaveValue('研讨')
  await expect(app.page.getByRole('cell', { name: '总学时' })).toHaveText('6')
})

test('a timetable copied from Excel is pasted whole and taken back whole', async ({ app }) => {
  const { page } = app
  await twoDayClass(page)
  const block = '日期\t时间\t课程内容\t授课人\t地点\t学时\n11月23日\t14:00-17:00\t报到\t\t大厅\t\n11月24日\t8:30-9:00\t开班式\t\t报告厅\t\n\t9:10-12:00\t"法官职业伦理\n专题"\t高文博\t报告厅\t4\n'
  await cell(page, '11月23日上午第1项', '课程内容').focus()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, block)
  await expect(cell(page, '11月24日上午第2项', '课程内容')).toHaveValue('法官职业伦理 专题')
  await expect(cell(page, '11月24日上午第1项', '形式')).toHaveValue('开班式')
  await expect(cell(page, '11月23日下午第1项', '形式')).toHaveValue('报到')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByText('合计 0 项')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('合计 3 项')).toBeVisible()

  // The same lecture for the afternoon, by keyboard: → from the last cell to ⋯, then the menu.
  await cell(page, '11月24日上午第2项', '学时').focus()
  for (const key of ['ArrowRight', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('menuitem', { name: '11月24日（周二）下午' }).click()
  await expect(cell(page, '11月24日下午第1项', '授课人')).toHaveValue('高文博')
  await expect(cell(page, '11月24日下午第1项', '时间')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('合计 3 项')).toBeVisible()
})

test('a teacher who is taken by another class of this PC is told with the name of that class', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await twoDayClass(page)
  await cell(page, '11月24日下午第1项', '课程内容').focus()
  await typeAndTab(page, '文书写作')
  await page.keyboard.insertText('董雪')
  await page.getByRole('option', { name: '董雪梅' }).click()
  await expect(page.getByRole('region', { name: '课程表冲突' })).toContainText('还有“演示省监狱系统执法骨干培训班（第3期）”的“监狱执法规范化的重点环节与风险防控”')
})

test('a title typed with an input method keeps its first letter, and its keys never leave the cell', async ({ app }) => {
  const { page } = app
  await twoDayClass(page)
  const title = cell(page, '11月24日上午第1项', '课程内容')
  await title.focus()
  const ime = await inputMethod(page)
  await ime.compose('c')
  await expect(title).toHaveValue('c')
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) {
    await ime.compose('caipan')
    await page.keyboard.press(key)
    await expect(title, key).toBeFocused()
    await expect(page.getByText('合计 0 项'), key).toBeVisible()
  }
  await title.selectText()
  await ime.take('裁判文书说理')
  await page.keyboard.press('Enter')
  await expect(page.getByText('合计 1 项')).toBeVisible()
  await expect(title).toHaveValue('裁判文书说理')
})
