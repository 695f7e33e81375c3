/** Fields keep what is typed, whatever else happens. */
import { expect, test } from '#support/ui-gallery/gallery-test.ts'
import { openGallery } from '#support/ui-gallery/open-gallery.ts'

const title = '班次名称'

test('a value that comes from elsewhere shows at once, but never over what is being typed', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  const field = page.getByLabel(title)
  await page.getByRole('button', { name: '稍后别处改名称' }).click()
  await field.fill('正在写的名称')
  await page.waitForTimeout(400)
  await expect(field).toHaveValue('正在写的名称')
  await page.keyboard.press('Tab')
  expect(await given()).toEqual([{ title: '正在写的名称' }])
  await page.getByRole('button', { name: '别处改名称', exact: true }).click()
  await expect(field).toHaveValue('别处改成的名称')
})

test('typing is saving: after a pause without leaving the field, and once only', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  await page.getByLabel(title).fill('第4期')
  await expect.poll(given).toEqual([{ title: '第4期' }])
  await page.keyboard.press('Tab')
  expect(await given()).toEqual([{ title: '第4期' }])
})

test('Esc goes back to what stood there, also when a part was saved already', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  await page.getByLabel(title).fill('第5期')
  await expect.poll(given).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(title)).toHaveValue('第3期监狱警察培训班')
  expect(await given()).toEqual([{ title: '第5期' }, { title: '第3期监狱警察培训班' }])
})

test('a screen left in the middle of a word loses nothing', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  await page.getByLabel(title).fill('写到一半')
  await page.getByRole('button', { name: '收起表单' }).evaluate((button: HTMLElement) => button.click())
  expect(await given()).toEqual([{ title: '写到一半' }])
})

test('1123 becomes a whole date on Enter and on leaving, the day is told while typing, and a wrong one stays with its reason', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  const field = page.getByLabel('开班日期')
  await field.fill('1201')
  await expect(page.getByText('2026年12月1日（周二）')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('2026年12月1日（周二）')
  await field.fill('1345')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('1345')
  await expect(page.getByText('没认出日期')).toBeVisible()
  expect(await given()).toEqual([{ day: '2026-12-01' }])
})

test('an error moves nothing on the page', async ({ galleryPage: page }) => {
  await openGallery(page, 'fields')
  const height = () => page.getByRole('heading', { name: '说明' }).evaluate((heading) => heading.getBoundingClientRect().top - document.querySelector('h2')!.getBoundingClientRect().top)
  const before = await height()
  await page.getByLabel('人数').fill('三十')
  await page.getByLabel(title).fill('很长的名称'.repeat(12))
  await page.keyboard.press('Tab')
  await expect(page.getByText('请填数字')).toBeVisible()
  await expect(page.getByText('最多 30 字，现在 60 字')).toBeVisible()
  expect(await height()).toBe(before)
})

test('choices by keyboard alone: arrows side by side, letters and arrows in a list, Delete takes back', async ({ galleryPage: page }) => {
  const { given } = await openGallery(page, 'fields')
  await page.getByRole('radio', { name: '主办' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await page.getByLabel('住宿').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('对象').fill('ls')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('对象').fill('人民调解员')
  await page.keyboard.press('Tab')
  expect(await given()).toEqual([{ mode: '承办' }, { mode: null }, { lodging: '单间' }, { kind: '律师' }, { kind: '人民调解员' }])
})
