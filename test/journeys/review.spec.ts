import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from '#support/app-test.ts'
import { loadDemo, openTab, typeAndTab } from '#support/filling.ts'

/** Slides as PowerPoint packs them: one slide, its text split into runs, a picture that is not looked at. */
const slides = (runs: readonly string[], picture = ''): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide1.xml"/></Relationships>',
    'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a"><a:p>${runs.map((run) => `<a:r><a:t>${run}</a:t></a:r>`).join('')}</a:p></p:sld>`,
    'ppt/media/image1.png': picture
  }).map(([name, text]) => [name, strToU8(text)])))

const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

test('courseware dropped on its lesson is reviewed; the same text saved anew stays reviewed, another text does not', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.clock.setFixedTime(new Date('2026-11-18T09:00:00+08:00'))
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '审核')
  const courseware = section(page, '课件讲义')
  const line = courseware.getByRole('button', { name: /习近平法治思想与新时代监狱工作/ })
  await expect(line).toContainText('已审核')

  // The teacher sends another file than the one that was reviewed.
  await app.drop(line, { name: '新课件.pptx', bytes: slides(['习近平', '法治思想']) })
  await expect(line).toContainText('课件已更换，须重新审核')
  await line.focus()
  await page.keyboard.press('Enter')
  const form = courseware.getByRole('group', { name: '课件讲义' })
  await expect(form).toContainText('新课件.pptx')
  await form.getByLabel('审核人').focus()
  for (const text of ['沈砚秋', '11.19']) await typeAndTab(page, text)
  // 通过 is the first of the results.
  await page.keyboard.press('Space')
  await expect(line).toContainText('已审核')

  // Saved again by Office: other runs, another picture, the same words.
  await app.drop(form.getByText('新课件.pptx'), { name: '新课件（另存）.pptx', bytes: slides(['习近平法治', '思想'], 'PNG') })
  await expect(form).toContainText('新课件（另存）.pptx')
  await expect(line).toContainText('已审核')

  await app.drop(line, { name: '又改了.pptx', bytes: slides(['习近平法治思想的核心要义']) })
  await expect(line).toContainText('课件已更换，须重新审核')
  await expect(section(page, '审核台账')).toContainText('习近平法治思想与新时代监狱工作')
  await page.keyboard.press('Control+z')
  await expect(line).toContainText('已审核')
})

test('a file that cannot be read is refused with one sentence and changes nothing; one that was picked is kept by name only', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第3期/ }).first().click()
  await openTab(page, '审核')
  const courseware = section(page, '课件讲义')
  const line = courseware.getByRole('button', { name: /罪犯心理危机识别/ })
  await line.click()
  const form = courseware.getByRole('group', { name: '课件讲义' })
  const whole = slides(['课'])
  await app.drop(form.getByText(/心理危机识别与干预（叶知秋）/), { name: '拷了一半.pptx', bytes: whole.subarray(0, whole.length - 40) })
  await expect(form.getByRole('alert')).toHaveText('这个文件不完整，可能拷贝时中断了，没有登记；请重新拷贝一份再选。')
  await expect(line).toContainText('已审核')

  const folder = await mkdtemp(path.join(tmpdir(), 'courseware-'))
  const file = path.join(folder, '心理危机识别与干预（修订）.pdf')
  await writeFile(file, '%PDF-1.7 课件')
  await app.willPick(file)
  await form.getByRole('button', { name: '换一个文件' }).click()
  await expect(form).toContainText('心理危机识别与干预（修订）.pdf')
  await expect(form.getByRole('alert')).toHaveCount(0)
  await expect(line).toContainText('课件已更换，须重新审核')
})

test('people of a department and copy are reviewed in their own lines', async ({ app }) => {
  const { page } = app
  await loadDemo(page)
  await page.getByRole('link', { name: /第2期/ }).first().click()
  await openTab(page, '审核')
  const copies = section(page, '文案作品')
  await copies.getByRole('textbox', { name: '添加文案' }).fill('结业式主持词')
  await page.keyboard.press('Enter')
  await expect(copies.getByRole('button', { name: '主持词《结业式主持词》' })).toContainText('待审核')

  const people = section(page, '参与人员')
  await people.getByRole('button', { name: /财务后勤处/ }).click()
  await people.getByRole('radio', { name: '需另行处理' }).click({ force: true })
  await expect(people.getByRole('button', { name: /财务后勤处/ })).toContainText('需另行处理')
  await page.keyboard.press('Control+z')
  await expect(people.getByRole('button', { name: /财务后勤处/ })).toContainText('6月3日已审核')
})
