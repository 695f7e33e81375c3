/** The whole of it over what offices really have: two PCs, one real server, and nothing but rounds. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ExchangeFolder } from '#contract/exchange-folder.ts'
import { createLocalFolder } from '#main/exchange/local-folder.ts'
import { createWebdavFolder, serverAddress } from '#main/exchange/webdav-folder.ts'
import { createClass } from '#store/classes.ts'
import { digestAt, openFolderPc, trustEachOther, typeName } from '#support/exchange-servers/folder-office.ts'
import { sambaMissing, startSamba } from '#support/exchange-servers/samba-share.ts'
import { PASSWORD, USER, WEBDAV_SERVERS } from '#support/exchange-servers/webdav-servers.ts'

const home = mkdtempSync(path.join(tmpdir(), 'banci-rounds-'))
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function exchangeOver(open: () => ExchangeFolder): Promise<void> {
  const pcs = [await openFolderPc('张老师', open()), await openFolderPc('李辅导员', open())] as const
  await trustEachOther(pcs)
  const { id } = await createClass(pcs[0].desk, { name: '第3期', sponsor: '演示单位', hostMode: '承办' })
  for (let turn = 0; turn < 2; turn++) {
    for (const [i, pc] of pcs.entries()) {
      await pc.round({ everything: false })
      await typeName(pc, id, `p${turn}${i}`, { name: `学员${turn}之${i}` })
      expect((await pc.round({ everything: turn > 0 })).stopped).toBeUndefined()
    }
  }
  expect((await pcs[0].round()).stopped).toBeUndefined()
  expect(await digestAt(pcs[0], id)).toBe(await digestAt(pcs[1], id))
  expect(await pcs[1].desk.db.rows('trainee').count()).toBe(4)
}

for (const server of WEBDAV_SERVERS) {
  test.skipIf(server.missing)(`two PCs over ${server.name} hold the same${server.missing ? ` (left out: ${server.missing})` : ''}`, async () => {
    const base = path.join(home, server.name.replace(/\W/g, ''))
    const running = await server.start(base, path.join(base, 'shared'))
    try {
      await exchangeOver(() => createWebdavFolder(serverAddress(running.address)!, { user: USER, password: PASSWORD }))
    } finally {
      await running.stop()
    }
  })
}

test.skipIf(sambaMissing)(`two PCs over a share of samba hold the same${sambaMissing ? ` (left out: ${sambaMissing})` : ''}`, async () => {
  const share = await startSamba(path.join(home, 'samba'))
  try {
    const root = path.join(share.mounted, 'office')
    mkdirSync(root)
    await exchangeOver(() => createLocalFolder(root))
  } finally {
    await share.stop()
  }
})
