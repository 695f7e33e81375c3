/** Rows put in as bytes are the very bytes that docx would have written. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_FONTS } from '#documents/house.ts'
import { planPaper, writeFile, type PaperPlan } from '#documents/registry.ts'
import { readStamp } from '#documents/parts/stamp.ts'
import { MANY_ROWS } from '#documents/parts/word.ts'
import { certified, classOf, demoClass } from '#support/word/classes.ts'

const options = { today: '2026-11-26' }
const snapshot = demoClass()
const documentXml = async (plan: PaperPlan, manyRows?: number): Promise<string> => strFromU8(unzipSync(await writeFile(plan, snapshot, DEFAULT_FONTS, options, manyRows))['word/document.xml']!)

test.each([0, 1, 30, 200, 500])('a sheet of %i people is the same by both ways', async (count) => {
  for (const plan of (['sign-in-arrival', 'sign-in-session', 'sign-in-summary'] as const).flatMap((kind) => planPaper(classOf(count), kind, { ...options, sessionIds: ['session-04'] }))) {
    const objects = await documentXml(plan, Infinity)
    expect((await documentXml(plan, -1)) === objects).toBe(true)
    expect((await documentXml(plan)) === objects).toBe(true)
  }
})

test('tables of text, merged days and written breaks are the same by both ways', async () => {
  for (const kind of ['plan', 'confirmation'] as const) {
    const [plan] = planPaper(classOf(200), kind, options)
    expect((await documentXml(plan!, -1)) === (await documentXml(plan!, Infinity))).toBe(true)
  }
})

test('cards are too: lines at some edges only, texts that Word leaves out, narrow cells', async () => {
  for (const kind of ['name-plates', 'badges', 'certificates', 'calibration'] as const) {
    const [plan] = planPaper(certified(classOf(10)), kind, options)
    const objects = await documentXml(plan!, Infinity)
    expect((await documentXml(plan!, -1)) === objects, kind).toBe(true)
    if (kind === 'badges') expect(objects).toContain('w:val="dashed"')
  }
})

test('the visible text is hashed alike by both ways, so that a reader finds it unedited', async () => {
  const [plan] = planPaper(classOf(400), 'sign-in-session', { ...options, sessionIds: ['session-04'] })
  const [bytes, objects] = [await writeFile(plan!, snapshot, DEFAULT_FONTS, options), await writeFile(plan!, snapshot, DEFAULT_FONTS, options, Infinity)]
  expect(Buffer.from(bytes).equals(objects)).toBe(true)
  expect(readStamp(new Map(Object.entries(unzipSync(bytes))))!.edited).toBe(false)
})

test('rows are only written without docx above 300 rows in a file', () => expect(MANY_ROWS).toBe(300))
