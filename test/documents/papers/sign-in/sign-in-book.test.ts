/** 签到簿: cover, index and sheets, whose page numbers agree. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { previewPaper, writePaper } from '#documents/registry.ts'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('the cover says whose book it is and how many pages it has', () => {
  const { plan, rows } = shownPaper(demo, 'sign-in-book')
  expect(rows.slice(0, 5)).toEqual(['主办单位：|演示省示范监狱管理局', '承办单位：|演示省政法管理干部学院', '培训时间：|2026年11月23日至27日', '辅导员：|林晓、宋明哲', `起止页：|第1页至第${plan.pages}页（含封面、目录）`])
})

test.each([['the demo', demo], ['five hundred people', classOf(500)], ['an empty class', emptyClass()]])('the index names the very pages on which the sheets stand: %s', (_, snapshot) => {
  const { plan, rows } = shownPaper(snapshot, 'sign-in-book')
  let page = 0
  const places = plan.sections.map(({ section, pages }) => {
    const from = page + 1
    page += pages.length
    const [block] = section.blocks
    return { course: block?.kind === 'table' ? block.head[1]!.cells[0]!.text : '', place: from === page ? String(from) : `${from}—${page}` }
  })
  const index = rows.filter((row) => /^\d+\|.*\|.*\|.*\|.*\|[\d—]+\|$/.test(row)).map((row) => row.split('|'))
  expect(index.map((cells) => cells[5])).toEqual(places.slice(2).map(({ place }) => place))
  for (const [i, cells] of index.entries()) expect(places[i + 2]!.course).toContain(cells[3])
})

test('numbers run through the file: none on the cover, no sheet begins at 1 again', async () => {
  const few = { sessionIds: ['session-04', 'session-09'], today: '2026-11-26' }
  const [book] = await writePaper(demo, 'sign-in-book', few)
  const parts = unzipSync(book!.bytes)
  expect(strFromU8(parts['word/document.xml']!)).not.toContain('w:pgNumType w:start')
  const footers = Object.keys(parts).filter((path) => /word\/footer\d+\.xml/.test(path)).map((path) => strFromU8(parts[path]!))
  // One each for the index and the two lessons: the pages of a lesson take the foot of the page before.
  expect(footers.filter((xml) => xml.includes('NUMPAGES'))).toHaveLength(3)
  expect(footers.filter((xml) => !xml.includes('<w:t'))).toHaveLength(1)
  const feet = [...previewPaper(demo, 'sign-in-book', few).html.matchAll(/第(\d+)页　共(\d+)页/g)].map(([, page, all]) => `${page}/${all}`)
  expect(feet).toEqual(['2/6', '3/6', '4/6', '5/6', '6/6'])
})

test('its sheets are those of the 课堂签到表', () => {
  const tables = (kind: 'sign-in-book' | 'sign-in-session'): string[] => shownPaper(demo, kind).rows.filter((row) => /^\d+\|.*\|.*\|.*\|$/.test(row) && row.split('|').length === 5)
  expect(tables('sign-in-book')).toEqual(tables('sign-in-session'))
  expect(tables('sign-in-book').length).toBeGreaterThan(300)
})
