import { expect, test } from '#support/app-test.ts'
import { loadDemo, newClass, openTab, typeAndTab } from '#support/filling.ts'
import { inputMethod } from '#support/ui-gallery/ime.ts'

test('the plan is written, its tasks listed after 第三条, its budget summed in figures and 大写; after a restart it is there', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await openTab(page, '方案')

  const ime = await inputMethod(page)
  await page.getByLabel('培训目标').focus()
  await ime.compose('tisheng')
  await page.keyboard.press('Enter')
  await ime.take('提升执法能力')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('培训目标')).toHaveValue('提升执法能力')

  await page.getByRole('button', { name: '按第三条列出各部门任务' }).click()
  const tasks = page.getByRole('grid', { name: '任务分解' })
  await expect(tasks).toContainText('协调物业做好食宿保障')
  await expect(page.getByRole('button', { name: '按第三条列出各部门任务' })).toHaveCount(0)

  const budget = page.getByRole('grid', { name: '经费预算' })
  await budget.getByRole('gridcell').first().click()
  for (const text of ['住宿费', '元/人·天', '130', '33', '4']) await typeAndTab(page, text)
  await expect(budget).toContainText('17,160.00')
  await expect(page.getByText('大写：壹万柒仟壹佰陆拾元整')).toBeVisible()

  await app.restart()
  await app.page.getByRole('link', { name: '第9期法治培训班', exact: true }).click()
  await openTab(app.page, '方案')
  await expect(app.page.getByLabel('培训目标')).toHaveValue('提升执法能力')
  await expect(app.page.getByRole('grid', { name: '任务分解' })).toContainText('接待报到')
  await expect(app.page.getByText('合计 17,160.00 元')).toBeVisible()
})

test('rows of the budget are removed by one button and brought back by Ctrl+Z', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '方案')
  const budget = page.getByRole('grid', { name: '经费预算' })
  await expect(page.getByText('合计 61,520.00 元')).toBeVisible()
  await budget.getByText('伙食费').first().click()
  await page.getByRole('button', { name: '删除所在行' }).last().click()
  await expect(page.getByText('合计 44,800.00 元')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('合计 61,520.00 元')).toBeVisible()
})

test('people are pasted from a spreadsheet; a third 辅导员 among them is refused with the reason', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await openTab(page, '人员')
  const people = page.getByRole('grid', { name: '人员' })
  const paste = async (text: string) => {
    await people.getByRole('gridcell').first().click()
    await page.evaluate((given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given)
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }
  await paste('林晓\t辅导员\t学员工作处\n宋明哲\t辅导员\t学员工作处\n周某\t辅导员\t学员工作处')
  await expect(page.getByText('每个班次辅导员为一至二名')).toBeVisible()
  await expect(people).not.toContainText('林晓')
  await paste('林晓\t辅导员\t学员工作处\n宋明哲\t辅导员\t学员工作处\n董雪梅\t学业导师\t法学教研部')
  for (const name of ['林晓', '宋明哲', '董雪梅']) await expect(people).toContainText(name)
  await openTab(page, '概况')
  await expect(page.getByRole('group', { name: '辅导员 宋明哲' })).toBeVisible()
})
