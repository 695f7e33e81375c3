import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const START = path.resolve('test/tooling/start.mjs')
const nowhere = { ELECTRON_MIRROR: 'http://127.0.0.1:9/electron', electron_config_cache: '/nonexistent/cache' }

let folder: string
let running: ChildProcessWithoutNullStreams | undefined
let said = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'banci-start-'))
  said = ''
})
afterEach(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(env: Record<string, string>): void {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ELECTRON_EXEC_PATH: _electron, ...rest } = process.env
  running = spawn(process.execPath, [START, '名单.xlsx'], { env: { ...rest, BANCI_PORT: '0', ...env } })
  running.stdout.on('data', (text) => (said += String(text)))
  running.stderr.on('data', (text) => (said += String(text)))
}

async function until<T>(look: () => T | undefined | null | false): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain; it said: ${said}`)
}

/** A program that writes down how it was called. */
function recorder(name: string): { readonly program: string; readonly called: () => string | undefined } {
  const program = path.join(folder, name)
  const record = path.join(folder, `${name}.called`)
  writeFileSync(program, `#!/bin/sh\necho "$@" > "${record}.part" && mv "${record}.part" "${record}"\n`)
  chmodSync(program, 0o755)
  return {
    program,
    called: () => {
      try {
        return readFileSync(record, 'utf8')
      } catch {
        return undefined
      }
    }
  }
}

const address = (): string | undefined => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]

test('without a display it says so, prints the address, serves the page under its CSP and ends by Ctrl+C', async () => {
  start(nowhere)
  const url = await until(address)
  const answer = await fetch(url)
  const page = await answer.text()
  const nonce = /nonce="([^"]+)"/.exec(page)?.[1]
  expect(page).toContain('<title>班次台</title>')
  expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect((await fetch(`${url}../package.json`)).status).toBe(404)
  expect((await fetch(`${url}%2e%2e/%2e%2e/package.json`)).status).toBe(404)
  expect(said).toMatch(/没有图形界面.*ELECTRON_MIRROR（须以 \/ 结尾/)
  await until(() => said.includes('Ctrl+C'))
  const ended = new Promise((resolve) => running!.once('exit', resolve))
  running!.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('with a display but no Electron to be had, within seconds it opens an installed browser in app mode', async () => {
  const browser = recorder('browser')
  start({ ...nowhere, DISPLAY: ':99', BANCI_BROWSER: browser.program })
  const called = await until(browser.called)
  expect(called).toContain(`--app=${address()}`)
  expect(said).toMatch(/没有下载到 Electron.*ELECTRON_MIRROR/)
}, 20_000)

test('with Electron there, the program runs in it and gets the file it was started with', async () => {
  const electron = recorder('electron')
  start({ DISPLAY: ':99', ELECTRON_EXEC_PATH: electron.program })
  expect(await until(electron.called)).toMatch(new RegExp(`^${process.cwd()} .*名单\\.xlsx`))
})

test('a port that another program holds is passed over, with a word on where the data is', async () => {
  const other = createServer((_request, response) => response.end('other'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  start({ ...nowhere, BANCI_PORT: String(port) })
  const url = await until(address)
  expect(url).not.toContain(String(port))
  expect(said).toContain('数据按地址分开保存')
  other.close()
})
