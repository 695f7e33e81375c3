/** Builds the gallery once a worker, in memory, and answers a page's requests with it under the program's own CSP. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import react from '@vitejs/plugin-react'
import policy from '../../../src-main/guard/content-security-policy.json'

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' }
const NONCE = 'Z2FsbGVyeQ=='
let built: Promise<ReadonlyMap<string, string>> | undefined

async function buildGallery(): Promise<ReadonlyMap<string, string>> {
  const result = await build({ configFile: false, root: __dirname, logLevel: 'error', plugins: [react()], build: { write: false, minify: true } })
  if (Array.isArray(result) || !('output' in result)) throw new Error('one build gives one output')
  return new Map(result.output.map((file) => [`/${file.fileName}`, String(file.type === 'chunk' ? file.code : file.source)]))
}

export interface GalleryView {
  scheme?: 'light' | 'dark'
  zoom?: number
  /** Further switches of a scene. */
  with?: string
}

/** Opens one scene; what the page complains of (CSP, React, exceptions) is collected in `complaints`. */
export async function openGallery(page: Page, scene: string, view: GalleryView = {}): Promise<{ complaints: string[]; given(): Promise<unknown[]> }> {
  const files = await (built ??= buildGallery())
  const complaints: string[] = []
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.route('http://localhost/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname === '/' ? '/index.html' : pathname
    const body = files.get(name)
    if (body === undefined) return route.fulfill({ status: 204 })
    await route.fulfill({
      body: body.replaceAll(policy.placeInPage, NONCE),
      headers: { 'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': policy.header.replaceAll('{nonce}', NONCE) }
    })
  })
  const query = new URLSearchParams({ scheme: view.scheme ?? 'light', zoom: String(view.zoom ?? 100), with: view.with ?? '' })
  await page.goto(`http://localhost/#${scene}?${query}`)
  return { complaints, given: () => page.evaluate(() => window.given) }
}
