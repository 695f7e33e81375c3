/** What the program makes of sheets that were printed, signed, laid on a scanner and pressed into a JPEG. */
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planPaper, previewPaper, writePaper, type PaperPlan } from '#documents/registry.ts'
import { readPageCode } from '#documents/parts/page-code.ts'
import type { CellReading } from '#scans/cell-ink.ts'
import { findCode } from '#scans/find-code.ts'
import { plannedGrid } from '#scans/planned-grid.ts'
import { readSheet } from '#scans/read-sheet.ts'
import { readTicks } from '#scans/read-ticks.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { dice } from '#support/dice.ts'
import { NO_SIGNATURES, signature, tick, type Box } from '#support/scans/pen.ts'
import { greyOfFile, jpegOf, pagesByChromium, pagesByPoppler, type Stroke } from '#support/scans/scanned-pages.ts'
import { classOf, demoClass } from '#support/word/classes.ts'
import { hasOffice, toPdf } from '#support/word/render.ts'
import { findBrowser, sandboxArguments } from '../tooling/find-browser.mjs'

const executablePath = findBrowser()
let browser: Browser
let page: Page

beforeAll(async () => {
  if (!executablePath) return
  browser = await chromium.launch({ executablePath, args: [...sandboxArguments] })
  page = await browser.newPage()
})
afterAll(() => browser?.close())

const options = (sessionId: string) => ({ today: '2026-11-26', sessionIds: [sessionId] })

interface Printed {
  readonly plan: PaperPlan
  readonly pages: readonly Buffer[]
  /** The signature cell of each row of a page. */
  boxes(page: number): Box[]
}

/** As planned: the preview is exactly so. */
async function byChromium(snapshot: ClassSnapshot, kind: PaperId, dpi: number, title: string): Promise<Printed> {
  const [plan] = planPaper(snapshot, kind, options('session-04'))
  const { html } = previewPaper(snapshot, kind, options('session-04'))
  return {
    plan: plan!,
    pages: await pagesByChromium(browser, html, dpi),
    boxes(number) {
      const grid = plannedGrid(plan!.sections[0]!, number, title)!
      const column = grid.titles.indexOf(title)
      return grid.rows.map((_, i) => ({ left: grid.columns[column]!, width: grid.columns[column + 1]! - grid.columns[column]!, top: grid.lines[i + 1]!, height: grid.lines[i + 2]! - grid.lines[i + 1]! }))
    }
  }
}

/** Word's own lines: rows lie where their 序号 stands, not where we planned them. */
async function byOffice(snapshot: ClassSnapshot, kind: PaperId, dpi: number, title: string): Promise<Printed> {
  const [paper] = await writePaper(snapshot, kind, options('session-04'))
  const { pages, words } = pagesByPoppler(toPdf(new Map([['paper', paper!.bytes]])).get('paper')!, dpi)
  const planned = await byChromium(snapshot, kind, 20, title)
  return {
    plan: paper!.plan,
    pages,
    boxes(number) {
      const nominal = planned.boxes(number)
      const { from } = plannedGrid(paper!.plan.sections[0]!, number, title)!
      return nominal.map((box, i) => {
        const word = words.find((one) => one.page === number && one.text === String(from + i + 1) && one.left < 28)
        return word ? { ...box, top: (word.top + word.bottom) / 2 - box.height / 2 } : box
      })
    }
  }
}

interface Tally {
  cells: number
  right: number
  doubtful: number
  readonly wrong: string[]
}

/** Signs two thirds of the rows, scans and reads every page. */
async function signAndRead(printed: Printed, title: string, dpi: number, turned: number, tally: Tally, seed: number): Promise<void> {
  const roll = dice(seed)
  for (const [at, png] of printed.pages.entries()) {
    const boxes = printed.boxes(at + 1)
    const truth = boxes.map((): CellReading => (roll() < 0.66 ? '已签' : '空白'))
    const strokes = boxes.flatMap((box, i): Stroke[] => (truth[i] === '已签' ? signature(roll, box) : roll() < 0.2 ? NO_SIGNATURES['dust']!(roll, box) : []))
    const picture = await greyOfFile(page, await jpegOf(page, png, dpi, { turned, quality: 0.6, strokes }))
    const code = findCode(picture)
    expect(readPageCode(code!.text)?.sheet?.page).toBe(at + 1)
    const rows = readSheet(picture, code!, printed.plan.sections[0]!, at + 1, title)
    expect(rows?.length, `page ${at + 1} turned by ${turned}`).toBe(boxes.length)
    rows!.forEach(({ row, reading }, i) => {
      tally.cells++
      if (reading === truth[i]) tally.right++
      else if (reading === '看不清') tally.doubtful++
      else tally.wrong.push(`${printed.plan.kind} page ${at + 1} row ${row}: ${truth[i]} read as ${reading}`)
    })
  }
}

const told = ({ cells, right, doubtful, wrong }: Tally): string => `${right} of ${cells} cells right (${((right / cells) * 100).toFixed(2)} %), ${doubtful} for a person to decide, ${wrong.length} wrong`

describe.skipIf(!executablePath)('sheets that were signed', () => {
  const signed: Tally[] = []
  test('200 people in eight pages, at 200 dpi, turned by 2 degrees, JPEG 60', async () => {
    const tally: Tally = { cells: 0, right: 0, doubtful: 0, wrong: [] }
    await signAndRead(await byChromium(classOf(200), 'sign-in-session', 200, '签名'), '签名', 200, 2, tally, 1)
    await signAndRead(await byChromium(demoClass(), 'sign-in-arrival', 200, '签名'), '签名', 200, -2, tally, 2)
    console.log(`Chromium, 200 dpi, ±2°, JPEG 60: ${told(tally)}`)
    expect(tally.wrong).toEqual([])
    signed.push(tally)
  }, 300_000)

  test.skipIf(!hasOffice)('pages of the Word file, whose rows lie a little otherwise', async () => {
    const tally: Tally = { cells: 0, right: 0, doubtful: 0, wrong: [] }
    await signAndRead(await byOffice(classOf(100), 'sign-in-session', 200, '签名'), '签名', 200, -2, tally, 3)
    console.log(`LibreOffice, 200 dpi, -2°, JPEG 60: ${told(tally)}`)
    expect(tally.wrong).toEqual([])
    signed.push(tally)
  }, 300_000)

  test('of all their cells 99.5 % are read right, the rest left to a person', () => {
    const sum = (of: 'cells' | 'right'): number => signed.reduce((total, tally) => total + tally[of], 0)
    expect(sum('cells')).toBeGreaterThan(250)
    expect(sum('right') / sum('cells')).toBeGreaterThanOrEqual(0.995)
  })

  test('what is no signature is never read as one', async () => {
    const printed = await byChromium(classOf(20), 'sign-in-session', 200, '签名')
    const roll = dice(4)
    const kinds = Object.entries(NO_SIGNATURES)
    const boxes = printed.boxes(1)
    const strokes = boxes.flatMap((box, i) => kinds[i % kinds.length]![1](roll, box))
    const picture = await greyOfFile(page, await jpegOf(page, printed.pages[0]!, 200, { turned: 2, quality: 0.6, strokes }))
    const rows = readSheet(picture, findCode(picture)!, printed.plan.sections[0]!, 1, '签名')!
    const read = rows.map(({ reading }, i) => `${kinds[i % kinds.length]![0]}: ${reading}`)
    console.log(Array.from(new Set(read)).sort().join('；'))
    expect(read.filter((words) => words.includes('已签'))).toEqual([])
  }, 300_000)

  test('forms that were ticked: one box an item, none, two', async () => {
    const roll = dice(5)
    const tally: Tally = { cells: 0, right: 0, doubtful: 0, wrong: [] }
    for (const [kind, turned] of [['teaching-evaluation', 2], ['teaching-evaluation', -2], ['service-evaluation', 2], ['service-evaluation', -2]] as const) {
      const [plan] = planPaper(demoClass(), kind, options('session-04'))
      const [png] = await pagesByChromium(browser, previewPaper(demoClass(), kind, options('session-04')).html, 200)
      const grid = plannedGrid(plan!.sections[0]!, 1, '很满意')!
      const columns = grid.titles.flatMap((title, at) => (['很满意', '满意', '基本满意', '不满意', '未使用'].includes(title) ? [at] : []))
      const box = (row: number, at: number): Box => ({ left: grid.columns[at]!, width: grid.columns[at + 1]! - grid.columns[at]!, top: grid.lines[row + 1]!, height: grid.lines[row + 2]! - grid.lines[row + 1]! })
      const chosen = grid.rows.map((_, i) => (i === 1 ? [] : i === 2 ? [columns[0]!, columns[2]!] : [columns[Math.floor(roll() * columns.length)]!]))
      const truth = chosen.map((ticks) => (ticks.length === 1 ? grid.titles[ticks[0]!]! : ticks.length === 0 ? '空白' : '看不清'))
      const picture = await greyOfFile(page, await jpegOf(page, png!, 200, { turned, quality: 0.6, strokes: chosen.flatMap((ticks, row) => ticks.flatMap((at) => tick(roll, box(row, at)))) }))
      const items = readTicks(picture, findCode(picture)!, plan!.sections[0]!, 1, '很满意')!
      expect(items.length).toBe(grid.rows.length)
      items.forEach(({ reading }, i) => {
        tally.cells++
        if (reading === truth[i]) tally.right++
        else if (reading === '看不清') tally.doubtful++
        else tally.wrong.push(`${kind} item ${i + 1}: ${truth[i]} read as ${reading}`)
      })
    }
    console.log(`Ticks, 200 dpi, ±2°, JPEG 60: ${told(tally)}`)
    expect(tally.wrong).toEqual([])
    expect(tally.right / tally.cells).toBeGreaterThanOrEqual(0.95)
  }, 300_000)

  test('the code of a page is read at 200 and 300 dpi, straight and turned, and the lines of a page cut off are not', async () => {
    const [plan] = planPaper(demoClass(), 'confirmation', { today: '2026-11-26' })
    let [read, tried] = [0, 0]
    for (const dpi of [200, 300]) {
      const [png] = await pagesByChromium(browser, previewPaper(demoClass(), 'confirmation', { today: '2026-11-26' }).html, dpi)
      for (const scan of [{ turned: 0 }, { turned: 2 }, { turned: -2, blur: 0.8 }, { turned: 180 }]) {
        const found = findCode(await greyOfFile(page, await jpegOf(page, png!, dpi, { quality: 0.6, ...scan })))
        tried++
        if (found?.text === plan!.code) read++
      }
    }
    console.log(`QR of a page at 200 and 300 dpi, 0°, ±2°, 180°, JPEG 60: ${read} of ${tried} read`)
    expect(read).toBe(tried)
    const printed = await byChromium(classOf(20), 'sign-in-session', 200, '签名')
    const whole = await greyOfFile(page, await jpegOf(page, printed.pages[0]!, 200, { turned: 0, quality: 0.6 }))
    const upper = { ...whole, height: whole.height / 2, data: whole.data.subarray(0, (whole.data.length / 2) | 0) }
    expect(readSheet(upper, findCode(upper)!, printed.plan.sections[0]!, 1, '签名')).toBeUndefined()
  }, 300_000)
})
