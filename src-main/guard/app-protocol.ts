/** Serves the built page under app://banci/, with the CSP; no other file of the PC can be reached through it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { APP_SCHEME, isOurAddress } from './app-origin.ts'
import { cspHeader, newNonce, pageWithNonce } from './csp.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** Must run before the app is ready: standard (an own origin, relative addresses) and secure (IndexedDB, crypto). */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

const notFound = (): Response => new Response('404', { status: 404 })

/** The file inside `folder` that the address names; undefined where it points outside or is no address. */
function fileFor(address: string, folder: string): string | undefined {
  try {
    const file = path.join(folder, decodeURIComponent(new URL(address).pathname))
    return file.startsWith(folder + path.sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

/** `sheets` answers for documents to print, each under an address of its own and a policy of its own. */
export function serveApp(pageFolder: string, sheets: { response(address: string): Response | undefined }): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const sheet = request.method === 'GET' ? sheets.response(request.url) : undefined
    if (sheet) return sheet
    const file = request.method === 'GET' && isOurAddress(request.url) ? fileFor(request.url, pageFolder) : undefined
    const bytes = file && (await readFile(file).catch(() => undefined))
    if (!file || !bytes) return notFound()
    const nonce = newNonce()
    const headers = {
      'Content-Type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': cspHeader(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store'
    }
    return new Response(file.endsWith('.html') ? pageWithNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes), { headers })
  })
}
