import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { APP_PAGE, isOurAddress } from '#main/guard/app-origin.ts'
import { cspHeader, newNonce, pageWithNonce } from '#main/guard/csp.ts'
import { isLocalRequest } from '#main/guard/no-network.ts'

describe('which addresses are ours', () => {
  test.each([APP_PAGE, 'app://banci/', 'app://banci/assets/a.js?x#y'])('%s is', (address) => {
    expect(isOurAddress(address)).toBe(true)
    expect(isLocalRequest(address)).toBe(true)
  })

  test.each(['app://banci.evil/', 'app://evil/app://banci/', 'https://app://banci/', 'https://banci/', 'app:banci', 'file:///app://banci/', 'app://banci@evil/', 'app://banci:80/', '', 'javascript:app://banci/'])(
    '%s is not',
    (address) => {
      expect(isOurAddress(address)).toBe(false)
      expect(isLocalRequest(address)).toBe(false)
    }
  )

  test('what the page made itself is local, what another origin made is not', () => {
    expect(isLocalRequest('blob:app://banci/0b1c')).toBe(true)
    expect(isLocalRequest('data:image/png;base64,AA')).toBe(true)
    expect(isLocalRequest('blob:https://evil/0b1c')).toBe(false)
    for (const address of ['https://example.com/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'devtools://x', 'chrome://settings']) expect(isLocalRequest(address)).toBe(false)
  })
})

test('the nonce is fresh for each load, in the header and in the page alike', () => {
  const nonce = newNonce()
  expect(newNonce()).not.toBe(nonce)
  expect(cspHeader(nonce)).toContain(`'nonce-${nonce}'`)
  expect(pageWithNonce('<meta nonce="__CSP_NONCE__">', nonce)).toBe(`<meta nonce="${nonce}">`)
})

test('one file of main speaks to a network, and it is the WebDAV client', () => {
  const files = readdirSync('src-main', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort()
  const reaching = files.filter((file) => /\bfetch[(,]|\bnet\.|WebSocket|'(?:node:)?(?:net|http|https|http2|tls|dgram|undici)'|\{[^}]*\bnet\b[^}]*\} from 'electron'/.test(readFileSync(path.join('src-main', file), 'utf8')))
  expect(reaching).toEqual([path.join('exchange', 'webdav-folder.ts')])
})
