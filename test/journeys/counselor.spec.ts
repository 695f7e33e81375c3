/** The counselor's days: from 报到 to the hand-over, in time and late (第七条, 第八条). */
import { expect, test } from '#support/app-test.ts'
import { expectSaved, newClass, openTab, typeAndTab } from '#support/filling.ts'
import type { Page } from '@playwright/test'

const CLASS = '全省社区矫正骨干培训班'
const at = (page: Page, minute: string): Promise<void> => page.clock.setFixedTime(new Date(`${minute}:00+08:00`))
const cell = (page: Page, line: string) => page.getByRole('textbox', { name: line, exact: true })
const panel = (page: Page) => page.getByRole('complementary', { name: '待办' })

/** Where one types into a grid: a click on the cell of a line under a heading. */
async function standOn(page: Page, grid: string, line: number, heading: string): Promise<void> {
  const sheet = page.getByRole('grid', { name: grid, exact: true })
  await sheet.scrollIntoViewIfNeeded()
  const column = await sheet.getByRole('columnheader').allTextContents().then((titles) => titles.findIndex((title) => title.trim() === heading))
  const box = (await sheet.getByRole('columnheader').nth(column).boundingBox())!
  const row = (await sheet.getByRole('row').filter({ has: page.getByRole('gridcell') }).nth(line).boundingBox())!
  await page.mouse.click(box.x + 12, row.y + row.height / 2)
}

/** A class of two days with a counselor, a timetable and two people, planned on the Friday before. */
async function planned(page: Page): Promise<void> {
  await at(page, '2026-11-20T09:00')
  await newClass(page, { name: CLASS, sponsor: '演示省示范监狱管理局' })
  for (const [label, text] of [['报到日期', '1123'], ['报到开始', '14:00'], ['报到截止', '20:00'], ['开班日期', '1124'], ['结业日期', '1124'], ['撤场日期', '1124'], ['项目负责人', '贺兰']] as const) {
    await page.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  for (const [label, name] of [['辅导员', '林晓'], ['再加一名辅导员', '宋明哲']] as const) {
    await page.getByLabel(label, { exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: `辅导员 ${name}` })).toBeVisible()
  }
  await page.getByRole('group', { name: '辅导员 宋明哲' }).getByLabel('辅导员电话').fill('16400009102')
  await openTab(page, '课程表')
  for (const [line, title] of [['11月24日上午', '开班式'], ['11月24日下午', '社区矫正执法规范']] as const) {
    await cell(page, `${line}第1项 课程内容`).focus()
    await typeAndTab(page, title)
    await cell(page, `${line}第1项 地点`).focus()
    await typeAndTab(page, '第一报告厅')
  }
  await openTab(page, '学员')
  await page.getByRole('button', { name: '现场补录' }).click()
  for (const name of ['钱进', '周远']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: '学员名单' })).toContainText(name)
  }
  await page.keyboard.press('Escape')
  await expectSaved(page)
}

test('the counselor from 报到 to hand-over on day 5', async ({ app }) => {
  test.slow()
  const { page } = app
  await planned(page)

  await test.step('a gap in the duty of 报到 is named in red; one button leaves nobody missing', async () => {
    await openTab(page, '值守')
    const arrival = page.getByRole('status', { name: '报到值守' })
    await expect(arrival).toHaveText('14:00–20:00 无人在岗')
    await standOn(page, '值守', 0, '姓名')
    await page.keyboard.type('林晓')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('grid', { name: '值守', exact: true })).toContainText('08:00')
    await standOn(page, '值守', 0, '起')
    for (const clock of ['15:30', '20:00']) await typeAndTab(page, clock)
    await expect(arrival).toHaveText('14:00–15:30 无人在岗')
    await expect(page.getByRole('table', { name: '半天值守' })).toContainText('无人在岗')
    await page.getByRole('button', { name: /由本班辅导员补满（\d+ 段）/ }).click()
    await expect(arrival).toHaveText('全时段有人在岗')
    await expect(page.getByRole('table', { name: '半天值守' })).not.toContainText('无人在岗')
    await expect(page.getByText('宋明哲 16400009102（11月23日 20:00–22:00）')).toBeVisible()
    await expect(page.getByText('每晚都有联系人')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(arrival).toHaveText('14:00–15:30 无人在岗')
    await page.getByRole('button', { name: /由本班辅导员补满/ }).click()
    await expect(arrival).toHaveText('全时段有人在岗')
  })

  await test.step('备品 beyond the approval is pointed out; venues of the timetable are listed', async () => {
    await openTab(page, '筹备')
    await page.getByLabel('学员手册编成').fill('1120')
    await page.keyboard.press('Tab')
    await standOn(page, '备品', 0, '品名')
    for (const text of ['资料袋', '', '个', '', '2', '林晓', '1120', '2', '方静', '1120', '3']) await typeAndTab(page, text)
    await expect(page.getByText('资料袋：领用3个，批准2个，多领1个')).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await typeAndTab(page, '2')
    await expect(page.getByText('多领')).toHaveCount(0)
    await expect(page.getByRole('status', { name: '备品进度' })).toHaveText('1 样都已办结')
    await page.getByRole('button', { name: '列出还没有检查的会场（1 个）' }).click()
    await expect(page.getByRole('grid', { name: '会场检查' })).toContainText('设备检查')
    await expect(page.getByRole('button', { name: /列出还没有检查的会场/ })).toHaveCount(0)
  })

  await test.step('a meeting decides, and the decision is a task with its person and its day', async () => {
    await page.getByLabel('添加会议').fill('报到分工')
    await page.keyboard.press('Enter')
    await standOn(page, '议定事项', 0, '任务')
    for (const text of ['引导学员到公寓', '学员工作处', '宋明哲', '1123']) await typeAndTab(page, text)
    await expect(page.getByText('议定 1 项，未完成 1 项')).toBeVisible()
    await openTab(page, '方案')
    await expect(page.getByRole('grid', { name: '任务分解' })).toContainText('引导学员到公寓')
  })

  await test.step('on the day people sign in, the space bar hands out, one button tells the rest', async () => {
    await at(page, '2026-11-23T15:00')
    await openTab(page, '签到')
    await page.getByRole('button', { name: '全部到' }).click()
    await openTab(page, '筹备')
    const sum = page.getByRole('status', { name: '发放合计' })
    await expect(sum).toContainText('应发 2　已发 0　已告知 0')
    await standOn(page, '资料用品发放', 0, '已领资料用品')
    await page.keyboard.press('Space')
    await expect(sum).toContainText('已发 1')
    await page.keyboard.press('1')
    await expect(sum).toContainText('应发 2　已发 2　已告知 0')
    await page.getByRole('button', { name: '已报到的全部发放并告知' }).click()
    await expect(sum).toContainText('应发 2　已发 2　已告知 2')
  })

  await test.step('a problem is closed, a teacher is replaced and the leader told, the ceremony reported', async () => {
    await openTab(page, '台账')
    await page.getByLabel('添加问题').fill('312房间空调不制热')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /312房间空调不制热.*未办结/ })).toBeVisible()
    await page.getByRole('group', { name: '问题', exact: true }).getByLabel('办结日期').fill('1123')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /312房间空调不制热.*11月23日办结/ })).toBeVisible()

    await page.getByLabel('添加调整').fill('24日下午由董雪梅教授代课')
    await page.keyboard.press('Enter')
    await expect(page.getByText('教师有变动，建议定为较为重大')).toBeVisible()
    await expect(page.getByRole('button', { name: /代课.*较为重大，待通报项目负责人/ })).toBeVisible()
    await page.getByRole('button', { name: '今天已通报项目负责人' }).click()
    await expect(page.getByRole('button', { name: /代课.*较为重大，已通报项目负责人/ })).toBeVisible()

    await page.getByRole('button', { name: '上报开班式' }).click()
    await page.getByRole('button', { name: /开班式.*待上报/ }).click()
    const report = page.getByRole('group', { name: '上报', exact: true })
    for (const [label, text] of [['确知日期', '1123'], ['确知时间', '9:00'], ['上报日期', '1123'], ['上报时间', '15:00']] as const) {
      await report.getByLabel(label).fill(text)
      await page.keyboard.press('Tab')
    }
    await expect(page.getByRole('button', { name: /开班式.*确知后 6 小时上报/ })).toBeVisible()
    // Once: a second click takes a choice back.
    await report.getByRole('radio', { name: '副厅级' }).click()
    await expect(page.getByRole('button', { name: /开班式.*副厅级领导/ })).toBeVisible()
  })

  await test.step('both sides sign before 撤场; what changes afterwards goes into a 补充确认单', async () => {
    await at(page, '2026-11-24T16:00')
    await openTab(page, '日常数据')
    await expect(page.getByRole('button', { name: '今天双方签认' })).toBeVisible()
    // One right after the other, before the screen has seen what was filled in: it is signed all the same.
    await page.evaluate(() => {
      for (const name of ['全部日期一起填入', '今天双方签认']) [...document.querySelectorAll('button')].find((button) => button.textContent === name)!.click()
    })
    const paper = page.getByRole('group', { name: '数据确认单', exact: true })
    await expect(paper).toContainText('11月24日双方已签认')
    await expect(page.getByText('已签认', { exact: true })).toHaveCount(4)
    await cell(page, '用餐 学员 晚餐（人）').focus()
    await typeAndTab(page, '9')
    const changes = page.getByRole('status', { name: '签认以后的变动' })
    await expect(changes).toContainText(/用餐学员晚餐（人次）签认\d+、现为\d+/)
    await expect(page.getByText('已签认，以后变动 1 处')).toBeVisible()
    await page.getByRole('button', { name: '开补充确认单' }).click()
    const supplement = page.getByRole('group', { name: '补充确认单（1）' })
    await supplement.getByLabel('说明').fill('主办单位来访6人随学员用餐')
    await supplement.getByRole('button', { name: '今天双方签认' }).click()
    await expect(supplement).toContainText('双方已签认')
    await expect(changes).toHaveCount(0)
  })

  await test.step('on the fifth day all lists are signed, and it stays so after a restart', async () => {
    await at(page, '2026-11-29T10:00')
    await openTab(page, '移交')
    await page.getByRole('button', { name: '开列 3 个部门的移交清单' }).click()
    await expect(page.getByText('今天是应移交的最后一日')).toHaveCount(3)
    for (const department of ['财务后勤处', '教务处', '法治宣传事务部']) {
      const list = page.getByRole('region', { name: `${department}移交清单` })
      await list.getByRole('button', { name: '今天双方签认' }).click()
      await expect(list.getByRole('status', { name: `${department}移交进度` })).toHaveText('11月29日签认移交（班次结束后第 5 日）')
    }
    await expect(page.getByText('3 个部门都已签认。')).toBeVisible()
    await app.restart()
    await at(app.page, '2026-12-20T09:00')
    await app.page.getByRole('link', { name: CLASS }).first().click()
    await openTab(app.page, '移交')
    await expect(app.page.getByText('11月29日签认移交（班次结束后第 5 日）')).toHaveCount(3)
  })
})

test('the one who is late: day 7 wants a reason, day 11 stays red', async ({ app }) => {
  const { page } = app
  await planned(page)
  await at(page, '2026-11-28T09:00')
  await openTab(page, '移交')
  await page.getByRole('button', { name: '开列财务后勤处移交清单' }).click()
  const list = page.getByRole('region', { name: '财务后勤处移交清单' })
  const state = list.getByRole('status', { name: '财务后勤处移交进度' })
  await expect(state).toHaveText('还有 1 日，请抓紧移交')
  await expect(list.getByLabel('延期理由')).toHaveCount(0)

  await at(page, '2026-12-01T09:00')
  await openTab(page, '档案')
  await openTab(page, '移交')
  await expect(state).toHaveText('已过应移交日期 2 日，最迟12月4日，要写明延期理由')
  await expect(state).toHaveAttribute('data-tone', 'late')
  await list.getByLabel('延期理由').fill('讲课费签收单尚缺一人签字')
  await page.keyboard.press('Tab')
  await expect(state).toHaveAttribute('data-tone', 'open')
  await expect(state).toHaveText('已过应移交日期 2 日，最迟12月4日')

  await at(page, '2026-12-05T09:00')
  await openTab(page, '档案')
  await openTab(page, '移交')
  await expect(state).toHaveText('已过最长期限 1 日，还没有移交')
  await list.getByRole('button', { name: '今天双方签认' }).click()
  await expect(state).toHaveText('12月5日签认移交（班次结束后第 11 日），超过最长期限')
  await expect(state).toHaveAttribute('data-tone', 'late')
  await expect(page.getByRole('alert')).toContainText('最迟 12月4日')
  // The program's own word on it stays as well, reason or not.
  await panel(page).getByRole('button', { name: /展开|待办/ }).first().click()
  await expect(panel(page).getByRole('article', { name: '五日内签认移交，最长十日' })).toContainText('硬性')
})

test('the index of the file comes from the 归档范围; what is required and missing is named until it is filed or said not to occur', async ({ app }) => {
  const { page } = app
  await planned(page)
  await openTab(page, '档案')
  await page.getByRole('button', { name: /按归档范围列出（\d+ 项）/ }).click()
  const missing = page.getByRole('status', { name: '书面确认至报到还缺' })
  await expect(missing).toContainText('还缺必备的：洽商记录')
  await standOn(page, '书面确认至报到档案', 0, '归档日期')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '书面确认至报到档案' })).toContainText('√ 11月20日')
  await expect(missing).not.toContainText('洽商记录')
  await page.keyboard.press('Control+z')
  await expect(missing).toContainText('洽商记录')
})
