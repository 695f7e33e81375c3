/** Pages as planned are the pages that LibreOffice and Chromium come to, at every size of class. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import { planPaper, previewPaper, writePaper } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { classOf, demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { papersUnderTest } from '#support/word/papers-under-test.ts'
import { hasOffice, pdfPages, toPdf } from '#support/word/render.ts'

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

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('comes to the planned pages for every paper', async () => {
    const files = new Map<string, Uint8Array>()
    const planned = new Map<string, number>()
    for (const [name, snapshot] of classes) {
      for (const id of papersOf(name)) {
        const own = name === 'demo' || name === 'long' ? { ...options, sessionIds: ['session-04', 'session-09'] } : options
        const written = await writePaper(snapshot, id, own)
        written.forEach(({ bytes, pages }, i) => {
          files.set(`${name}-${id}-${i}`, bytes)
          planned.set(`${name}-${id}-${i}`, pages)
        })
      }
    }
    const counted = new Map([...toPdf(files)].map(([name, pdf]) => [name, pdfPages(pdf)]))
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(planned))
  }, 300_000)
})
if (!hasOffice) console.log('LibreOffice is not installed: the pages of the Word files were not counted by it.')

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

describe.skipIf(!browserPath)('Chromium', () => {
  test('prints the preview on the planned pages, asks for nothing and clips nothing', async () => {
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const [name, snapshot] of classes.filter(([name]) => name !== '500')) {
        for (const id of papersOf(name)) {
          const { html, pages } = previewPaper(snapshot, id, options)
          expect(pages).toBe(planPaper(snapshot, id, options).reduce((sum, plan) => sum + plan.pages, 0))
          if (pages === 0) continue // nothing to tell of
          await page.setContent(html)
          expect(pdfPages(await page.pdf({ preferCSSPageSize: true })), `${name} ${id}`).toBe(pages)
          expect(await page.evaluate(overflowing), `${name} ${id}`).toEqual([])
        }
      }
      expect(asked.filter((url) => !url.startsWith('about:') && !url.startsWith('data:'))).toEqual([])
    } finally {
      await browser.close()
    }
  }, 300_000)
})
if (!browserPath) console.log('No Chromium is installed: the pages of the preview were not counted.')

/** Texts of pages whose content is higher than the page's body. Runs in the page. */
function overflowing(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.body')).flatMap((body, i) => (body.scrollHeight > body.clientHeight + 2 ? [`page ${i + 1}: ${body.scrollHeight} of ${body.clientHeight}`] : []))
}

