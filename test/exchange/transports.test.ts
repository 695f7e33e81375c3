import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryFolder } from '#host/memory-folder.ts'
import { createLocalFolder } from '#main/exchange/local-folder.ts'
import { createWebdavFolder, serverAddress } from '#main/exchange/webdav-folder.ts'
import { keepsThroughVanishing, transportPromises } from '#support/exchange-servers/transport-promises.ts'
import { sambaMissing, startSamba } from '#support/exchange-servers/samba-share.ts'
import { PASSWORD, USER, WEBDAV_SERVERS } from '#support/exchange-servers/webdav-servers.ts'

const home = mkdtempSync(path.join(tmpdir(), 'banci-folder-'))
// Servers that start as root work as nobody.
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true, force: true }))

let last = 0
const newFolder = (): string => {
  const folder = path.join(home, `folder-${++last}`)
  mkdirSync(folder)
  return folder
}

describe('an exchange folder in memory', () => {
  for (const { sentence, keep } of transportPromises) test(sentence, () => keep(createMemoryFolder()))
  test('it vanishes and comes back', async () => {
    const folder = createMemoryFolder()
    await keepsThroughVanishing(folder, async () => folder.fail('gone'), async () => folder.fail(undefined))
  })
})

describe('an exchange folder on a disk', () => {
  for (const { sentence, keep } of transportPromises) test(sentence, () => keep(createLocalFolder(newFolder())))
  test('it vanishes and comes back; nothing is written where it stood meanwhile', async () => {
    const root = newFolder()
    await keepsThroughVanishing(createLocalFolder(root), async () => renameSync(root, `${root}-away`), async () => renameSync(`${root}-away`, root))
  })
})

describe.skipIf(sambaMissing)(`an exchange folder on a share of samba${sambaMissing ? ` (left out: ${sambaMissing})` : ''}`, () => {
  test('keeps what every exchange folder promises', async () => {
    const share = await startSamba(path.join(home, 'samba'))
    try {
      for (const { sentence, keep } of transportPromises) {
        const root = path.join(share.mounted, String(++last))
        mkdirSync(root)
        await keep(createLocalFolder(root)).catch((error: Error) => Promise.reject(new Error(`${sentence}: ${error.message}`, { cause: error })))
      }
    } finally {
      await share.stop()
    }
  })
})

for (const server of WEBDAV_SERVERS) {
  describe.skipIf(server.missing)(`an exchange folder on ${server.name}${server.missing ? ` (left out: ${server.missing})` : ''}`, () => {
    test('keeps what every exchange folder promises, asks for the password, and is missed while it is down', async () => {
      const base = path.join(home, `server-${++last}`)
      const shared = path.join(base, 'shared')
      const running = await server.start(base, shared)
      const open = (password = PASSWORD) => createWebdavFolder(serverAddress(running.address)!, { user: USER, password })
      try {
        for (const { sentence, keep } of transportPromises) {
          await keep(open()).catch((error: Error) => Promise.reject(new Error(`${sentence}: ${error.message}`, { cause: error })))
          rmSync(shared, { recursive: true })
          mkdirSync(shared)
          chmodSync(shared, 0o777)
        }
        const stranger = open('wrong')
        expect(await stranger.list('')).toEqual({ kind: 'login' })
        expect(await stranger.create('pxb-root.json', new Uint8Array(3))).toBe('login')
        // The folder on the server vanishes, then the server itself.
        if (server.tellsVanished) await keepsThroughVanishing(open(), async () => renameSync(shared, `${shared}-away`), async () => renameSync(`${shared}-away`, shared))
        await running.stop()
        expect(await open().list('')).toEqual({ kind: 'unreachable' })
        expect(await open().read('pxb-root.json')).toEqual({ kind: 'unreachable' })
      } finally {
        await running.stop()
      }
    })
  })
}
