import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { ExchangeFolder } from '#contract/exchange-folder.ts'
import { readMultistatus } from '#main/exchange/multistatus.ts'
import { createWebdavFolder, serverAddress } from '#main/exchange/webdav-folder.ts'

const PATH = 'c/org/abcdefghijklmnop/1.aaaaaaaa.pxb'
const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function folderOn(listener: RequestListener, withinMs?: number): Promise<ExchangeFolder> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return createWebdavFolder(serverAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/banci`)!, { user: 'a', password: 'b' }, fetch, withinMs)
}

const everyCall = async (folder: ExchangeFolder): Promise<string[]> => [(await folder.list('')).kind, (await folder.read(PATH)).kind, await folder.create(PATH, new Uint8Array(3)), await folder.replace(PATH, new Uint8Array(3)), await folder.remove(PATH)]

const PAGE = '<!doctype html><html><body>请先登录</body></html>'

describe('what is no WebDAV server is not taken for one', () => {
  test('a log-in page of the network that answers everything with 200', async () => {
    const folder = await folderOn((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE))
    expect((await everyCall(folder)).slice(0, 3)).toEqual(['foreign', 'foreign', 'foreign'])
    expect(await folder.replace(PATH, new Uint8Array(3))).toBe('foreign')
  })

  test('a log-in page in the clothes of a listing, an empty body, half a listing', async () => {
    for (const body of [PAGE, '', '<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/banci/a']) {
      const folder = await folderOn((_request, response) => response.writeHead(207, { 'content-type': 'text/xml' }).end(body))
      expect((await folder.list('')).kind).toBe('foreign')
    }
  })

  test('a redirect is not followed, least of all with the password', async () => {
    const asked: (string | undefined)[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.headers.authorization)
      response.writeHead(207).end()
    })
    servers.push(elsewhere)
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const folder = await folderOn((_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/` }).end())
    expect(new Set(await everyCall(folder))).toEqual(new Set(['foreign']))
    expect(asked).toEqual([])
  })

  test('a server that takes a file and keeps half of it, breaks off, is full, or never answers', async () => {
    const listing = (length: number): string => `<multistatus xmlns="DAV:"><response><href>/x</href><propstat><prop><resourcetype/><getcontentlength>${length}</getcontentlength></prop></propstat></response></multistatus>`
    const half = await folderOn((request, response) => (request.method === 'PUT' ? response.writeHead(201).end() : response.writeHead(207).end(listing(1))))
    expect(await half.replace(PATH, new Uint8Array(3))).toBe('busy')
    const broken = await folderOn((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('abc')
      response.destroy()
    })
    expect((await broken.read(PATH)).kind).toBe('unreachable')
    const full = await folderOn((request, response) => response.writeHead(request.method === 'PUT' ? 507 : 404).end())
    expect(await full.replace(PATH, new Uint8Array(3))).toBe('full')
    const silent = await folderOn(() => undefined, 200)
    expect((await silent.list('')).kind).toBe('unreachable')
  })

  test('names that lead out of the folder are no entries of it', async () => {
    const entry = (href: string): string => `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>`
    const folder = await folderOn((_request, response) => response.writeHead(207).end(`<d:multistatus xmlns:d="DAV:">${['/banci/', '/banci/c/', '/banci/c/../../etc/', '/other/', 'http://evil/banci/dev/x', '/banci/%2e%2e/', '/banci/a%2Fb/', '/banci/%ff'].map(entry).join('')}</d:multistatus>`))
    expect(await folder.list('')).toEqual({ kind: 'listed', entries: [{ name: 'c', isFolder: true, length: 0 }] })
  })
})

test('an address is one only with http or https, without a password inside', () => {
  for (const typed of ['ftp://a/', 'file:///etc', 'javascript:1', '//a/b', 'a.b/c', 'http://u:p@a/', 'http://a/?x=1', '']) expect(serverAddress(typed), typed).toBeUndefined()
  expect(serverAddress(' https://dav.example/交换/班次 ')?.href).toBe('https://dav.example/%E4%BA%A4%E6%8D%A2/%E7%8F%AD%E6%AC%A1/')
})

test('listings of other servers are read alike: any prefix, whole addresses, entities', () => {
  const xml = '<?xml version="1.0"?>\n<ns0:multistatus xmlns:ns0="DAV:"><ns0:response><ns0:href>https://dav.example/a%20b&amp;c/</ns0:href><ns0:propstat><ns0:prop><ns0:resourcetype><ns0:collection xmlns="x"></ns0:collection></ns0:resourcetype></ns0:prop></ns0:propstat></ns0:response><ns0:response><ns0:href>/x</ns0:href><ns0:propstat><ns0:prop><ns0:resourcetype/><lp1:getcontentlength>12</lp1:getcontentlength></ns0:prop></ns0:propstat></ns0:response></ns0:multistatus>'
  expect(readMultistatus(xml)).toEqual([{ path: '/a b&c', isFolder: true }, { path: '/x', isFolder: false, length: 12 }])
})
