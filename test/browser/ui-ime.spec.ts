/** Chinese typing: no first letter lost; Enter, Esc, Tab and arrows inside a composition never leave the cell or field. */
import { expect, test } from '#support/ui-gallery/gallery-test.ts'
import { cellOf, editorOf } from '#support/ui-gallery/grid-page.ts'
import { inputMethod } from '#support/ui-gallery/ime.ts'
import { openGallery } from '#support/ui-gallery/open-gallery.ts'

const KEYS_OF_THE_INPUT_METHOD = ['Enter', 'Escape', 'Tab', 'Shift+Tab', 'ArrowDown', 'ArrowLeft', 'Delete', 'Control+d']
const CELLS = [
  { kind: 'text', title: '姓名', letters: 'zhang', word: '张', stored: '张' },
  { kind: 'choice', title: '性别', letters: 'nv', word: '女', stored: '女' },
  { kind: 'free choice', title: '职务', letters: 'jianquzhang', word: '监区长', stored: '监区长' },
  { kind: 'number', title: '年龄', letters: 'sishi', word: '４０', stored: 40 },
  { kind: 'date', title: '报到日期', letters: 'yue', word: '11月24日', stored: '2026-11-24' },
  { kind: 'time', title: '报到时间', letters: 'dian', word: '8点半', stored: '08:30' }
]

for (const { kind, title, letters, word, stored } of CELLS) {
  test(`a ${kind} cell takes a word from its first letter on, over what stood there`, async ({ galleryPage: page }) => {
    const { given } = await openGallery(page, 'roster')
    const ime = await inputMethod(page)
    await (await cellOf(page, title, 1)).click()
    await ime.compose(letters.slice(0, 1))
    await expect(editorOf(page)).toHaveValue(letters.slice(0, 1))
    await ime.compose(letters)
    await expect(editorOf(page)).toHaveValue(letters)
    await ime.take(word)
    await expect(editorOf(page)).toHaveValue(word)
    await page.keyboard.press('Enter')
    expect(await given()).toEqual([{ intent: 'type', changes: [expect.objectContaining({ row: 'p1', value: stored })] }])
    await expect(editorOf(page)).toHaveAccessibleName(new RegExp(`^第 3 行 ${title}`))
  })

  test(`a ${kind} cell is not left by the keys of the input method`, async ({ galleryPage: page }) => {
    const { given } = await openGallery(page, 'roster')
    const ime = await inputMethod(page)
    await (await cellOf(page, title, 1)).click()
    const before = await editorOf(page).getAttribute('aria-label')
    for (const key of KEYS_OF_THE_INPUT_METHOD) {
      await ime.compose(letters)
      await page.keyboard.press(key)
      expect(await editorOf(page).getAttribute('aria-label'), key).toBe(before)
      expect(await given(), key).toEqual([])
      await expect(editorOf(page), key).toBeFocused()
    }
  })
}

test('a mark cell takes the word itself where an input method is on', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'marks')
  const ime = await inputMethod(page)
  await page.locator('.cell[data-row="0"][data-col="10"]').click()
  await ime.compose('bing')
  await page.keyboard.press('Enter')
  expect(await given()).toEqual([])
  await ime.take('病假')
  expect(await given()).toEqual([{ intent: 'mark', changes: [{ row: 'p0', key: 's2-2', value: '病假' }] }])
})

test('a readonly cell takes nothing from an input method', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'roster')
  const ime = await inputMethod(page)
  await (await cellOf(page, '姓名', 1)).click()
  await page.keyboard.press('End')
  await ime.compose('zhang').catch(() => undefined)
  await ime.take('张').catch(() => undefined)
  await page.keyboard.press('Enter')
  expect(await given()).toEqual([])
})

test('a composition given up leaves the cell as it was', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'roster')
  const ime = await inputMethod(page)
  await (await cellOf(page, '姓名', 1)).click()
  await ime.compose('zhang')
  await ime.giveUp()
  await page.keyboard.press('ArrowDown')
  expect(await given()).toEqual([])
  await expect(await cellOf(page, '姓名', 1)).toHaveText('钱秀英')
})

test('a second word goes on in the same cell, also after moving there by keys and far down', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'wide')
  const ime = await inputMethod(page)
  await page.locator('.cell[data-row="1"][data-col="1"]').click()
  for (let n = 0; n < 12; n++) await page.keyboard.press('PageDown')
  await page.keyboard.press('Control+ArrowRight')
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowLeft')
  const name = await editorOf(page).getAttribute('aria-label')
  await ime.compose('xing')
  await page.mouse.wheel(0, -4000)
  await ime.take('星期')
  await ime.compose('yi')
  await ime.take('一')
  await expect(editorOf(page)).toHaveValue('星期一')
  await page.keyboard.press('Tab')
  const changes = (await given()) as { changes: { value: string }[] }[]
  expect(changes.map((entry) => entry.changes[0]!.value)).toEqual(['星期一'])
  expect(name).toContain('第37项')
})

test('a click elsewhere while composing keeps the letters in the cell they were typed in', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'roster')
  const ime = await inputMethod(page)
  await (await cellOf(page, '姓名', 1)).click()
  await ime.compose('zhang')
  await (await cellOf(page, '姓名', 4)).click()
  expect(await given()).toEqual([{ intent: 'type', changes: [{ row: 'p1', key: 'name', value: 'zhang' }] }])
  await expect(editorOf(page)).toHaveAccessibleName(/^第 5 行 姓名/)
  await expect(editorOf(page)).toHaveValue('')
})

const FIELDS = [
  { label: '班次名称', key: 'title', letters: 'qi', word: '第四期', stored: '第四期' },
  { label: '日程说明', key: 'notes', letters: 'shang', word: '上午', stored: '上午' },
  { label: '人数', key: 'heads', letters: 'wu', word: '５０', stored: 50 },
  { label: '住宿', key: 'lodging', letters: 'dan', word: '单间', stored: '单间' },
  { label: '对象', key: 'kind', letters: 'lv', word: '律师', stored: '律师' },
  { label: '开班日期', key: 'day', letters: 'yue', word: '12月1日', stored: '2026-12-01' },
  { label: '开班时间', key: 'hour', letters: 'dian', word: '9点', stored: '09:00' }
]
for (const { label, key, letters, word, stored } of FIELDS)
  test(`the field ${label}: nothing is stored or left while composing, the whole word afterwards`, async ({ galleryPage: page }) => {
    const { given } = await openGallery(page, 'fields')
    const ime = await inputMethod(page)
    const field = page.getByLabel(label, { exact: false }).and(page.locator('input, textarea')).first()
    await field.focus()
    await page.waitForTimeout(50)
    await field.selectText()
    await ime.compose(letters.slice(0, 1))
    await expect(field).toHaveValue(letters.slice(0, 1))
    await ime.compose(letters)
    await page.waitForTimeout(800)
    for (const k of ['Enter', 'Escape']) {
      await page.keyboard.press(k)
      await expect(field).toBeFocused()
      expect(await given(), k).toEqual([])
    }
    await field.selectText()
    await ime.take(word)
    await expect(field).toHaveValue(word)
    await page.keyboard.press('Tab')
    expect(await given()).toEqual([{ [key]: stored }])
  })

test('the search box does not go to a result while composing', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'frame')
  const ime = await inputMethod(page)
  const search = page.getByRole('combobox', { name: '找班次、学员、文件' })
  await search.focus()
  await ime.compose('王')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  expect(await given()).toEqual([])
  await ime.take('王')
  await expect(page.getByRole('option')).toHaveText(['王秀英演示省女子监狱', '王雪演示市第一监狱'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await given()).toEqual([{ picked: '3' }])
})
