import { expect, test } from '#support/app-test.ts'
import { HEADINGS, workbook } from '#support/name-lists.ts'
import { openEmptyRoster, preview, roster, rowOf } from '#support/roster-steps.ts'

/** 500 people, every fifth with a character of Extension B, every seventh with a long name. */
const nameOf = (i: number): string => (i % 7 === 0 ? `阿卜杜热合曼·买买提依明${i}` : i % 5 === 0 ? `李${String.fromCodePoint(0x20000 + i)}` : `王${String.fromCodePoint(0x4e00 + i)}`)
const many = workbook({ 名单: [[...HEADINGS], ...Array.from({ length: 500 }, (_, i) => [i + 1, nameOf(i + 1), '男', '', '演示省高级人民法院驻示范监狱联合派出审判庭', '民警', `139${String(i).padStart(8, '0')}`])] })

test('500 people are read, taken over and walked through without drawing more than the window shows', async ({ app }) => {
  const { page } = app
  await openEmptyRoster(page)
  await app.drop(page.locator('body'), { name: '五百人.xlsx', bytes: many })
  await expect(preview(page)).toHaveAttribute('aria-rowcount', '501')
  await page.getByRole('button', { name: '导入 500 人' }).click()
  await expect(roster(page)).toHaveAttribute('aria-rowcount', '502')
  await roster(page).getByText(nameOf(1), { exact: true }).click()
  await page.keyboard.press('Control+ArrowDown')
  await expect(rowOf(roster(page), nameOf(500))).toBeVisible()
  expect(await roster(page).getByRole('row').count()).toBeLessThan(60)
  // The longest time between two frames while paging through the whole list.
  const longest = await page.evaluate(async () => {
    const scroller = document.querySelector('.scroller')!
    let longestFrame = 0
    let last = performance.now()
    for (let top = scroller.scrollHeight; top > 0; top -= 400) {
      scroller.scrollTop = top
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      longestFrame = Math.max(longestFrame, now - last)
      last = now
    }
    return longestFrame
  })
  console.log(`longest frame while scrolling 500 trainees: ${Math.round(longest)} ms`)
  expect(longest).toBeLessThan(1000)
})

test('a rare character stays whole from the list through the grid and the search', async ({ app }) => {
  const { page } = app
  await openEmptyRoster(page)
  await app.drop(page.locator('body'), { name: '五百人.xlsx', bytes: many })
  await page.getByRole('button', { name: '导入 500 人' }).click()
  await page.getByLabel('按姓名、单位、手机查找').fill('𠀅')
  await expect(roster(page).getByRole('row')).toHaveCount(2)
  await expect(rowOf(roster(page), nameOf(5))).toBeVisible()
})
