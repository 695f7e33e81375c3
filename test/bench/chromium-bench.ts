/** Bundles a page of measurements and runs it in real Chromium from a local address. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { openChromium } from '../support/chromium.ts'

export async function inChromium<Result>(entry: string, measure: (page: Page) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banci-bench-'))
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve(import.meta.dirname, '../..'),
    build: { write: false, target: 'esnext', lib: { entry: path.resolve(import.meta.dirname, entry), formats: ['es'], fileName: 'bench' } }
  })
  const output = Array.isArray(bundled) ? bundled[0]! : bundled
  if (!('output' in output)) throw new Error('vite gave no bundle')
  const files = new Map(output.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
  const script = output.output.find((file) => file.type === 'chunk' && file.isEntry)!.fileName
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (file !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(file)
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><script type="module" src="/${script}"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await openChromium(path.join(folder, 'profile'))
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)
    await page.waitForFunction(() => 'bench' in globalThis)
    return await measure(page)
  } finally {
    await context.close()
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
