/** 导出为模板 of every paper, put in again unchanged: it passes its own check, and filled it says what the built-in layout says. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { papers, WITHOUT_FORM, type PaperId } from '#domain/paper-kinds.ts'
import { onRoster } from '#domain/trainee.ts'
import { readStamp } from '#documents/parts/stamp.ts'
import { planPaper } from '#documents/registry.ts'
import { shownTexts } from '#documents/parts/shown-texts.ts'
import { checkForm, fillPaper } from '#documents/templates/fill-paper.ts'
import type { DocxParts } from '#documents/templates/stories.ts'
import { storiesOf } from '#documents/templates/stories.ts'
import { writeTemplate } from '#documents/templates/write-template.ts'
import { demoClass } from '#support/word/classes.ts'
import { lint } from '#support/word/lint.ts'
import { hasOffice, savedByOffice } from '#support/word/render.ts'
import { sdkErrors } from '#support/word/validate.ts'

/** Rows of a form grow with what is put into them. */
const faults = (bytes: Uint8Array): string[] => lint(bytes).filter((fault) => !fault.includes('no exact height'))
const demo = demoClass()
const options = { today: '2026-11-26', college: BARE_COLLEGE }
const kinds = papers.map(({ id }) => id).filter((id) => !WITHOUT_FORM.includes(id))
const partsOf = (bytes: Uint8Array): DocxParts => new Map(Object.entries(unzipSync(bytes)))
const words = (parts: DocxParts): string => storiesOf(parts).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
const filledAs = (kind: PaperId, bytes: Uint8Array): string[] => {
  const filled = fillPaper(demo, kind, options, { parts: partsOf(bytes), hash: 'f'.repeat(64) })
  if (filled.tag === 'broken') throw new Error(filled.why)
  return filled.papers.map((paper) => words(partsOf(paper.bytes)))
}
const form = async (kind: PaperId): Promise<Uint8Array> => (await writeTemplate(kind, BARE_COLLEGE, '2026-11-23')).bytes

test.each(kinds)('%s: its form passes the check and is filled without a gap', async (kind) => {
  const bytes = await form(kind)
  expect(faults(bytes)).toEqual([])
  const parts = partsOf(bytes)
  expect(words(parts)).toMatch(/【[^】]+】/)
  const checked = checkForm(demo, kind, options, parts)
  expect(checked).toMatchObject({ tag: 'checked', findings: [] })
  const filled = fillPaper(demo, kind, options, { parts, hash: 'f'.repeat(64) })
  if (filled.tag === 'broken') throw new Error(filled.why)
  expect(filled.papers.map(({ plan }) => plan.called)).toEqual(planPaper(demo, kind, options).map(({ called }) => called))
  for (const { bytes: written } of filled.papers) {
    expect(faults(written)).toEqual([])
    expect(words(partsOf(written))).not.toMatch(/【|】|〔缺|undefined|\[object/)
  }
})

describe('filled, a form names whom the built-in layout names', () => {
  // Spread and broken over lines for the eye only.
  const plain = (text: string): string => text.replace(/\s/g, '')
  const times = (all: string, one: string): number => all.split(one).length - 1
  const people = onRoster(demo.trainees).map(({ name, printName }) => plain(printName ?? name))
  const lists = ['task-list', 'sign-in-session', 'sign-in-teachers', 'budget', 'lecture-fee'] as const satisfies readonly PaperId[]

  test('every trainee as often, in every paper: nobody twice, nobody left out', async () => {
    for (const kind of kinds) {
      const plans = planPaper(demo, kind, options)
      filledAs(kind, await form(kind)).forEach((said, i) => {
        const shown = plain(shownTexts(plans[i]!.sections.map(({ section }) => section)).join('|'))
        expect(people.filter((name) => times(plain(said), name) !== times(shown, name)), plans[i]!.called).toEqual([])
      })
    }
  }, 60_000)

  test.each(lists)('%s: every row of it, word for word', async (kind) => {
    const said = plain(filledAs(kind, await form(kind)).join('|'))
    for (const { section } of planPaper(demo, kind, options).flatMap(({ sections }) => sections))
      for (const block of section.blocks) for (const row of block.kind === 'table' ? block.rows : []) for (const { text } of row.cells) expect(said).toContain(plain(text))
  })
})

test('a form of a list tells the month of a birth and not its day, and its pages are counted by the program that opens it', async () => {
  const bytes = await form('roster')
  const [said = ''] = filledAs('roster', bytes)
  const { birth } = demo.trainees.find(({ birth: known }) => known?.length === 10)!
  expect(said).toContain(birth!.slice(0, 7).replace('-', '.'))
  expect(said).not.toMatch(new RegExp(`${birth!.slice(0, 4)}.${birth!.slice(5, 7)}.${birth!.slice(8)}`))
  const footers = Object.entries(unzipSync(bytes)).filter(([path]) => path.includes('footer')).map(([, part]) => strFromU8(part))
  expect(footers.join()).toContain('NUMPAGES')
  expect(footers.join()).not.toContain('SECTIONPAGES')
})

test.skipIf(!hasOffice)('a form that LibreOffice saved again, its tags in pieces, is filled all the same', async () => {
  const saved = savedByOffice(new Map(await Promise.all((['roster', 'plan'] as const).map(async (kind) => [kind, await form(kind)] as const))))
  for (const kind of ['roster', 'plan'] as const) {
    const parts = partsOf(saved.get(kind)!)
    const checked = checkForm(demo, kind, options, parts)
    expect(checked.tag === 'checked' && checked.findings.filter(({ grade }) => grade === '错误')).toEqual([])
    const filled = fillPaper(demo, kind, options, { parts, hash: 'f'.repeat(64) })
    if (filled.tag === 'broken') throw new Error(filled.why)
    const said = words(partsOf(filled.papers[0]!.bytes))
    expect(said).toContain(demo.class.name)
    expect(said).not.toMatch(/【|】|〔缺/)
    expect(readStamp(partsOf(filled.papers[0]!.bytes))).toMatchObject({ docType: kind, edited: false })
  }
}, 120_000)

test('a paper in a form of the college is known again, with its code, its 版次 and the form that it was made in', async () => {
  const filled = fillPaper(demo, 'plan', options, { parts: partsOf(await form('plan')), hash: 'a'.repeat(64) })
  if (filled.tag === 'broken') throw new Error(filled.why)
  const [paper] = filled.papers
  const [plan] = planPaper(demo, 'plan', options)
  expect(readStamp(partsOf(paper!.bytes))).toMatchObject({ code: plan!.code, classId: demo.class.id, docType: 'plan', sourceHash: plan!.sourceHash, edited: false })
  expect(strFromU8(unzipSync(paper!.bytes)['docProps/custom.xml']!)).toContain('a'.repeat(64))
  expect(words(partsOf(paper!.bytes))).toContain(plan!.code)
  expect(await sdkErrors(paper!.bytes)).toEqual([])
}, 30_000)

test('a form that shows what the built-in layout does not is kept from the group', async () => {
  const ordinary = { ...demo, class: { ...demo.class, sensitive: false } }
  const parts = new Map(partsOf(await form('sign-in-session')))
  const xml = strFromU8(parts.get('word/document.xml')!)
  parts.set('word/document.xml', new TextEncoder().encode(xml.replace('【地点】', '【房间】').replace('<w:sectPr>', `<w:p><w:r><w:t>16400001234</w:t></w:r></w:p><w:sectPr>`)))
  const filled = fillPaper(ordinary, 'sign-in-session', { ...options, sessionIds: ['session-04'] }, { parts, hash: 'f'.repeat(64) })
  if (filled.tag === 'broken') throw new Error(filled.why)
  expect(filled.papers[0]).toMatchObject({ name: expect.stringMatching(/_不得发微信群_v1\.docx$/) as string, plan: { unfit: expect.stringContaining('手机号') as string } })
})
