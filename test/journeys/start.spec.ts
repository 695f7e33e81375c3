import { expect, test } from '#support/app-test.ts'

test('the page comes up under its own title', async ({ app }) => {
  await expect(app.page).toHaveTitle(/班次台$/)
  await app.restart()
  await expect(app.page).toHaveTitle(/班次台$/)
})
