/**
 * `npm run contact-sheet`: one picture of the first page of every paper of the demo class, resources/demo/papers.jpg, which
 * the README shows. Needs an installed Chromium, like the tests.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'rolldown'
import { findBrowser, sandboxArguments } from './find-browser.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const bundle = path.join(root, 'node_modules/.cache/contact-sheet/first-pages.mjs')
const COLUMNS = 8
const WIDTH = 230

mkdirSync(path.dirname(bundle), { recursive: true })
await build({ input: path.join(import.meta.dirname, 'contact-sheet.entry.ts'), external: (id) => !id.startsWith('.') && !id.startsWith('#') && !path.isAbsolute(id), resolve: { extensions: ['.ts', '.mjs', '.js'] }, logLevel: 'warn', output: { file: bundle, format: 'esm', codeSplitting: false } })
const { firstPages } = await import(pathToFileURL(bundle).href)

const browser = await chromium.launch({ executablePath: findBrowser(), args: sandboxArguments })
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1200 } })
  const cards = []
  for (const { title, pages, html } of firstPages(path.join(root, 'resources/demo/college.json'))) {
    await page.setContent(html)
    // The preview shrinks sheets to a narrow window; here the sheet itself is wanted.
    const picture = await page.locator('.page').first().screenshot({ type: 'jpeg', quality: 90 })
    cards.push(`<figure><img src="data:image/jpeg;base64,${picture.toString('base64')}"><figcaption>${title}<small>${pages} 页</small></figcaption></figure>`)
  }
  await page.setViewportSize({ width: COLUMNS * (WIDTH + 16) + 32, height: 800 })
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body{margin:0;padding:16px;background:#e7e9ec;font:14px "Noto Sans CJK SC",sans-serif;display:grid;grid-template-columns:repeat(${COLUMNS},${WIDTH}px);gap:16px;align-items:end}
    figure{margin:0}img{width:100%;display:block;box-shadow:0 1px 4px rgba(0,0,0,.35)}figcaption{padding-top:6px;color:#1f2a37;display:flex;justify-content:space-between}small{color:#6b7280}
  </style>${cards.join('')}`)
  const out = path.join(root, 'resources/demo/papers.jpg')
  await page.screenshot({ path: out, type: 'jpeg', quality: 78, fullPage: true })
  console.log(`${cards.length} papers: ${path.relative(root, out)}`)
} finally {
  await browser.close()
}
