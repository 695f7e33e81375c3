/** Pages as planned are the pages that LibreOffice and Chromium come to, at every size of class. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import { DEFAULT_FONTS } from '#documents/house.ts'
import { paperHtml } from '#documents/parts/html.ts'
import { planPaper, previewPaper, writeFile, type PaperPlan } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { classOf, demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { papersUnderTest } from '#support/word/papers-under-test.ts'
import { hasOffice, pdfPages, toPdf } from '#support/word/render.ts'
import { volumes, type Volume } from '#support/word/volume.ts'

const options: PaperOptions = { today: '2026-11-26' }
const COUNTS = [0, 1, 30, 200, 500]
const order: readonly PaperId[] = papersUnderTest.map(({ id }) => id)

/** Two days and three sessions, one of them 现场教学: every kind of sheet, without printing the same one ten times. */
function shortClass(count: number): ClassSnapshot {
  const whole = classOf(count)
  const sessions = whole.sessions.filter((session) => ['session-08', 'session-09', 'session-10'].includes(session.id))
  const within = <T extends { date: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.date >= '2026-11-25' && row.date <= '2026-11-26')
  return { ...whole, class: { ...whole.class, arriveOn: '2026-11-25', openOn: '2026-11-25', closeOn: '2026-11-26', withdrawOn: '2026-11-26' }, sessions, lodgingDays: within(whole.lodgingDays), mealDays: within(whole.mealDays), venueUses: within(whole.venueUses), activities: within(whole.activities) }
}

const classes: readonly (readonly [string, ClassSnapshot])[] = [['demo', demoClass()], ['empty', emptyClass()], ['long', longClass()], ...COUNTS.map((count) => [String(count), shortClass(count)] as const)]

/** The size of the class changes nothing in a paper that names no trainee. */
const papersOf = (name: string): readonly PaperId[] => order.filter((id) => paperKind(id).isList || !COUNTS.map(String).includes(name))

const plansOf = (name: string, snapshot: ClassSnapshot): PaperPlan[] => papersOf(name).flatMap((id) => planPaper(snapshot, id, name === 'demo' || name === 'long' ? { ...options, sessionIds: ['session-04', 'session-09'] } : options))

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('comes to the planned pages for every paper', async () => {
    const bound = new Map<string, Volume>()
    for (const [name, snapshot] of classes) (await volumes(plansOf(name, snapshot), snapshot, options)).forEach((volume, i) => bound.set(`${name}-${i}`, volume))
    const counted = new Map([...toPdf(new Map([...bound].map(([name, { bytes }]) => [name, bytes])))].map(([name, pdf]) => [name, pdfPages(pdf)]))
    const wrong = [...bound].filter(([name, { pages }]) => counted.get(name) !== pages).map(([name]) => name)
    // Which paper of the volume it is.
    for (const name of wrong) expect(await pagesApart(bound.get(name)!, classes.find(([own]) => name.startsWith(`${own}-`))![1]), name).toEqual([])
    expect(wrong).toEqual([])
  }, 300_000)
})

/** The papers of a volume one by one: those whose pages differ from the plan, as sentences. */
async function pagesApart({ plans }: Volume, snapshot: ClassSnapshot): Promise<string[]> {
  const files = new Map<string, Uint8Array>()
  for (const [i, plan] of plans.entries()) files.set(`${i}`, await writeFile(plan, snapshot, DEFAULT_FONTS, options))
  return [...toPdf(files)].flatMap(([i, pdf]) => (pdfPages(pdf) === plans[Number(i)]!.pages ? [] : [`${plans[Number(i)]!.called}: ${plans[Number(i)]!.pages} planned, ${pdfPages(pdf)} counted`]))
}
if (!hasOffice) console.log('LibreOffice is not installed: the pages of the Word files were not counted by it.')

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

describe.skipIf(!browserPath)('Chromium', () => {
  test('prints the preview on the planned pages, asks for nothing and clips nothing', async () => {
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const [name, snapshot] of classes) {
        const plans = plansOf(name, snapshot)
        // previewPaper writes one paper; here all of the class stand in one document.
        await page.setContent(paperHtml(plans.map(({ code, sections }) => ({ code, sections })), DEFAULT_FONTS, name))
        expect(pdfPages(await page.pdf({ preferCSSPageSize: true })), name).toBe(plans.reduce((sum, { pages }) => sum + pages, 0))
        expect(await page.evaluate(overflowing), name).toEqual([])
      }
      const { html, pages } = previewPaper(demoClass(), 'confirmation', options)
      await page.setContent(html)
      expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toBe(pages)
      expect(asked.filter((url) => !url.startsWith('about:') && !url.startsWith('data:'))).toEqual([])
    } finally {
      await browser.close()
    }
  }, 300_000)
})
if (!browserPath) console.log('No Chromium is installed: the pages of the preview were not counted.')

/** Texts of pages whose content is higher than the page's body. Runs in the page. */
function overflowing(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.body')).flatMap((body, i) => (body.scrollHeight > body.clientHeight + 2 ? [`page ${i + 1}, ${body.textContent?.slice(0, 40)}: ${body.scrollHeight} of ${body.clientHeight}`] : []))
}

