/** A morning of 韩主任, head of 心理学教研部: his department sends the mentors although the turn is another’s (第九条). */
import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { expectSaved, newClass, openTab, typeAndTab } from '#support/filling.ts'

const TURNS = ['法学教研部', '刑事司法教研部', '心理学教研部']

async function listDepartments(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设置', exact: true }).click()
  await page.getByRole('link', { name: '学院设置' }).first().click()
  await page.getByRole('button', { name: '按规范填入各部门' }).click()
  const grid = page.getByRole('grid', { name: '部门' })
  await expect(grid).toContainText('图书情报信息中心')
  for (const [i, name] of TURNS.entries()) {
    await grid.getByRole('row').last().getByRole('gridcell').first().click()
    await typeAndTab(page, name)
    // The notice above the grid moves its lines: aim when it stands.
    const unplaced = page.getByText(`${name}还没有轮值次序。`)
    await expect(unplaced).toBeVisible()
    await grid.getByRole('row').filter({ hasText: name }).getByRole('gridcell').last().click()
    await page.keyboard.type(String(i + 1))
    await page.keyboard.press('Enter')
    await expect(unplaced).toHaveCount(0)
  }
  await expectSaved(page)
}

async function sitDownAsHead(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设置', exact: true }).click()
  await page.getByLabel('姓名', { exact: true }).fill('韩主任')
  await page.getByLabel('姓名', { exact: true }).press('Enter')
  await page.getByRole('radio', { name: '部门', exact: true }).check({ force: true })
  await page.getByLabel('所在部门').fill('心理学教研部')
  await page.getByLabel('所在部门').press('Enter')
}

const classes = (page: Page) => page.getByRole('link', { name: '班次', exact: true }).click()

test('the head of a teaching department names a mentor out of turn: a reason is asked for, and the department passed over keeps its turn', async ({ app }) => {
  const { page } = app
  await page.clock.setFixedTime(new Date('2026-11-09T09:00:00+08:00'))
  await listDepartments(page)

  // The class before: the turn is the first of the list, and it is taken.
  await classes(page)
  await newClass(page, { name: '第8期法治培训班', sponsor: '演示市司法局' })
  await openTab(page, '人员')
  await page.getByRole('button', { name: '通知法学教研部' }).click()
  await expect(page.getByText('轮到刑事司法教研部')).toBeVisible()

  // The next one: the turn has moved on, but its lessons are psychology.
  await sitDownAsHead(page)
  await classes(page)
  await newClass(page, { name: '第9期心理矫治培训班', sponsor: '演示市司法局' })
  await openTab(page, '人员')
  const mentors = page.getByRole('region', { name: '学业导师' })
  await expect(mentors).toContainText('轮到刑事司法教研部（轮值表里还没有派过学业导师）')
  await mentors.getByRole('button', { name: '添加教研部门通知' }).click()
  const department = mentors.getByRole('combobox', { name: '教研部门' })
  await expect(department).toBeFocused()
  await department.fill('心理学教研部')
  await department.press('Tab')
  await expect(mentors.getByText('轮到刑事司法教研部，须写明理由')).toBeVisible()

  // 待办 says so with the clause, and leads back to this very notice.
  await page.getByRole('complementary', { name: '待办' }).getByRole('button').first().click()
  const todo = page.getByRole('complementary', { name: '待办' })
  const turn = todo.getByRole('article', { name: '按轮值通知教研部门' })
  await expect(turn).toContainText('轮到刑事司法教研部，通知的是心理学教研部。')
  await expect(turn).toContainText('需说明理由 · 规范原文')
  await expect(todo.getByRole('article', { name: '指定一至二名学业导师' })).toContainText('心理学教研部还没有指定学业导师。')
  await turn.getByRole('button', { name: '去人员' }).click()

  // The reason goes where the notice is, and nobody has to act any more.
  await mentors.getByLabel('不按轮值的理由').fill('本期课程以心理矫治为主')
  await mentors.getByLabel('不按轮值的理由').press('Tab')
  await expect(turn).toHaveCount(0)
  await expect(mentors).toContainText('本期课程以心理矫治为主')

  // One mentor is enough, a third is not taken.
  const people = page.getByRole('grid', { name: '人员' })
  const add = async (name: string) => {
    await people.getByRole('row').last().getByRole('gridcell').first().click()
    for (const text of [name, '学业导师', '心理学教研部']) await typeAndTab(page, text)
  }
  await add('韩雪峰')
  await expect(todo.getByRole('article', { name: '指定一至二名学业导师' })).toHaveCount(0)
  await expect(mentors).toContainText('韩雪峰')

  // 刑事司法教研部 was passed over: the class after this one is its.
  await app.restart()
  await app.page.clock.setFixedTime(new Date('2026-11-10T09:00:00+08:00'))
  await classes(app.page)
  await newClass(app.page, { name: '第10期法治培训班', sponsor: '演示市司法局' })
  await openTab(app.page, '人员')
  await expect(app.page.getByText('轮到刑事司法教研部')).toBeVisible()
  await app.page.getByRole('button', { name: '通知刑事司法教研部' }).click()
  await expect(app.page.getByText('轮到法学教研部')).toBeVisible()
})
