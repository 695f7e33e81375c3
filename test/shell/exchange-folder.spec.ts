/** Two PCs over one real folder, through the screen of 交换文件夹 and the built shell. */
import { mkdir, rename } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { newClass } from '#support/filling.ts'
import type { OpenedShell } from '#support/shell-app.ts'
import { expect, test } from '#support/shell-test.ts'

const PASSPHRASE = '哈南哈西一起用'

async function openFolderScreen({ page }: OpenedShell): Promise<void> {
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await page.getByRole('link', { name: '交换文件夹' }).click()
}

async function choose(shell: OpenedShell, folder: string, button: string): Promise<void> {
  const { page, willPick } = shell
  await openFolderScreen(shell)
  await willPick(folder)
  await page.getByRole('button', { name: '选择文件夹' }).click()
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText(/^上次交换：/)).toBeVisible({ timeout: 30_000 })
}

const exchangeNow = async ({ page }: OpenedShell): Promise<void> => {
  await page.getByRole('button', { name: '现在交换一次' }).click()
  await expect(page.getByRole('button', { name: '现在交换一次' })).toBeEnabled({ timeout: 30_000 })
}

/** What a person does on the screen 电脑 after the call: says that every PC heard of is checked. */
const trustAll = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('banci-desk')
        opening.onerror = () => reject(opening.error!)
        opening.onsuccess = () => {
          const change = opening.result.transaction('peers', 'readwrite')
          const peers = change.objectStore('peers')
          const all = peers.getAll() as IDBRequest<object[]>
          all.onsuccess = () => all.result.forEach((peer) => peers.put({ ...peer, trust: 'trusted' }))
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      })
  )

test('a class goes to another PC and back through a folder by itself; the folder may vanish and come back', async ({ openShell }, info) => {
  test.setTimeout(120_000)
  const folder = info.outputPath('网络盘')
  await mkdir(folder, { recursive: true })
  const office = await openShell()
  const campus = await openShell()
  await newClass(office.page, { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局' })
  await choose(office, folder, '建立交换文件夹')
  await choose(campus, folder, '加入')

  const lineOf = ({ page }: OpenedShell) => page.getByRole('region', { name: '一起交换的电脑' }).getByRole('row').nth(1)
  const line = lineOf(campus)
  await expect(line).toContainText('份，请先核对这台电脑')
  await exchangeNow(office)
  await expect(lineOf(office)).toContainText('未核对')
  await trustAll(campus.page)
  await trustAll(office.page)
  await exchangeNow(campus)
  await expect(campus.page.getByText(/^交换文件夹：收到.+处改动/)).toBeVisible()
  await expect(line).toContainText('已核对')
  await campus.page.getByRole('link', { name: '班次', exact: true }).first().click()
  await campus.page.getByRole('link', { name: /第3期/ }).first().click()
  await campus.page.getByLabel('地点', { exact: true }).fill('第一报告厅')
  await campus.page.keyboard.press('Enter')
  await expect(campus.page.getByText(/^已保存/)).toBeVisible()

  // Nobody presses anything: what was saved goes a few seconds later.
  await expect(async () => {
    await openFolderScreen(office)
    await exchangeNow(office)
    await office.page.getByRole('link', { name: '班次', exact: true }).first().click()
    await office.page.getByRole('link', { name: /第3期/ }).first().click()
    await expect(office.page.getByLabel('地点', { exact: true })).toHaveValue('第一报告厅', { timeout: 2000 })
  }).toPass({ timeout: 60_000 })

  await openFolderScreen(office)
  await rename(folder, `${folder}-away`)
  await exchangeNow(office)
  await expect(office.page.getByText(/^交换文件夹不见了/)).toBeVisible()
  await rename(`${folder}-away`, folder)
  await exchangeNow(office)
  await expect(office.page.getByText(/^交换文件夹不见了/)).toBeHidden()
})
