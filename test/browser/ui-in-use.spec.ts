/** Widgets in the middle of being used: what they do, what they look like, and that the page's policy bears it. */
import { dropFile } from '#support/drop-file.ts'
import { expect, test } from '#support/ui-gallery/gallery-test.ts'
import { cellOf } from '#support/ui-gallery/grid-page.ts'
import { openGallery } from '#support/ui-gallery/open-gallery.ts'

test('a grid with an open list, a refused text and a long one, at 150 % in the dark too', async ({ galleryPage: page }, info) => {
  for (const view of [{}, { scheme: 'dark', zoom: 150 }] as const) {
    const { complaints } = await openGallery(page, 'roster', view)
    await page.reload()
    const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}-${Object.values(view).join('-') || 'light'}.png`) })
    await (await cellOf(page, '性别', 1)).click()
    await page.keyboard.press('F2')
    await expect(page.getByRole('option')).toHaveCount(2)
    await shot('list')
    await page.keyboard.press('Escape')
    await (await cellOf(page, '年龄', 3)).click()
    await page.keyboard.type('四十岁')
    await page.keyboard.press('Enter')
    await shot('refused')
    await page.keyboard.press('Escape')
    await (await cellOf(page, '单位', 3)).click()
    await page.keyboard.press('F2')
    await shot('long')
    expect(complaints).toEqual([])
  }
})

test('a list that would hang below the window opens upwards', async ({ galleryPage: page }) => {
  await openGallery(page, 'roster', { zoom: 150 })
  await page.reload()
  await (await cellOf(page, '性别', 0)).click()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('F2')
  const cell = await page.getByRole('textbox').boundingBox()
  const list = await page.getByRole('listbox').boundingBox()
  expect(list!.y + list!.height).toBeLessThanOrEqual(cell!.y + 1)
})

test('changes are accepted one by one or all together, and a missing person cannot be', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'bars')
  await page.getByRole('checkbox', { name: '采纳 第 11 行 周雪 手机' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: '全部采纳' }).check()
  expect(await given()).toEqual([{ ids: ['4'], on: true }, { ids: ['1', '2', '4', '5'], on: true }])
  await expect(page.getByRole('row', { name: /赵建国/ }).getByRole('checkbox')).toHaveCount(0)
})

test('a dialog holds the keyboard, Enter does what its button says, Esc goes back', async ({ galleryPage: page }, info) => {
  const { given, complaints } = await openGallery(page, 'bars')
  const opener = page.getByRole('button', { name: '导出交换文件' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '把这期班次导出成交换文件' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('dialog.png') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
  expect(await given()).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: '导出交换文件' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await given()).toEqual(['exported'])
  expect(complaints).toEqual([])
})

test('a file dropped anywhere is taken, a deed is undone from the bar, long work is stopped', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'bars')
  await dropFile(page.locator('body'), { name: '名单.xlsx', bytes: new Uint8Array([1]) })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  expect(await given()).toEqual([{ files: ['名单.xlsx'] }, 'undone', 'cancel'])
  await expect(page.getByText('松开鼠标')).toHaveCount(0)
})

test('the rail folds by hand, and by itself where the window is narrow for the text', async ({ galleryPage: page }) => {
  await openGallery(page, 'frame')
  await expect(page.getByText('工作台')).toBeVisible()
  await page.getByRole('button', { name: '收起菜单' }).click()
  await expect(page.getByText('工作台')).toBeHidden()
  await openGallery(page, 'frame', { zoom: 150 })
  await page.reload()
  await expect(page.getByText('工作台')).toBeHidden()
  await page.getByRole('button', { name: '收起待办' }).click()
  await page.getByRole('button', { name: '待办 3' }).click()
  await expect(page.getByText('课程表还有两个半天没有排课')).toBeVisible()
})
