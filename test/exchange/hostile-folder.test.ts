/** Somebody who can write into the exchange folder, and knows neither its passphrase nor anybody's key. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createMemoryFolder, type MemoryFolder } from '#host/memory-folder.ts'
import { createLocalFolder } from '#main/exchange/local-folder.ts'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { takeFile } from '#store/import.ts'
import { readRows } from '#store/read.ts'
import { toUtf8 } from '#sync/bytes.ts'
import { classFolder, nameHash, receiptPath, ROOT_FILE } from '#sync/folder-names.ts'
import { readRoot } from '#sync/folder-root.ts'
import { writePackage } from '#sync/package-write.ts'
import type { Have } from '#sync/ranges.ts'
import { digestAt, openFolderPc, trustEachOther, typeName, type FolderPc } from '#support/exchange-servers/folder-office.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const stranger = testSigner('外人')

async function office(): Promise<{ folder: MemoryFolder; one: FolderPc; two: FolderPc; id: string }> {
  const folder = createMemoryFolder()
  const [one, two] = [await openFolderPc('张老师', folder), await openFolderPc('李辅导员', folder)]
  await trustEachOther([one, two])
  const { id } = await createClass(one.desk, { name: '第3期骨干班', sponsor: '演示单位', hostMode: '承办' })
  for (let i = 0; i < 12; i++) await typeName(one, id, `t${i}`, { name: `学员${i}` })
  for (const pc of [one, two]) await pc.round()
  return { folder, one, two, id }
}

/** Files that bear a right name and hold nothing. */
function noise(folder: MemoryFolder, cls: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const bytes = toUtf8(`noise ${i}`)
    folder.files.set(`c/${classFolder(cls)}/${stranger.device}/${i + 1}.${nameHash(bytes)}.pxb`, bytes)
  }
}

describe('a folder into which somebody throws what he likes', () => {
  test('a hundred files of noise push nothing out that waits for a person, and it is taken afterwards as ever', async () => {
    const { folder, one, two, id } = await office()
    await commit(one.desk, id, Array.from({ length: 12 }, (_, i) => ({ table: 'trainee' as const, id: `t${i}`, remove: true as const })), 'edit')
    await one.round()
    await two.round()
    const waiting = async () => (await two.desk.db.held.toArray()).filter(({ code }) => code === 'waiting')
    expect(await waiting()).toHaveLength(1)
    noise(folder, id, 100)
    two.desk.clock.ms += 60_000
    await two.round()
    const [kept] = await waiting()
    expect(kept!.bytes.length).toBeGreaterThan(0)
    await two.round()
    expect((await two.desk.db.folderFile.toArray()).filter(({ state }) => state === 'waiting')).toHaveLength(1)
    const order = { file: kept!.bytes, fileName: kept!.fileName, device: two.desk.identity.device, now: two.desk.now(), confirmedDeletions: 12 }
    expect(await takeFile(two.desk.db, order, new Set(), { verify: testVerify })).toMatchObject({ kind: 'imported' })
    expect(await digestAt(two, id)).toBe(await digestAt(one, id))
  })

  test('what a stranger says he holds is asked for from nobody, and he is shown as a stranger', async () => {
    const { folder, one, two, id } = await office()
    const root = folder.files.get(ROOT_FILE)!
    const read = readRoot(root)
    if (typeof read === 'string') throw new Error(read)
    const have: Have = new Map([[one.desk.identity.device, [[1, 2 ** 39]]], [stranger.device, [[5, 2 ** 39]]]])
    const lie = await writePackage({ id: 'lie', kind: 'receipt', createdAt: '2026-11-23T00:00:00Z', person: '外人', computer: '外-01', campus: '', authors: [], classes: [{ cls: id, title: '', sensitive: false, segments: [], have, keys: [] }] }, stranger, { recipients: [read.recipient] })
    if (lie.kind !== 'written') throw new Error(lie.sentence)
    folder.files.set(receiptPath(stranger.device), lie.bytes)
    await two.round()
    expect(await two.desk.db.peers.get(stranger.device)).toMatchObject({ computer: '外-01' })
    expect(await two.desk.db.acks.where('peer').equals(stranger.device).count()).toBe(0)
    await typeName(one, id, 't0', { phone: '19900000001' })
    for (const pc of [one, two]) await pc.round({ everything: false })
    expect(await digestAt(two, id)).toBe(await digestAt(one, id))
  })

  test('names, places and files that make no sense are passed over, and the work of the others still arrives', async () => {
    const { folder, one, two, id } = await office()
    const genuine = [...folder.files].find(([name]) => name.startsWith(`c/${classFolder(id)}/${one.desk.identity.device}/`))!
    const junk: [string, Uint8Array][] = [
      [`dev/${stranger.device}.pxb`, new Uint8Array(10_000)], [`dev/${'a'.repeat(16)}.pxb`, new Uint8Array()], ['dev/__proto__.pxb', toUtf8('x')], ['dev/desktop.ini', toUtf8('x')], [`dev/${one.desk.identity.device} (1).pxb`, toUtf8('x')],
      [`c/${classFolder(id)}/${two.desk.identity.device}/9.${nameHash(genuine[1])}.pxb`, genuine[1]], [`c/org/${one.desk.identity.device}/99.${nameHash(genuine[1])}.pxb`, genuine[1]],
      [`c/constructor/${stranger.device}/1.${nameHash(toUtf8('x'))}.pxb`, toUtf8('x')], [`c/${'z'.repeat(32)}/${stranger.device}/999999999.aaaaaaaa.pxb`, toUtf8('x')]
    ]
    for (const [name, bytes] of junk) folder.files.set(name, bytes)
    await typeName(one, id, 't0', { phone: '19900000001' })
    for (const pc of [one, two, one]) expect((await pc.round()).stopped).toBeUndefined()
    expect(await digestAt(two, id)).toBe(await digestAt(one, id))
    expect(await readRows(two.desk.db, 'trainee', id)).toHaveLength(12)
  })

  test('a root file of somebody else, of brackets, or of another key stops the exchange and changes nothing', async () => {
    const { folder, one, two, id } = await office()
    const genuine = folder.files.get(ROOT_FILE)!
    const json = JSON.parse(Buffer.from(genuine).toString()) as Record<string, unknown>
    await typeName(one, id, 't0', { phone: '19900000001' })
    const before = folder.files.size
    for (const root of ['', '{', '['.repeat(3_000_000), '{"__proto__":{"format":1}}', JSON.stringify({ ...json, recipient: `age1${'q'.repeat(58)}` }), JSON.stringify({ ...json, recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' }), JSON.stringify({ ...json, id: 'a'.repeat(26) }), JSON.stringify({ ...json, format: 2 ** 31 })]) {
      folder.files.set(ROOT_FILE, toUtf8(root))
      expect((await one.round()).stopped).toBeDefined()
      expect(folder.files.size).toBe(before)
    }
    folder.files.set(ROOT_FILE, genuine)
    for (const pc of [one, two]) expect((await pc.round()).stopped).toBeUndefined()
    expect(await digestAt(two, id)).toBe(await digestAt(one, id))
  })
})

test('on a disk a link leads nowhere and a pipe is not waited for', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'banci-hostile-'))
  const outside = mkdtempSync(path.join(tmpdir(), 'banci-outside-'))
  writeFileSync(path.join(outside, 'secret'), '别人的')
  mkdirSync(path.join(root, 'dev'))
  symlinkSync(path.join(outside, 'secret'), path.join(root, receiptPath(stranger.device)))
  execFileSync('mkfifo', [path.join(root, ROOT_FILE)])
  const folder = createLocalFolder(root)
  expect(await folder.read(receiptPath(stranger.device))).toEqual({ kind: 'absent' })
  expect(await folder.read(ROOT_FILE)).toEqual({ kind: 'absent' })
})
