/** 套打: the offset moves cards alike in Word and HTML, and nothing else; the calibration page's crosses stand where it says. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { mm } from '#documents/house.ts'
import { CROSS } from '#documents/papers/cards/calibration.ts'
import { planPaper, previewPaper, writePaper } from '#documents/registry.ts'
import { certified, demoClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = certified(demoClass())
const options = { today: '2026-11-27', people: ['trainee-02'] }
const margins = async (more = {}): Promise<Record<string, number>> => {
  const [file] = await writePaper(demo, 'certificates', { ...options, ...more })
  const found = /<w:pgMar ([^>]*)\/>/.exec(strFromU8(unzipSync(file!.bytes)['word/document.xml']!))![1]!
  return Object.fromEntries(Array.from(found.matchAll(/w:(\w+)="(-?\d+)"/g), ([, name, value]) => [name!, Number(value)]))
}

test('in Word: right and down by the millimetres given, as much room as before, never off the sheet', async () => {
  const [at, moved, far] = [await margins(), await margins({ offset: { x: 1.5, y: -2 } }), await margins({ offset: { x: -900, y: 900 } })]
  expect([moved['left']! - at['left']!, moved['top']! - at['top']!]).toEqual([mm(1.5), mm(-2)])
  expect(moved['left']! + moved['right']!).toBe(at['left']! + at['right']!)
  expect(far).toMatchObject({ left: 0, bottom: 0 })
})

test('other papers do not move, and the words decide the version, not the printer', () => {
  const at = (kind: 'plan' | 'certificates', offset?: { x: number; y: number }) => planPaper(demo, kind, { ...options, ...(offset && { offset }) })[0]!
  expect(at('plan', { x: 5, y: 5 }).sections).toEqual(at('plan').sections)
  expect(at('certificates', { x: 5, y: 5 }).sourceHash).toBe(at('certificates').sourceHash)
})

test('the calibration page says how the offset is read, upright and across', () => {
  const { text, plan } = shownPaper(demo, 'calibration')
  for (const words of ['竖放', '横放', '横向偏移＝30减去', '纵向偏移＝40减去', '上下两个十字应相距217毫米', '上下两个十字应相距130毫米', '标尺应长100毫米']) expect(text).toContain(words)
  expect(plan.pages).toBe(2)
})

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
describe.skipIf(!browserPath)('in Chromium', () => {
  test('crosses and ruler are where the page says, to a third of a millimetre, and the offset moves them', async () => {
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
      const measured = async (more = {}) => {
        await page.setContent(previewPaper(demo, 'calibration', { ...options, ...more }).html)
        return page.evaluate(() => {
          const [sheet] = document.querySelectorAll('.page')
          const from = sheet!.getBoundingClientRect()
          const [top, , ruler, foot] = sheet!.querySelectorAll('table')
          const inMm = (px: number): number => (px * 25.4) / 96
          const corner = (table: Element): [number, number] => {
            const cell = table.querySelectorAll('td')[0]!.getBoundingClientRect()
            return [inMm(cell.right - from.left), inMm(cell.bottom - from.top)]
          }
          const ticks = [...ruler!.querySelectorAll('tr')][0]!.querySelectorAll('td')
          return { top: corner(top!), foot: corner(foot!), ruler: inMm(ticks[9]!.getBoundingClientRect().right - ticks[0]!.getBoundingClientRect().left) }
        })
      }
      const at = await measured()
      const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted), `${found} mm for ${wanted}`).toBeLessThan(0.34)
      near(at.top[0], CROSS.left)
      near(at.top[1], CROSS.top)
      near(at.foot[1], 297 - CROSS.top)
      near(at.ruler, 100)
      const moved = await measured({ offset: { x: -3, y: 2 } })
      near(moved.top[0], CROSS.left - 3)
      near(moved.top[1], CROSS.top + 2)
    } finally {
      await browser.close()
    }
  }, 30_000)
})
