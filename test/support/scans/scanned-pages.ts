/**
 * Pages of paper as a scanner gives them: rendered by Chromium or by LibreOffice and poppler, signed by a pen that Chromium
 * draws with, laid on the glass a little askew, and pressed into a JPEG.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { greyOf, type GreyPicture } from '#scans/picture.ts'

/** A stroke of a pen: points in millimetres from the upper left corner of the paper. */
export interface Stroke {
  readonly points: readonly (readonly [number, number])[]
  /** Millimetres. */
  readonly width: number
  readonly colour: string
}

export interface Scan {
  /** Degrees clockwise. */
  readonly turned: number
  /** 0 to 1. */
  readonly quality: number
  readonly strokes?: readonly Stroke[]
  /** Dots of blur, as of a lens. */
  readonly blur?: number
}

/** PNG of each page of the preview, `dpi` dots an inch. */
export async function pagesByChromium(browser: Browser, html: string, dpi: number): Promise<Buffer[]> {
  const context = await browser.newContext({ deviceScaleFactor: dpi / 96, viewport: { width: 1200, height: 1200 } })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setContent(html)
    const pages: Buffer[] = []
    for (const sheet of await page.locator('section.page').all()) pages.push(await sheet.screenshot())
    return pages
  } finally {
    await context.close()
  }
}

/** PNG of each page of a PDF, and where each word of them stands, in millimetres. */
export function pagesByPoppler(pdf: Uint8Array, dpi: number): { pages: Buffer[]; words: { page: number; text: string; left: number; top: number; bottom: number }[] } {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', file, join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png')).sort().map((name) => readFileSync(join(folder, name)))
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
    const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72
    const words = boxes.split('<page ').slice(1).flatMap((part, at) => Array.from(part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g), ([, left, top, bottom, text]) => ({ page: at + 1, text: text!, left: mm(left), top: mm(top), bottom: mm(bottom) })))
    return { pages, words }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Signs, lays askew and presses; `page` is any page of a browser that may run scripts. */
export async function jpegOf(page: Page, png: Buffer, dpi: number, scan: Scan): Promise<Buffer> {
  const url = await page.evaluate(scanInPage, { png: png.toString('base64'), dpi, ...scan, strokes: scan.strokes ?? [] })
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** A JPEG as our worker would hand it on: decoded by Chromium, made grey by our own function, there, because dots travel slowly. */
export async function greyOfFile(page: Page, bytes: Buffer): Promise<GreyPicture> {
  await page.evaluate(`globalThis.greyOf = ${greyOf.toString()}`)
  const { width, height, data } = await page.evaluate(greyInPage, `data:image/jpeg;base64,${bytes.toString('base64')}`)
  return { width, height, data: Uint8Array.from(Buffer.from(data, 'base64')) }
}

async function scanInPage({ png, dpi, turned, quality, strokes, blur }: { png: string; dpi: number } & Scan): Promise<string> {
  const sheet = new Image()
  sheet.src = `data:image/png;base64,${png}`
  await sheet.decode()
  const paper = document.createElement('canvas')
  paper.width = sheet.width
  paper.height = sheet.height
  const pen = paper.getContext('2d')!
  pen.drawImage(sheet, 0, 0)
  pen.scale(dpi / 25.4, dpi / 25.4)
  pen.lineCap = pen.lineJoin = 'round'
  for (const { points, width, colour } of strokes ?? []) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
    pen.stroke()
  }
  const glass = document.createElement('canvas')
  const onSide = Math.abs(turned) === 90
  glass.width = onSide ? paper.height : paper.width
  glass.height = onSide ? paper.width : paper.height
  const light = glass.getContext('2d')!
  light.fillStyle = '#f6f5f1'
  light.fillRect(0, 0, glass.width, glass.height)
  light.translate(glass.width / 2, glass.height / 2)
  light.rotate((turned * Math.PI) / 180)
  if (blur) light.filter = `blur(${blur}px)`
  light.drawImage(paper, -paper.width / 2, -paper.height / 2)
  return glass.toDataURL('image/jpeg', quality)
}

async function greyInPage(url: string): Promise<{ width: number; height: number; data: string }> {
  const image = new Image()
  image.src = url
  await image.decode()
  const { width, height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
  context.drawImage(image, 0, 0)
  const inPage = globalThis as unknown as { greyOf: typeof greyOf }
  const grey = inPage.greyOf(context.getImageData(0, 0, width, height).data, width, height)
  const asUrl = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.readAsDataURL(new Blob([grey.data as Uint8Array<ArrayBuffer>]))
  })
  return { width, height, data: asUrl.slice(asUrl.indexOf(',') + 1) }
}
