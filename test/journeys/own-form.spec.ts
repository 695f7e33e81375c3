import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from '#support/app-test.ts'

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!)
const changed = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))) })
}

test('the college writes a paper out as a form, changes it, is told of a slip, puts it in, and papers are made in it', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '用演示数据看看' }).click()
  await page.getByRole('link', { name: /演示.*培训班/ }).first().click()
  await page.getByRole('link', { name: '材料', exact: true }).click()
  await page.getByRole('radio', { name: '打印' }).check()
  await page.getByLabel('找材料').fill('花名册')
  await page.getByLabel('找材料').press('Enter')
  await page.getByText('自用表样', { exact: true }).click()
  await page.getByRole('button', { name: '导出为模板' }).click()
  const form = await app.savedFile('学员花名册表样.docx')
  expect(documentOf(form.bytes)).toContain('【#学员（按组别和单位）】')
  await expect(page.getByText('模板已保存。')).toBeVisible()

  const give = async (name: string, bytes: Uint8Array): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '换上自己的表样…' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }
  await give('花名册（有错）.docx', changed(form.bytes, (xml) => xml.replace('【班次名称】', '【班次名】').replace('【/学员（按组别和单位）】', '')))
  await expect(page.getByText('“花名册（有错）.docx”还不能用')).toBeVisible()
  const slips = page.getByRole('list', { name: '要看的地方' })
  await expect(slips).toContainText('没有“【班次名】”这个字段，是不是“班次名称”')
  await expect(slips).toContainText('“【#学员（按组别和单位）】”没有结尾')

  await give('花名册.docx', changed(form.bytes, (xml) => xml.replace('【班次名称】', '我院专用　【班次名称】')))
  await expect(page.getByText('“花名册.docx”可以用')).toBeVisible()
  await expect(page.getByLabel('试填的样子')).toContainText('我院专用　演示')
  await page.getByRole('button', { name: '换上这份表样' }).press('Enter')
  await expect(page.getByText('自用表样：“花名册.docx”')).toBeVisible()
  await page.getByRole('button', { name: '导出学员花名册' }).click()
  const paper = await app.savedFile(/_学员花名册_.*\.docx$/)
  expect(documentOf(paper.bytes)).toContain('我院专用　演示')
  expect(documentOf(paper.bytes)).not.toContain('【')
  await page.getByRole('button', { name: '改回程序的版式' }).click()
  await expect(page.getByText('自用表样', { exact: true })).toBeVisible()
})
