/** Scans of the demo class's papers, for journeys: printed, filled in by a pen, turned by two degrees, JPEG 60. */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { planPaper, previewPaper } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import { plannedGrid } from '#scans/planned-grid.ts'
import { dice } from '#support/dice.ts'
import { findBrowser, sandboxArguments } from '../../tooling/find-browser.mjs'
import { tick, type Box } from './pen.ts'
import { jpegOf, pagesByChromium, type Stroke } from './scanned-pages.ts'

/** Writes into the cells of the named columns, row by row; the first page at 200 dpi. */
async function scanned(kind: PaperId, options: PaperOptions, columns: readonly string[], write: (roll: () => number, cells: Box[][]) => Stroke[]): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: findBrowser()!, args: [...sandboxArguments] })
  try {
    const outcome = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
    if (outcome.kind === 'refused') throw new Error(outcome.sentence)
    const snapshot = outcome.classes[0]!
    const [png] = await pagesByChromium(browser, previewPaper(snapshot, kind, options).html, 200)
    const grid = plannedGrid(planPaper(snapshot, kind, options)[0]!.sections[0]!, 1, columns[0]!)!
    const cells = grid.rows.map((_, i) => columns.map((title): Box => {
      const at = grid.titles.indexOf(title)
      return { left: grid.columns[at]!, width: grid.columns[at + 1]! - grid.columns[at]!, top: grid.lines[i + 1]!, height: grid.lines[i + 2]! - grid.lines[i + 1]! }
    }))
    return await jpegOf(await browser.newPage(), png!, 200, { turned: 2, quality: 0.6, strokes: write(dice(11), cells) })
  } finally {
    await browser.close()
  }
}

export const scannedSheet = (sessionId: string, sign: (roll: () => number, cells: Box[]) => Stroke[]): Promise<Buffer> =>
  scanned('sign-in-session', { today: '2026-11-26', sessionIds: [sessionId] }, ['签名'], (roll, cells) => sign(roll, cells.map(([cell]) => cell!)))

/** The levels of the form of one lesson, `ticks` the box of each item from the left; undefined leaves an item alone. */
export const scannedForm = (sessionId: string, ticks: readonly (number | undefined)[]): Promise<Buffer> =>
  scanned('teaching-evaluation', { today: '2026-11-26', sessionIds: [sessionId] }, ['很满意', '满意', '基本满意', '不满意'], (roll, cells) => cells.flatMap((row, i) => (ticks[i] === undefined ? [] : tick(roll, row[ticks[i]]!))))
