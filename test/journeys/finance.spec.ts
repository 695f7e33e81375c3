/** The finance officer's day: from the signed 数据确认单 to the invoice (第六条（六）). */
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { expectSaved, loadDemo, openTab } from '#support/filling.ts'

const CLASS = '演示省监狱系统执法骨干培训班（第3期）'
const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, '')
const grid = (page: Page, name: string) => page.getByRole('grid', { name, exact: true })

/** Types into the cell of the line that begins with `line`, under a heading, and goes down as Enter does. */
async function typeInto(page: Page, name: string, line: string, heading: string, text: string): Promise<void> {
  const sheet = grid(page, name)
  await sheet.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const column = (await sheet.getByRole('columnheader').filter({ hasText: new RegExp(`^${heading}$`) }).last().boundingBox())!
  const row = (await sheet.getByRole('row').filter({ hasText: line }).first().boundingBox())!
  await page.mouse.click(column.x + 12, row.y + row.height / 2)
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

test('the finance officer from confirmation form to invoice', async ({ app }) => {
  test.slow()
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.clock.setFixedTime(new Date('2026-11-27T12:00:00+08:00'))
  await loadDemo(page)
  await page.getByRole('link', { name: CLASS, exact: true }).click()

  await test.step('before both sides have signed, nothing can be filled in', async () => {
    await openTab(page, '决算')
    await expect(page.getByRole('button', { name: '按数据确认单填入决算数量' })).toBeDisabled()
    await expect(page.getByText('数据确认单还没有双方签字')).toBeVisible()
    await expect(page.getByText('决算填好以后，在这里按决算金额开票')).toBeVisible()
    await expect(page.getByRole('button', { name: /^按决算开一张/ })).toHaveCount(0)
    await openTab(page, '日常数据')
    await page.getByRole('button', { name: '今天双方签认' }).click()
    await expect(page.getByRole('group', { name: '数据确认单', exact: true })).toContainText('11月27日双方已签认')
  })

  await test.step('the college takes over the central standard, to be checked against the document, and the class is held against it', async () => {
    await openTab(page, '决算')
    await page.getByRole('link', { name: '学院设置' }).click()
    await page.getByRole('button', { name: /^采用中央和国家机关标准/ }).click()
    await expect(page.getByRole('button', { name: /中央和国家机关标准（请核对）.*待核对/ })).toBeVisible()
    await page.goBack()
    await page.getByRole('radiogroup', { name: '费用标准' }).getByText('中央和国家机关标准（请核对）').locator('..').click()
    await expect(page.getByRole('radio', { name: '中央和国家机关标准（请核对）' })).toBeChecked()
  })

  const lines = grid(page, '决算科目')
  await test.step('one button takes the signed quantities; what was not counted is filled by hand', async () => {
    await page.getByRole('button', { name: '按数据确认单填入决算数量' }).click()
    // 129 nights, 9 single rooms, 457 meals at three a day, 8 half-days, 2 journeys, 26 hours of lessons.
    for (const amount of ['16,770.00', '1,980.00', '16,756.30', '6,400.00', '3,000.00', '13,000.00']) await expect(lines).toContainText(amount)
    await expect(page.getByText('还没有填决算数量、暂按预算计的：培训资料费、其他费用')).toBeVisible()
    await typeInto(page, '决算科目', '培训资料费', '人数或次数', '36')
    await typeInto(page, '决算科目', '其他费用', '人数或次数', '36')
    await expect(page.getByText('暂按预算计的')).toHaveCount(0)
    await expect(page.getByText('决算合计 61,146.30 元')).toBeVisible()
    await expect(page.getByRole('group', { name: '费用标准核对' })).toContainText('合规')
  })

  await test.step('a quantity other than the signed one asks for its reason until it has one', async () => {
    await typeInto(page, '决算科目', '住宿费（标间）', '人数或次数', '130')
    const gaps = page.getByRole('group', { name: '与数据确认单不一致' })
    await expect(gaps).toContainText('还差 1 项没有说明')
    await gaps.getByLabel('住宿费（标间）：决算130，签认129，多1').fill('1人临时续住一晚，主办单位同意承担')
    await page.keyboard.press('Tab')
    await expect(gaps).toContainText('都已说明')
    await expect(page.getByText('大写：陆万壹仟贰佰柒拾陆元叁角整')).toBeVisible()
  })

  await test.step('lecture fees stand within the standard; above it they are named, and Ctrl+Z takes that back', async () => {
    const check = page.getByRole('group', { name: '讲课费核对' })
    await expect(check).toContainText('每学时和每半天都没有超过标准')
    await typeInto(page, '讲课费', '潘志远', '元/学时', '600')
    await expect(check).toContainText('潘志远（副高级及以下）4学时税后2400元，超过每学时500元的标准')
    await page.keyboard.press('Control+z')
    await expect(check).toContainText('每学时和每半天都没有超过标准')
  })

  await test.step('ID and card numbers are covered until they are asked for', async () => {
    await grid(page, '讲课费').getByText('潘志远').click()
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight')
    await expect(grid(page, '讲课费')).toContainText('990***********3015')
    await page.getByRole('button', { name: '查看身份证号和卡号' }).click()
    await expect(grid(page, '讲课费')).toContainText('990101197904123015')
    await page.getByRole('button', { name: '遮住' }).click()
    await expect(grid(page, '讲课费')).not.toContainText('990101197904123015')
  })

  await test.step('the invoice is made out for the same amount', async () => {
    await page.getByRole('button', { name: '按决算开一张（61,276.30 元）' }).click()
    await expect(grid(page, '发票')).toContainText('61276.3')
    await expect(grid(page, '发票')).toContainText('演示000000000000001')
    await expect(page.getByText('发票合计与决算金额一致。')).toBeVisible()
    await expect(page.getByRole('button', { name: /^按决算开一张/ })).toHaveCount(0)
    await expectSaved(page)
  })

  await test.step('the 决算单 says the same, with the reason and the standard, also after a restart', async () => {
    await app.restart()
    await app.page.getByRole('link', { name: CLASS, exact: true }).click()
    await openTab(app.page, '材料')
    await app.page.getByLabel('找材料').fill('决算单')
    await app.page.getByLabel('找材料').press('Enter')
    await app.page.getByRole('radio', { name: '打印' }).check()
    await app.page.getByRole('button', { name: '导出决算单' }).click()
    const words = wordsOf((await app.savedFile(/_决算单_.*\.docx$/)).bytes)
    for (const told of ['61,276.30', '陆万壹仟贰佰柒拾陆元叁角整', '决算130，签认129，多1：1人临时续住一晚，主办单位同意承担', '费用标准核对：合规', '2026年11月27日双方签字']) expect(words).toContain(told)
  })
})
