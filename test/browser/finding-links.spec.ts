/** Every finding leads to the place where it is mended: its screen opens and something there has the focus. */
import { SCREENS } from '#domain/regulation/screens.ts'
import { expect, test } from '#support/app-test.ts'

/** The demo class as the rules see it when it is long over: then most of them have something to say. */
test('each finding leads to its screen and to a place on it', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  await page.clock.setFixedTime(new Date('2026-12-20T09:00:00+08:00'))
  await page.getByRole('button', { name: '用演示数据看看' }).click()
  await page.getByRole('link', { name: /第3期/ }).first().click()
  const panel = page.getByRole('complementary', { name: '待办' })
  const cards = panel.getByRole('article')
  await expect(cards.first()).toBeVisible()
  const count = await cards.count()
  expect(count).toBeGreaterThan(3)
  const lost: string[] = []
  for (let i = 0; i < count; i++) {
    await page.getByRole('link', { name: '概况', exact: true }).click()
    const card = cards.nth(i)
    const sentence = (await card.getByRole('paragraph').first().textContent())!
    const go = card.getByRole('button', { name: /^去/ }).first()
    const title = (await go.textContent())!.slice(1)
    await go.click()
    expect(Object.values(SCREENS).map((screen) => screen.title as string)).toContain(title)
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute('aria-current', 'page')
    const arrived = await page.waitForFunction(() => document.getElementById('main-part')!.contains(document.activeElement) && document.activeElement!.id !== 'main-part', undefined, { timeout: 5000 }).then(() => true, () => false)
    if (!arrived) lost.push(`${title}：${sentence}`)
  }
  expect(lost).toEqual([])
})
