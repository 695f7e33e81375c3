/** 档案目录: the three stages in order, what is kept numbered through, what there is none of said apart. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass, finishedClass } from '#support/word/classes.ts'
import { inThisOrder, shownByFile } from '#support/word/shown.ts'

const said = (of = finishedClass()): string => shownByFile(of, 'archive-index', { today: '2026-06-20' }).get('')!

test('the three stages, each with who collects it, then who signs', () => {
  expect(inThisOrder(said(), ['一、书面确认至报到（项目负责人归集）', '洽商记录', '二、报到至撤场（辅导员归集）', '结业证书名册', '永久', '三、撤场以后（项目负责人归集）', '归档人签字', '（辅导员）', '接收人签字', '（档案保管人）'])).toBe(true)
})

test('pages are summed and the day of a paper is written short', () => {
  const done = finishedClass()
  const paged = { ...done, archiveItems: done.archiveItems.map((item, i) => (item.notApplicable ? item : { ...item, pages: 2, date: i ? '2026-06-01' : '2026-05-09' })) }
  const kept = paged.archiveItems.filter(({ notApplicable }) => !notApplicable).length
  expect(said(paged)).toContain(`共${kept}件，已归档${kept}件，${kept * 2}页`)
  expect(said(paged)).toContain('2026.05.09')
})

test('what this class has none of is told in a sentence and gets no number', () => {
  const absent = finishedClass().archiveItems.filter(({ notApplicable }) => notApplicable).map(({ title }) => title)
  expect(absent.length).toBeGreaterThan(0)
  expect(said()).toContain(`本班次没有：${absent.join('、')}。`)
})

test('what is missing says so while the class runs; a class without an index gets the list of what belongs there', () => {
  expect(said(demoClass())).toContain('待归档')
  const blank = said(emptyClass())
  expect(blank).toContain('数据确认单')
  expect(blank).not.toContain('待归档')
})
