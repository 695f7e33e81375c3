/** 教务处 enters what came back, sees what it says, and hands on what is to be mended. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { formOf } from '#domain/teaching/evaluation-sheets.ts'
import { expect, test } from '#support/app-test.ts'
import { dropFile } from '#support/drop-file.ts'
import { loadDemo, newClass, openTab, typeAndTab } from '#support/filling.ts'
import { workbook } from '#support/name-lists.ts'
import { scannedForm } from '#support/scans/demo-scans.ts'

const LESSON = '减刑、假释案件实质化审理中的证据与文书'
const entry = (page: Page) => page.getByRole('textbox', { name: /^(录入|改)第 \d+ 份/ })
const told = (page: Page, words: string | RegExp) => expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible()
const lessonRow = (page: Page, title: string) => page.getByRole('table', { name: '教学质量统计' }).getByRole('row').filter({ hasText: title })
const choose = (page: Page, title: string) => page.getByRole('list', { name: '评估表', exact: true }).getByRole('button', { name: new RegExp(title) }).click()

async function openDemo(page: Page, term: string): Promise<void> {
  await loadDemo(page)
  await page.getByRole('link', { name: new RegExp(term) }).first().click()
  await openTab(page, '评估')
}

test('ten sheets are typed by keyboard alone, each well under eight seconds; the figures are those of paper; Ctrl+Z takes the last back', async ({ app }) => {
  const { page } = app
  await openDemo(page, '第3期')
  await choose(page, LESSON)
  await expect(entry(page)).toBeFocused()
  const sheets = ['44444444', '4444 4444', '33333333', '4321 4321', '４４４４４４４４', '3333-333', '44440000', '22222222', '44444444 案例再多一些', '33333333']
  const begun = Date.now()
  for (const [i, sheet] of sheets.entries()) {
    await page.keyboard.insertText(sheet)
    await page.keyboard.press('Enter')
    await told(page, `第 ${i + 1} 份已存`)
  }
  console.log(`ten sheets in ${Date.now() - begun} ms`)
  expect(Date.now() - begun).toBeLessThan(40_000)

  // 100+100+85+73+100+85+100+70+100+85 = 898; 898 / 10 = 89.8
  await expect(lessonRow(page, LESSON)).toContainText('898.00')
  await expect(lessonRow(page, LESSON)).toContainText('89.80')
  await page.keyboard.press('Control+z')
  await expect(lessonRow(page, LESSON)).toContainText('813.00')
  // In the middle of a line Ctrl+Z belongs to the line.
  await page.keyboard.type('444')
  await page.keyboard.press('Control+z')
  await expect(entry(page)).not.toHaveValue('444')
  await expect(lessonRow(page, LESSON)).toContainText('813.00')
})

test('a wrong digit and a line too short or too long are told at once, nothing is stored and nothing lost', async ({ app }) => {
  const { page } = app
  await openDemo(page, '第3期')
  await choose(page, LESSON)
  await page.keyboard.type('4435')
  await told(page, '第4项是“5”，只有 4 3 2 1 0')
  await page.keyboard.press('Enter')
  await expect(entry(page)).toHaveValue('4435')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('44')
  await told(page, '已打 5/8 项，下一项：启发教学、培养思维')
  await page.keyboard.press('Enter')
  await told(page, '还差 3 项，这份没有存')
  await page.keyboard.type('4444')
  await told(page, '多打了 1 位')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await told(page, '第 1 份已存')

  // A sheet that stands is typed anew in the same line.
  await page.getByRole('button', { name: '改第 1 份' }).click()
  await expect(entry(page)).toHaveValue('4434 4444')
  await page.keyboard.insertText('11111111')
  await page.keyboard.press('Enter')
  await expect(lessonRow(page, LESSON)).toContainText('50.00')
  await expect(entry(page)).toBeFocused()
})

test('the items are kept as they were asked, whatever the college asks next', async ({ app }) => {
  const { page } = app
  await openDemo(page, '第3期')
  await choose(page, LESSON)
  await page.keyboard.type('44444444')
  await page.keyboard.press('Enter')
  await told(page, '第 1 份已存')
  await page.evaluate(() => { window.location.hash = '#/settings/college/evaluation' })
  const items = page.getByRole('grid', { name: '教学质量评估项目' })
  await items.getByRole('gridcell').first().click()
  await typeAndTab(page, '总体')
  await typeAndTab(page, '这一课值得推荐')
  await typeAndTab(page, '100')
  await expect(page.getByText('合计 100 分')).toBeVisible()
  await page.goBack()
  await choose(page, LESSON)
  await expect(page.getByRole('table', { name: '评估项目' })).toContainText('备课认真、治学严谨')
  await choose(page, '罪犯心理危机识别')
  await expect(page.getByRole('table', { name: '评估项目' })).toContainText('这一课值得推荐')
})

test('the workbook of a survey site is shown before it is taken, counts once however often it comes, and names nobody', async ({ app }) => {
  const { page } = app
  const titles = formOf('教学质量', []).map(({ title }, i) => `${i + 1}、${title}`)
  const words = ['很满意', '满意', '基本满意', '不满意', '很满意', '满意', '基本满意', '不满意']
  const folder = await mkdtemp(path.join(tmpdir(), 'survey-'))
  const file = path.join(folder, '问卷.xlsx')
  await writeFile(file, workbook({ 答卷: [['序号', '来自IP', ...titles, '9、意见建议', '姓名'], [1, '10.0.0.1', ...words, '想要课件', '谭晓峰'], [2, '10.0.0.2', ...words.map(() => '很满意'), '', '邓志伟']] }))
  await openDemo(page, '第3期')
  await choose(page, LESSON)
  const give = async () => {
    await app.willPick(file)
    await page.getByRole('button', { name: '导入问卷结果' }).click()
  }
  await give()
  const preview = page.getByRole('region', { name: '问卷结果预览' })
  await expect(preview).toContainText('2 份答卷')
  await expect(preview.getByRole('row').filter({ hasText: '来自IP' })).toContainText('不读入（评估不记名）')
  await expect(preview.getByRole('row').filter({ hasText: '3、层次分明' })).toContainText('3. 层次分明、重点突出')
  await preview.getByRole('button', { name: '导入 2 份' }).click()
  // 73 + 100 = 173; 173 / 2 = 86.5
  await expect(lessonRow(page, LESSON)).toContainText('86.50')
  await expect(page.getByRole('list', { name: '已录的评估表' })).toContainText('想要课件')
  await expect(page.getByText('谭晓峰')).toHaveCount(0)
  await give()
  await expect(preview).toContainText('这个文件已经导入过')
  await expect(preview.getByRole('button', { name: '导入 0 份' })).toBeDisabled()

  // Dropped from outside it is read like one that was picked.
  await app.drop(page.locator('body'), { name: '名单.xlsx', bytes: workbook({ 名单: [['序号', '姓名'], [1, '王芳']] }) })
  await expect(page.getByText('表头里没有找到这张评估表的项目')).toBeVisible()
})

test('the summary of a finished class: figures, places, low items; a comment becomes a slip that is handed on and answered', async ({ app }) => {
  const { page } = app
  await app.page.clock.setFixedTime(new Date('2026-06-20T01:00:00Z'))
  await openDemo(page, '第2期')
  await expect(page.getByText('本班共 6 人，评估课题 3 个')).toContainText('《教学质量评估表》发放 18 份，回收 17 份，回收率 94.4%')
  await expect(lessonRow(page, '习近平法治思想')).toContainText('98.80')
  await expect(lessonRow(page, '习近平法治思想').getByRole('cell').nth(7)).toHaveText('1')
  const service = page.getByRole('table', { name: '服务质量统计' })
  await expect(service.getByRole('row').filter({ hasText: '停车与门禁' })).toContainText('63.33')
  await expect(page.getByRole('list', { name: '低于 70 分的项目' })).toContainText('网络 65.83 分')

  await choose(page, '服务质量评估表')
  await page.keyboard.insertText('444444444444 大厅缺雨伞架')
  await page.keyboard.press('Enter')
  const newest = page.getByRole('list', { name: '已录的评估表' }).getByRole('listitem').filter({ hasText: '大厅缺雨伞架' })
  await newest.getByRole('button', { name: '转为反馈' }).click()
  await expect(newest).toContainText('已转反馈')
  const cell = page.getByRole('button', { name: '参训学员对学员服务管理' })
  await expect(cell).toContainText('2 条，1 条待办')
  await cell.click()
  await page.getByRole('button', { name: /大厅缺雨伞架/ }).click()
  await page.getByLabel('反馈日期').fill('6.20')
  await page.getByLabel('反馈日期').press('Tab')
  await page.getByLabel('改进措施').fill('大厅设雨伞架')
  await page.getByLabel('改进措施').press('Tab')
  await page.getByLabel('改进完成').fill('6.20')
  await page.getByLabel('改进完成').press('Tab')
  await expect(cell).toHaveText('2 条')
})

test('a new class has the service form alone, and says where the others come from', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市教育局' })
  await openTab(page, '评估')
  await expect(page.getByText('课程表里还没有授课人')).toBeVisible()
  await expect(page.getByRole('list', { name: '评估表', exact: true }).getByRole('button')).toHaveCount(1)
})

test('a ticked form comes back as a scan: what was ticked stands beside each item, Enter takes the sheet', async ({ app }) => {
  const { page } = app
  await openDemo(page, '第3期')
  await choose(page, '习近平法治思想与新时代监狱工作')
  const before = Number(/\d+/.exec(await page.getByText(/^录入第 \d+ 份/).first().innerText())![0])
  // Another lesson is open: the paper knows its own.
  await choose(page, '罪犯心理危机识别与干预实务')
  await dropFile(page.locator('body'), { name: '评估表.jpg', bytes: await scannedForm('session-04', [0, 1, 0, 2, 0, undefined, 3, 1]) })
  const items = page.getByRole('listbox', { name: '纸上各项' })
  const answer = (item: number) => items.getByRole('option').nth(item).getByRole('button', { pressed: true })
  await expect(answer(0)).toHaveText('很满意')
  await expect(answer(3)).toHaveText('基本满意')
  await expect(answer(5)).toHaveText('没打分')
  await page.keyboard.press('Enter')
  await told(page, '照扫描件录入')
  await expect(items).toBeHidden()
  await expect(page.getByRole('button', { name: '读入评估表扫描件' })).toBeFocused()
  await choose(page, '习近平法治思想与新时代监狱工作')
  await expect(page.getByText(`录入第 ${before + 1} 份`).first()).toBeVisible()
})
