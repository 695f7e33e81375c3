/** What a person does on the 学员 tab, step by step, for the journeys that begin or end there. */
import { expect, type Locator, type Page } from '@playwright/test'

/** A new class with an empty list of trainees, its 学员 tab open. */
export async function openEmptyRoster(page: Page, sponsor = '演示省示范监狱管理局'): Promise<void> {
  await page.getByRole('link', { name: '新建班次' }).click()
  await page.getByRole('textbox', { name: '班次名称' }).fill('演示省执法骨干培训班')
  await page.getByRole('textbox', { name: '主办单位', exact: true }).fill(sponsor)
  await page.getByRole('button', { name: '建立班次' }).click()
  await page.getByRole('link', { name: '学员', exact: true }).click()
  await expect(page.getByRole('button', { name: '导入名单' })).toBeVisible()
}

export const preview = (page: Page): Locator => page.getByRole('grid', { name: '名单预览' })
export const roster = (page: Page): Locator => page.getByRole('grid', { name: '学员名单' })

/** The row of a grid that shows this text. */
export const rowOf = (grid: Locator, text: string): Locator => grid.getByRole('row').filter({ hasText: text })

/** Puts text on the clipboard the way Excel and chats do: by copying it. */
export async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const area = document.body.appendChild(document.createElement('textarea'))
    area.value = copied
    area.select()
    document.execCommand('copy')
    area.remove()
  }, text)
}
