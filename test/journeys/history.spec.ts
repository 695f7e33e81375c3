import { expect, test } from '#support/app-test.ts'
import { loadDemo, newClass, openTab } from '#support/filling.ts'

test('Ctrl+Z takes an edit back in the very field, Ctrl+Y brings it again, and 历史 shows each step with who and on which PC', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '请填写您的姓名' }).click()
  await expect(page.getByLabel('姓名')).toBeFocused()
  await page.keyboard.insertText('贺兰')
  await page.keyboard.press('Tab')
  await page.getByLabel('电脑名称').fill('教务-07')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('banner').getByText('贺兰 · 项目负责人')).toBeVisible()
  await page.getByRole('link', { name: '班次', exact: true }).first().click()

  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  const place = page.getByLabel('地点', { exact: true })
  await place.fill('第一报告厅')
  await place.press('Tab')
  await place.fill('第二报告厅')
  // Typing pauses, the field saves by itself, one still stands in it.
  await expect(page.getByRole('banner').getByText(/^已保存/)).toBeVisible()
  await page.waitForTimeout(900)
  await place.press('Control+z')
  await expect(place).toHaveValue('第一报告厅')
  await expect(page.getByText('已撤销：修改地点')).toBeVisible()
  await place.press('Control+y')
  await expect(place).toHaveValue('第二报告厅')
  await place.press('Control+z')
  await expect(place).toHaveValue('第一报告厅')

  await openTab(page, '历史')
  const history = page.getByRole('region', { name: '历史' })
  await expect(history.getByRole('article').first()).toContainText('撤回：修改地点')
  await expect(history.getByRole('article').first()).toContainText('第二报告厅→第一报告厅')
  await expect(history.getByRole('article').first()).toContainText('贺兰 · 教务-07')
  await expect(history.getByRole('article').last()).toContainText('新建班次')
})

test('one button takes a whole step back, however long ago it was', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  await openTab(page, '方案')
  await page.getByRole('button', { name: '按第三条列出各部门任务' }).click()
  await expect(page.getByRole('grid', { name: '任务分解' })).toContainText('接待报到')
  await app.restart()
  const again = app.page
  await again.getByRole('link', { name: '第9期法治培训班' }).click()
  await openTab(again, '历史')
  await again.getByRole('button', { name: /^撤回：添加 任务/ }).click()
  await expect(again.getByText(/已撤回：添加 任务/)).toBeVisible()
  await openTab(again, '方案')
  await expect(again.getByRole('grid', { name: '任务分解' })).not.toContainText('接待报到')
})

test('历史 masks numbers and phones, and filters by kind and person', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await page.getByLabel('联系人电话').fill('16400001111')
  await page.keyboard.press('Tab')
  await openTab(page, '历史')
  const history = page.getByRole('region', { name: '历史' })
  await expect(history).toContainText('164****9113')
  await expect(history).toContainText('164****1111')
  await expect(history).not.toContainText('16400001111')
  await history.getByRole('button', { name: /还有 \d+ 处/ }).click()
  await expect(history).not.toContainText(/1640000\d{4}/)
  await page.getByLabel('看哪一类').click()
  await page.getByRole('option', { name: '学员' }).click()
  await expect(history.getByRole('article')).toHaveCount(1)
  await expect(history).toContainText('放入演示数据')
})

test('fifteen thousand steps open and scroll as ten do', async ({ app }) => {
  const { page } = app
  await newClass(page, { name: '第9期法治培训班', sponsor: '某市司法局' })
  const cls = page.url().split('/class/')[1]!.split('/')[0]!
  // Written straight into the journal: typing them would take a day.
  await page.evaluate((id) => new Promise<void>((resolve, reject) => {
    const open = indexedDB.open('banci-desk')
    open.onerror = () => reject(new Error('no database'))
    open.onsuccess = () => {
      const transaction = open.result.transaction('tail', 'readwrite')
      const tail = transaction.objectStore('tail')
      const first = tail.getAll()
      first.onsuccess = () => {
        const row = first.result.find((candidate: { cls: string }) => candidate.cls === id)
        for (let n = 2; n <= 15_000; n++) {
          const t: number = row.op.t + n
          tail.put({ ...row, n, op: { ...row.op, n, t, b: `${row.d}.${t.toString(36)}`, w: 'edit', s: { place: `第${n}报告厅` }, o: { place: [`${row.d}:${n - 1}`] } } })
        }
      }
      transaction.oncomplete = () => { open.result.close(); resolve() }
      transaction.onerror = () => reject(new Error('not written'))
    }
  }), cls)
  await app.restart()
  const again = app.page
  await again.getByRole('link', { name: '第9期法治培训班', exact: true }).click()
  const before = Date.now()
  await openTab(again, '历史')
  const history = again.getByRole('region', { name: '历史' })
  await expect(again.getByText('共 15000 步')).toBeVisible({ timeout: 30_000 })
  await expect(history).toContainText('第15000报告厅')
  console.log(`history of 15,000 steps open after ${Date.now() - before} ms`)
  expect(await history.getByRole('article').count()).toBeLessThan(60)
  await history.press('End')
  await expect(history).toContainText('新建班次')
})
