/** Kills a real Chromium again and again while it imports, and looks at what is on the disk when it comes back. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { writePackage } from '#sync/package-write.ts'
import { openChromium } from '#support/chromium.ts'
import { dice } from '#support/dice.ts'
import { allGone, killBrowser } from '#support/kill-browser.ts'
import { testSigner } from '#support/test-keys.ts'
import type { ImportPage } from './page.ts'

export interface Kills {
  /** How often the state was the one before, and how often the one after. */
  old: number
  new: number
  /** Anything else is a defect; each with how the plug was pulled. */
  readonly torn: string[]
}

/** Two packages of one sender: what a PC has, and a day's work on top of it. */
async function packages(): Promise<Map<string, Uint8Array>> {
  const signer = testSigner('教务处')
  const replica = new MemoryReplica(signer)
  const by = (i: number) => ({ person: '张老师', why: 'edit', now: Date.UTC(2026, 10, 22) + i })
  const write = async (): Promise<Uint8Array> => {
    const written = await writePackage({ id: `p${replica.held('class1').segments.length}`, kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '张老师', computer: '教务-07', campus: '', authors: [], classes: [await replica.toSend('class1', [])] }, signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }
  replica.write('class1', 'class/class1', { name: '骨干班' }, by(0))
  for (let i = 0; i < 200; i++) replica.write('class1', `trainee/${i}`, { name: `学员${i}`, phone: '19900000000' }, by(i))
  const before = await write()
  for (let i = 0; i < 3000; i++) replica.write('class1', `trainee/${i % 800}`, { position: `职务${i}`, remark: `备注${i}` }, by(1000 + i))
  return new Map([['/before.pxb', before], ['/after.pxb', await write()]])
}

async function bundled(): Promise<string> {
  const result = await build({ configFile: false, logLevel: 'error', root: path.resolve(import.meta.dirname, '../../..'), build: { write: false, target: 'esnext', lib: { entry: path.resolve(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' } } })
  const output = Array.isArray(result) ? result[0]! : result
  const script = 'output' in output ? output.output.find((file) => file.type === 'chunk' && file.isEntry) : undefined
  if (script?.type !== 'chunk') throw new Error('vite gave no bundle')
  return script.code
}

async function serve(files: ReadonlyMap<string, string | Uint8Array>, onKill: () => void): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    // No answer: the page waits for it until it is dead.
    if (request.url === '/kill') onKill()
    else if (file !== undefined) response.writeHead(200, { 'Content-Type': typeof file === 'string' ? 'text/javascript' : 'application/octet-stream' }).end(file)
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Runs in the page what only the page's bundle knows. */
const call = <Name extends keyof ImportPage>(page: Page, name: Name, ...args: unknown[]): Promise<Awaited<ReturnType<ImportPage[Name]>>> =>
  page.evaluate(([method, given]) => (globalThis as unknown as { importPage: Record<string, (...args: unknown[]) => Promise<never>> }).importPage[method as string]!(...(given as unknown[])), [name, args] as const)

/**
 * `ways`: at a write, or at a moment that may lie anywhere. Every kill meets the same healthy profile: what two in a row
 * can do is Chromium's own affair (it goes on in a log whose end is torn, and later drops the whole database as damaged).
 */
export async function killImports(times: number, seed: number, ways: readonly ('write' | 'ms')[] = ['write', 'ms']): Promise<Kills> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banci-killed-'))
  const healthy = path.join(folder, 'healthy')
  const userData = path.join(folder, 'chromium')
  let killed: readonly number[] = []
  const server = await serve(new Map<string, string | Uint8Array>([...(await packages()), ['/page.js', await bundled()]]), () => (killed = killBrowser(userData)))
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`
  let context: BrowserContext | undefined
  const start = async (profile: string): Promise<Page> => {
    context = await openChromium(profile)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(url)
    await page.waitForFunction(() => 'importPage' in globalThis)
    return page
  }
  const kills: Kills = { old: 0, new: 0, torn: [] }
  const roll = dice(seed)
  try {
    let page = await start(healthy)
    // One PC that nobody disturbs tells what before and after look like, and how long the way is.
    await call(page, 'take', 'undisturbed', '/before.pxb')
    const before = await call(page, 'image', 'undisturbed')
    const { ms, writes } = await call(page, 'take', 'undisturbed', '/after.pxb')
    const after = await call(page, 'image', 'undisturbed')
    await call(page, 'take', 'pc', '/before.pxb')
    await context!.close()
    for (let k = 0; k < times; k++) {
      const when = ways[k % ways.length]!
      const at = when === 'ms' ? roll() * ms * 3 : 1 + Math.floor(roll() * writes)
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
      await cp(healthy, userData, { recursive: true })
      page = await start(userData)
      await call(page, 'takeAndDie', 'pc', '/after.pxb', when, at).catch(() => undefined)
      await context!.close().catch(() => undefined)
      await allGone(killed)
      page = await start(userData)
      const found = await call(page, 'image', 'pc')
      if (found === before) kills.old++
      else if (found === after) kills.new++
      else kills.torn.push(`${when} ${at}: ${JSON.stringify(await call(page, 'counts', 'pc'))}`)
      // What was cut off can be done again, and then it is as if nothing had happened.
      if (found === before && k % 5 === 0) {
        await call(page, 'take', 'pc', '/after.pxb')
        if ((await call(page, 'image', 'pc')) !== after) kills.torn.push(`${when} ${at}, and again`)
      }
      await context!.close()
    }
  } finally {
    await context?.close().catch(() => undefined)
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return kills
}
