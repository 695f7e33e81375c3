/** What journeys do again and again on forms, the way a person does it: find the field by its name, type, go on. */
import { expect, type Page } from '@playwright/test'

/** Waits until the top bar says that everything typed is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()
}

/** Types with the keyboard into the field that has the focus, then Tab; the next field follows. */
export async function typeAndTab(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
}

/** Makes a class through the form and stands on its 概况. */
export async function newClass(page: Page, given: { name: string; sponsor: string }): Promise<void> {
  await page.getByRole('link', { name: '新建班次' }).click()
  await page.getByLabel('班次名称').fill(given.name)
  await page.getByLabel('主办单位', { exact: true }).or(page.getByLabel('主办单位 *')).fill(given.sponsor)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: given.name })).toBeVisible()
}

/** The demo college, as the button of the empty list loads it; stands on the list afterwards. */
export async function loadDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用演示数据看看' }).click()
  await expect(page.getByRole('link', { name: '演示省监狱系统执法骨干培训班（第3期）' })).toBeVisible()
}

/** Goes to a tab of the class that is open. */
export const openTab = (page: Page, title: string): Promise<void> => page.getByRole('navigation', { name: '班次' }).getByRole('link', { name: title, exact: true }).click()
