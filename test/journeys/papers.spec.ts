import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from '#support/app-test.ts'
import type { OpenedApp } from '#support/opened-app.ts'

/** The words of a Word file, without its marks. */
const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, '')

async function openDemoPapers({ page }: OpenedApp): Promise<void> {
  await page.getByRole('button', { name: '用演示数据看看' }).click()
  await page.getByRole('link', { name: /演示.*培训班/ }).first().click()
  await page.getByRole('link', { name: '材料', exact: true }).click()
  await page.getByRole('radio', { name: '打印' }).check()
}

/** As a person who knows what it is called: types a part of the name and presses Enter. */
async function findPaper({ page }: OpenedApp, title: string): Promise<void> {
  await page.getByLabel('找材料').fill(title)
  await page.getByLabel('找材料').press('Enter')
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
}

test('the project lead sees the plan before saving it, and gets it as a Word file', async ({ app }) => {
  await openDemoPapers(app)
  const { page } = app
  await findPaper(app, '实施方案')
  await expect(page.getByText(/^实施方案，共 \d+ 页$/)).toBeVisible()
  await expect(page.frameLocator('iframe[title="实施方案预览"]').getByText('培训目标').first()).toBeVisible()
  // By keys alone: down the list to another paper, back, and out.
  await page.getByLabel('找材料').press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: '实施方案', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '实施方案', exact: true })).toBeHidden()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '实施方案', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const file = await app.savedFile(/实施方案.*\.docx$/)
  expect(wordsOf(file.bytes)).toContain('数据')
  await expect(page.getByText(/已保存“.*实施方案.*”/)).toBeVisible()
})

test('all papers of a stage go into one folder at once, and none carries an ID number', async ({ app }) => {
  await openDemoPapers(app)
  await findPaper(app, '课堂签到表')
  await app.page.getByRole('button', { name: /^导出本阶段/ }).click()
  await expect(app.page.getByText(/已保存 \d+ 个文件/)).toBeVisible({ timeout: 30_000 })
  const names = await app.savedNames()
  for (const title of ['课堂签到表', '汇总签到簿', '授课教师签到表']) expect(names.join()).toMatch(new RegExp(`_${title}_\\d{8}_不得发微信群_v1\\.docx`))
  for (const name of names) expect(wordsOf((await app.savedFile(name)).bytes)).not.toMatch(/99\d{15}[\dX]/)
})

/** The browser's folder dialog answered with a folder of the page's own, whose files can be locked as Word locks them. */
const FOLDER = {
  give: () => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  names: async () => {
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> }
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names.filter((name) => name.endsWith('.docx')).sort()
  },
  /** Emptied, but for one file that somebody has open. */
  lockAlone: async (name: string) => {
    const folder = await navigator.storage.getDirectory()
    for await (const other of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) await folder.removeEntry(other)
    const handle = await folder.getFileHandle(name, { create: true })
    const open = handle.createWritable as (options: object) => Promise<FileSystemWritableFileStream>
    Object.assign(window, { held: await open.call(handle, { mode: 'exclusive' }) })
  }
}

test('a paper that is open in Word stops none of the others, and is written beside itself at the end; a long export can be stopped', async ({ app }) => {
  test.skip(app.where === 'shell', 'the folder is the browser’s own; the shell keeps the same promise in host-contract.spec.ts')
  await openDemoPapers(app)
  const { page } = app
  await page.evaluate(FOLDER.give)
  await findPaper(app, '课堂签到表')
  const stage = page.getByRole('button', { name: /^导出本阶段/ })
  const saved = page.getByText(/^已保存 \d+ 个文件/)

  await stage.click()
  await expect(saved).toBeVisible({ timeout: 30_000 })
  const all = await page.evaluate(FOLDER.names)
  const [locked] = all
  await page.evaluate(FOLDER.lockAlone, locked!)
  await stage.click()
  await expect(page.getByText(`“${locked}”正在 Word 或 WPS 中打开，没有写入。`)).toBeVisible({ timeout: 30_000 })
  await expect(saved).toHaveText(new RegExp(`^已保存 ${all.length - 1} 个文件`))
  await page.getByRole('button', { name: `另存 ${locked}` }).click()
  await expect(page.getByRole('list', { name: '没有写入的文件' })).toBeHidden()
  expect(await page.evaluate(FOLDER.names)).toEqual([...all, locked!.replace('.docx', '（2）.docx')].sort())

  await page.getByRole('button', { name: /^全部导出/ }).click()
  await expect(page.getByText(/^正在生成 第([2-9]|\d\d)\/\d+份/)).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText(/^已停下，前面 \d+ 个文件已经保存，其余 \d+ 种没有导出。/)).toBeVisible()

  await page.getByRole('radio', { name: '微信' }).check()
  await stage.click()
  await expect(page.getByRole('alert').filter({ hasText: '没有导出。' })).toContainText('敏感班次的材料不得发微信群，请通过其他途径送达。')

  await page.getByRole('link', { name: '历史', exact: true }).click()
  await page.getByRole('button', { name: '看导出记录' }).click()
  await expect(page.getByRole('region', { name: '导出记录' }).getByRole('article')).toHaveCount(4)
  await expect(page.getByRole('region', { name: '导出记录' })).toContainText('去向：打印')
})

test('a paper goes straight to the printer, and its words to the clipboard', async ({ app }) => {
  await openDemoPapers(app)
  const { page } = app
  await findPaper(app, '预算单')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制为文字' }).click()
  await expect(page.getByText(/^已复制 \d+ 行文字/)).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/主办单位：演示省/)
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.getByText(/^已交给打印机，共 \d+ 页。/)).toBeVisible()
  await expect(page.getByText(/^第1版，.*导出。/)).toBeVisible()
})

test('a sheet is printed for one lesson alone', async ({ app }) => {
  await openDemoPapers(app)
  const { page } = app
  await findPaper(app, '课堂签到表')
  await expect(page.getByText(/^课堂签到表，共 \d+ 页$/)).toBeVisible()
  const all = await page.getByText(/^课堂签到表，共/).textContent()
  await page.getByLabel('打印哪一节').selectOption({ index: 1 })
  await expect(page.getByText(/^课堂签到表，共/)).not.toHaveText(all!)
})
