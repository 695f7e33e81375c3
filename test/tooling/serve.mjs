/**
 * The built page from a local address, under the same Content-Security-Policy as in the shell: for `npm start` where
 * there is no Electron, and for the browser tests. Only 127.0.0.1 listens; nothing but out/renderer is readable.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const pageFolder = path.join(root, 'out/renderer')

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** @param {string} address */
async function answer(address) {
  const { header, placeInPage } = JSON.parse(await readFile(path.join(root, 'src-main/guard/content-security-policy.json'), 'utf8'))
  const wanted = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname)
  const file = path.join(pageFolder, wanted === '/' ? 'index.html' : wanted)
  if (!file.startsWith(pageFolder + path.sep)) return undefined
  const nonce = randomBytes(16).toString('base64')
  const bytes = await readFile(file)
  return {
    headers: {
      'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': header.replaceAll('{nonce}', nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store'
    },
    body: file.endsWith('.html') ? bytes.toString('utf8').replaceAll(placeInPage, nonce) : bytes
  }
}

/**
 * Serves out/renderer. Rejects with code EADDRINUSE where the port is taken; port 0 takes any free one.
 * @param {number} port
 */
export async function servePage(port) {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/')
      .catch(() => undefined)
      .then((found) => {
        if (found) response.writeHead(200, found.headers).end(found.body)
        else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404')
      })
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const bound = server.address()
  if (!bound || typeof bound === 'string') throw new Error('a TCP server has a port')
  return {
    url: `http://127.0.0.1:${bound.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}
