import { expect, test } from '#support/app-test.ts'
import { newClass } from '#support/filling.ts'

test('words still in a field keep the window from closing until they are saved, and are there at the next start', async ({ app }) => {
  await newClass(app.page, { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局' })
  const field = app.page.getByLabel('地点', { exact: true })
  await field.click()
  await app.page.keyboard.type('第一报告厅')
  // A browser asks first, and while it asks nothing can be written: whoever stays has it saved at once.
  const asked = app.page.waitForEvent('dialog')
  await app.page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(field).toHaveValue('第一报告厅')
  await expect(app.page.getByText(/^已保存/)).toBeVisible()
  const closed = app.page.waitForEvent('close')
  await app.page.close({ runBeforeUnload: true })
  await closed
  await app.restart()
  await app.page.getByRole('link', { name: /第3期/ }).first().click()
  await expect(app.page.getByLabel('地点', { exact: true })).toHaveValue('第一报告厅')
})

test('a window with nothing half typed closes without a question', async ({ app }) => {
  await newClass(app.page, { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局' })
  await expect(app.page.getByText(/^已保存/)).toBeVisible()
  let asked = false
  app.page.on('dialog', () => (asked = true))
  const closed = app.page.waitForEvent('close')
  await app.page.close({ runBeforeUnload: true })
  await closed
  expect(asked).toBe(false)
})
