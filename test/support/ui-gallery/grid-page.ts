/** Finding cells and the editor of the grid on a page. */
import type { Locator, Page } from '@playwright/test'

export const editorOf = (page: Page): Locator => page.locator('[role=grid] ~ div textarea')

/** A cell by the heading of its column and its row, counted from 0. */
export async function cellOf(page: Page, title: string, row: number): Promise<Locator> {
  const column = await page.getByRole('columnheader', { name: title, exact: true }).first().getAttribute('data-col')
  return page.locator(`.cell[data-row="${row}"][data-col="${column}"]`)
}

/** Where the cursor is, as a screen reader would say it. */
export const placeOf = async (page: Page): Promise<string> => (await editorOf(page).getAttribute('aria-label')) ?? ''
