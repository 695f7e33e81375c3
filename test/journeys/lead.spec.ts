import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { newClass, openTab, typeAndTab } from '#support/filling.ts'

const NAME = '全市司法所长培训班（第1期）'
const day = (page: Page, date: string) => page.clock.setFixedTime(new Date(`${date}T09:00:00+08:00`))
const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
/** The line at the head of 洽商 that says where the confirmation stands. */
const standing = (page: Page) => page.locator('#main-part').getByRole('status').first()

/** Opens a new record with Enter on its button; its first field has the focus. */
async function add(page: Page, noun: string): Promise<void> {
  await page.getByRole('button', { name: `添加${noun}` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: noun, exact: true })).toBeVisible()
}

async function fill(page: Page, noun: string, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('group', { name: noun, exact: true })
  for (const [label, value] of Object.entries(values)) {
    await form.getByLabel(label, { exact: true }).fill(value)
    await page.keyboard.press('Tab')
  }
}

test('the lead takes a class from the first call to the sealed plan, and a change afterwards is told', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app

  await test.step('12 October: a call; the talk is written down by keyboard', async () => {
    await day(page, '2026-10-12')
    await newClass(page, { name: NAME, sponsor: '某市司法局' })
    await openTab(page, '洽商')
    await expect(standing(page)).toContainText('还没有洽商记录，还有 13 项要素没有商定。')
    await add(page, '洽商记录')
    await page.keyboard.press('Tab')
    for (const text of ['10.12', '930', '电话', '', '孟处长', '贺兰', '', '时间、人数商定，食宿待答复']) await typeAndTab(page, text)
    await expect(section(page, '洽商、踏查和沟通')).toContainText('10月12日 洽商，孟处长：时间、人数商定，食宿待答复')
    await expect(standing(page)).toContainText('已洽商 1 次')
  })

  await test.step('the 要素 are settled one by one', async () => {
    await openTab(page, '概况')
    await page.getByLabel('报到日期').focus()
    for (const text of ['2026.11.23', '1400', '2000', '2026.11.24', '2026.11.27', '2026.11.27', '学院本部第一报告厅', '36', '全市司法所长', '五天', '自助餐', '学员公寓标间', '无', '课堂讲授', '分四组', '无', '每人每天 500 元', '增值税普通发票']) await typeAndTab(page, text)
    await openTab(page, '洽商')
    await expect(standing(page)).toContainText('十三项要素都有了，还没有书面确认。原则上签订书面协议。')
  })

  await test.step('20 October: 500 yuan are beyond the usual; 财务后勤处 is asked before anything is signed', async () => {
    await day(page, '2026-10-20')
    await add(page, '超常规事项')
    await fill(page, '超常规事项', { 常规标准: '每人每天 450 元', 要求标准: '每人每天 500 元' })
    await expect(section(page, '超常规事项')).toContainText('预算标准：由每人每天 450 元调整为每人每天 500 元（财务后勤处）')
    await expect(standing(page)).toContainText('“预算标准”超出常规，先和有关部门商定，再书面确认。')
    await fill(page, '超常规事项', { 部门确认人: '罗安', 确认日期: '10.21' })
    await expect(standing(page)).toContainText('“预算标准”超出常规')
    // Tab has gone on to 结果.
    await page.keyboard.press('Space')
    await expect(standing(page)).toContainText('原则上签订书面协议')
  })

  await test.step('30 October: another form than an agreement says what it takes; the agreement is signed', async () => {
    await day(page, '2026-10-30')
    await add(page, '书面确认')
    await fill(page, '书面确认', { '确认形式 *': '预（决）算单', 签订日期: '10.30' })
    const form = page.getByRole('group', { name: '书面确认', exact: true })
    await expect(form).toContainText('不签协议的，限于长期战略合作单位，或者主办单位明确要求并有凭据')
    await expect(section(page, '书面确认')).toContainText('缺要求的凭据')
    await fill(page, '书面确认', { '确认形式 *': '书面协议' })
    await expect(form.getByLabel('要求的凭据')).toHaveCount(0)
    await fill(page, '书面确认', { 编号: '某培协〔2026〕9号', 我方签字人: '韩松林', 对方签字人: '孟处长' })
    await expect(standing(page)).toContainText('2026年10月30日已书面确认（书面协议）。')
  })

  await test.step('2 November: the leader is of 教务处', async () => {
    await day(page, '2026-11-02')
    await openTab(page, '概况')
    await page.getByLabel('项目负责人', { exact: true }).fill('贺兰')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('项目负责人所在部门')).toHaveValue('教务处')
    await page.getByLabel('项目负责人所在科室').focus()
    for (const text of ['培训科', '16400009001', '11.2']) await typeAndTab(page, text)
    await expect(page.getByLabel('项目负责人指定日期')).toHaveValue('2026年11月2日（周一）')
  })

  await test.step('16 November: the plan goes out', async () => {
    await day(page, '2026-11-16')
    await openTab(page, '方案')
    const issues = section(page, '方案下发与修订')
    await expect(issues).toContainText('五、组织机构与职责分工（各部门任务）')
    await page.getByRole('button', { name: '按第三条列出各部门任务' }).click()
    await expect(issues).toContainText('五、组织机构与职责分工（25项任务的完成时限）')
    await issues.getByRole('button', { name: '下发方案（第1版）' }).focus()
    await page.keyboard.press('Enter')
    await expect(issues).toContainText('现行的是第1版，2026年11月16日下发。')
    await expect(page.getByLabel('方案日期')).toHaveValue('2026年11月16日（周一）')
  })

  await test.step('it is approved and sealed', async () => {
    await openTab(page, '洽商')
    await add(page, '用印')
    await expect(page.getByLabel('方案版次')).toHaveValue('1')
    const sealings = section(page, '用印')
    await expect(sealings).toContainText('待批准')
    await fill(page, '用印', { 用印日期: '11.16' })
    await expect(sealings).toContainText('已用印，没有批准记录')
    await fill(page, '用印', { 批准人: '韩松林', 批准日期: '11.16', 监印人: '汪洁' })
    await expect(sealings.getByRole('button', { name: /实施方案（方案第1版）/ })).toHaveText(/11月16日用印已用印$/)
  })

  await test.step('18 November: a word is changed, and the sealed plan is not the one in force any more', async () => {
    await day(page, '2026-11-18')
    await openTab(page, '方案')
    await page.getByLabel('培训目标').fill('提升基层司法所规范化水平')
    await page.keyboard.press('Tab')
    const issues = section(page, '方案下发与修订')
    await expect(issues).toContainText('下发以后方案又有改动。')
    await openTab(page, '洽商')
    await expect(section(page, '用印')).toContainText('用印后方案又有改动')

    await openTab(page, '方案')
    await issues.getByRole('button', { name: '下发第2版' }).click()
    await expect(issues).toContainText('先写明改了什么')
    await issues.getByLabel('修订内容').fill('补写培训目标')
    await page.keyboard.press('Tab')
    await issues.getByRole('button', { name: '下发第2版' }).click()
    await expect(issues).toContainText('第2版，2026年11月18日下发：补写培训目标')
    await expect(page.getByLabel('方案日期')).toHaveValue('2026年11月16日（周一）')
    await openTab(page, '洽商')
    await expect(section(page, '用印')).toContainText('用印的是第1版，现行第2版')
  })

  await test.step('Ctrl+Z takes the second issue back as one step; after a restart all of it is there', async () => {
    await page.keyboard.press('Control+z')
    await expect(section(page, '用印')).toContainText('用印后方案又有改动')
    await app.restart()
    await app.page.goto(app.page.url().split('#')[0] + '#/')
    await app.page.getByRole('link', { name: NAME }).first().click()
    await openTab(app.page, '洽商')
    await expect(standing(app.page)).toContainText('2026年10月30日已书面确认（书面协议）。')
    await expect(section(app.page, '用印')).toContainText('用印后方案又有改动')
  })
})

test('a class of teachers sent out has a process of its own; each teacher is registered and approved before going', async ({ app }) => {
  const { page } = app
  await day(page, '2026-11-02')
  await newClass(page, { name: '某县法治讲座', sponsor: '某县委党校' })
  await expect(page.getByLabel('具体流程')).toHaveCount(0)
  await page.getByRole('radio', { name: '外派授课' }).click({ force: true })
  await expect(page.locator('[data-field="具体流程"]')).toContainText('《教师外出授课管理办法》（黑政院发〔2020〕40号）')
  await openTab(page, '洽商')
  const lectures = section(page, '外派授课登记')
  await lectures.getByRole('textbox', { name: '添加外派授课' }).fill('高文博')
  await page.keyboard.press('Enter')
  await fill(page, '外派授课', { 邀请单位: '某县委党校', 授课日期: '11.10', 题目: '习近平法治思想' })
  await expect(lectures.getByRole('button', { name: /11月10日，高文博，某县委党校，《习近平法治思想》/ })).toContainText('待批准')
  await fill(page, '外派授课', { 批准日期: '11.11' })
  await expect(lectures).toContainText('批准晚于授课')
  await fill(page, '外派授课', { 批准日期: '11.5' })
  await expect(lectures).toContainText('已批准')
})
