import { expect, test } from '#support/app-test.ts'
import type { OpenedApp } from '#support/opened-app.ts'
import { testSigner } from '#support/test-keys.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { writePackage } from '#sync/package-write.ts'

const PASSPHRASE = '三月三十一日报到'

async function newClass({ page }: OpenedApp, name: string): Promise<void> {
  await page.getByRole('link', { name: '新建班次' }).click()
  await page.getByLabel('班次名称').fill(name)
  await page.getByRole('textbox', { name: /^主办单位( \*)?$/ }).fill('演示省监狱管理局')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

async function place({ page }: OpenedApp, text?: string): Promise<string> {
  await page.getByRole('link', { name: '班次', exact: true }).first().click()
  await page.getByRole('link', { name: /第3期/ }).first().click()
  const field = page.getByLabel('地点', { exact: true })
  if (text !== undefined) {
    await field.fill(text)
    await field.press('Enter')
    await expect(page.getByText(/^已保存/)).toBeVisible()
  }
  return field.inputValue()
}

async function exportClass(app: OpenedApp, already: number): Promise<string> {
  const { page } = app
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await page.getByRole('checkbox', { name: /第3期/ }).check()
  await page.getByRole('region', { name: '导出' }).getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('radio', { name: 'U盘' }).check()
  await page.getByRole('button', { name: '导出 1 个班次' }).click()
  await expect(page.getByText(/^已导出“/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(async () => (await app.savedNames()).length).toBeGreaterThan(already)
  const saved = /已导出“(.+?)”/.exec((await page.getByText(/^已导出“/).textContent())!)![1]!
  return (await app.savedFile(saved)).path
}

async function importFile(app: OpenedApp, path: string, passphrase = PASSPHRASE): Promise<void> {
  const { page } = app
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await app.willPick(path)
  await page.getByRole('button', { name: '选择文件' }).click()
  await page.getByRole('region', { name: '导入' }).getByLabel('口令', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}

test('a class goes to another PC and back, and a field filled in differently waits for a person', async ({ openApp }) => {
  test.setTimeout(120_000)
  const office = await openApp()
  const campus = await openApp()
  await newClass(office, '第3期监狱警察培训班')
  await place(office, '第一报告厅')
  const first = await exportClass(office, 0)

  await importFile(campus, first, '记错了的口令')
  await expect(campus.page.getByText(/^口令不对/)).toBeVisible({ timeout: 30_000 })
  await campus.page.getByLabel('口令', { exact: true }).first().fill(PASSPHRASE)
  await campus.page.keyboard.press('Enter')
  await expect(campus.page.getByText('本机还没有这个班次').first()).toBeVisible({ timeout: 30_000 })
  await campus.page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(campus.page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })
  expect(await place(campus)).toBe('第一报告厅')

  await place(campus, '第二报告厅')
  await place(office, '第三报告厅')
  const back = await exportClass(campus, 0)
  await importFile(office, back)
  await office.page.getByText('看每一条').first().click()
  await expect(office.page.getByText('两边不一样，导入后请选定')).toBeVisible()
  await office.page.getByRole('button', { name: '导入', exact: true }).click()
  await office.page.getByRole('link', { name: /看 1 处两边不一样/ }).click()
  await expect(office.page.getByText('第二报告厅')).toBeVisible()
  await expect(office.page.getByText('第三报告厅')).toBeVisible()
  await expect(office.page.getByText('原来是：第一报告厅')).toBeVisible()
  await office.page.getByText('第三报告厅').locator('..').getByRole('button', { name: '用这个' }).click()
  await expect(office.page.getByText('现在没有。')).toBeVisible()

  const settled = await exportClass(office, 1)
  await importFile(campus, settled)
  await campus.page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(campus.page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })
  await campus.page.getByRole('button', { name: '给对方一份回执' }).click()
  await expect(campus.page.getByText(/^回执已存为/)).toBeVisible({ timeout: 30_000 })
  const receipt = (await campus.savedFile(/^回执/)).path
  expect(await place(campus)).toBe('第三报告厅')

  await office.page.getByRole('link', { name: '交换', exact: true }).click()
  await office.willPick(receipt)
  await office.page.getByRole('button', { name: '选择文件' }).click()
  await office.page.getByRole('button', { name: '记下回执' }).click()
  await expect(office.page.getByText(/^已记下回执/)).toBeVisible({ timeout: 30_000 })

  await importFile(campus, first)
  await expect(campus.page.getByText(/已经导入过/)).toBeVisible({ timeout: 30_000 })
  await campus.page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(campus.page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })
  expect(await place(campus)).toBe('第三报告厅')
})

test('a file that is no package is refused in one sentence, nothing changes, and it waits with its reason until it is deleted', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await app.drop(page.getByRole('region', { name: '导入' }), { name: '名单.pxb', bytes: new TextEncoder().encode('这不是交换文件') })
  await expect(page.getByText(/这不是班次台的交换文件。本机数据没有改动。/)).toBeVisible()
  await page.getByRole('link', { name: '看待处理的文件' }).click()
  const waiting = page.getByRole('list', { name: '待处理的文件' }).getByRole('listitem')
  await expect(waiting).toContainText('名单.pxb')
  await expect(waiting).toContainText('这不是班次台的交换文件')
  await waiting.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText(/这不是班次台的交换文件。本机数据没有改动。/)).toBeVisible()
  await page.getByRole('link', { name: /^待处理/ }).click()
  await waiting.getByRole('button', { name: '删除' }).click()
  await page.getByRole('button', { name: '删除这个文件' }).click()
  await expect(page.getByText('没有采用的文件和等您过目的文件会列在这里。现在没有。')).toBeVisible()
})

/** As another PC would write it, without a passphrase. */
async function packageOf(title: string): Promise<Uint8Array> {
  const signer = testSigner('学工-02')
  const replica = new MemoryReplica(signer)
  replica.write('class7', 'class/class7', { name: title, sponsor: '演示市司法局', sensitive: false }, { person: '李辅导员', why: 'new', now: Date.now() })
  const written = await writePackage({ id: 'p1', kind: 'full', createdAt: new Date().toISOString(), person: '李辅导员', computer: '学工-02', campus: '', authors: [], classes: [await replica.toSend('class7', [])] }, signer, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

test('an import is taken back by keyboard, as if the file had never come, and Ctrl+Z says where that is done', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await app.drop(page.getByRole('region', { name: '导入' }), { name: '第9期.pxb', bytes: await packageOf('第9期演示班') })
  await page.getByRole('button', { name: '导入', exact: true }).press('Enter')
  await expect(page.getByText(/^已导入“第9期\.pxb”/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/导入的文件不能用 Ctrl\+Z 撤销/)).toBeVisible()
  await page.getByRole('link', { name: '看交换记录' }).press('Enter')
  const imported = page.getByRole('region', { name: '导入记录' })
  await expect(imported).toContainText('来自学工-02')
  await imported.getByRole('button', { name: '撤回“第9期.pxb”的导入' }).press('Enter')
  // The way that is there holds the keyboard.
  await expect(page.getByRole('button', { name: '当作没有导入过' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(imported).toContainText('已撤掉，当作没有导入过')
  await page.getByRole('link', { name: '班次', exact: true }).first().click()
  await expect(page.getByText('第9期演示班')).toHaveCount(0)
})

test('what cannot be read when it is let go over the window is said, and nothing changes', async ({ app }) => {
  await app.page.getByRole('link', { name: '交换', exact: true }).click()
  // As Chromium answers for a folder, or for a file on a stick that was pulled out.
  await app.page.evaluate(() => (File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))))
  await app.drop(app.page.getByRole('region', { name: '导入' }), { name: '第3期.pxb', bytes: new Uint8Array([1]) })
  await expect(app.page.getByText(/“第3期\.pxb”读不出来/)).toBeVisible()
  await expect(app.page.getByRole('button', { name: '选择文件' })).toBeVisible()
})
