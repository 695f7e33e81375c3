import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createMemoryFolder, type MemoryFolder } from '#host/memory-folder.ts'
import { isExchangePath } from '#contract/exchange-path.ts'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { joinFolder, leaveFolder, makeFolder } from '#store/folder/joined.ts'
import { readFolderState } from '#store/folder/state.ts'
import { rotateIdentity } from '#store/identity.ts'
import { readRows } from '#store/read.ts'
import { digestAt, FOLDER_PASSPHRASE, openFolderPc, sameNameAs, trustEachOther, typeName, type FolderPc } from '#support/exchange-servers/folder-office.ts'
import { openTestDesk } from '#support/test-desk.ts'

const newClass = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const

async function office(names = ['张老师', '李辅导员']): Promise<{ folder: MemoryFolder; pcs: FolderPc[]; id: string }> {
  const folder = createMemoryFolder()
  const pcs: FolderPc[] = []
  for (const name of names) pcs.push(await openFolderPc(name, folder))
  await trustEachOther(pcs)
  const { id } = await createClass(pcs[0]!.desk, newClass)
  await typeName(pcs[0]!, id, 'a', { name: '王芳', phone: '19900000001', idNumber: '990101198001010012' })
  return { folder, pcs, id }
}

const names = async ({ desk }: FolderPc, cls: string): Promise<(string | undefined)[]> => (await readRows(desk.db, 'trainee', cls)).map(({ name }) => name)
const packages = ({ files }: MemoryFolder): string[] => [...files.keys()].filter((path) => path.startsWith('c/')).sort()

describe('two PCs over one folder', () => {
  test('what one types the other has after a round of each, sealed values too, and nothing readable lies in the folder', async () => {
    const { folder, pcs: [one, two], id } = await office()
    expect(await one!.round()).toMatchObject({ sent: 2, taken: {} })
    expect((await two!.round()).taken[one!.desk.identity.device]).toBeGreaterThan(0)
    expect((await readRows(two!.desk.db, 'trainee', id))[0]).toMatchObject({ name: '王芳', idNumber: '990101198001010012' })
    await typeName(two!, id, 'b', { name: '李强' })
    await two!.round()
    await one!.round()
    expect(await names(one!, id)).toEqual(['王芳', '李强'])
    expect(await digestAt(one!, id)).toBe(await digestAt(two!, id))
    for (const [path, bytes] of folder.files) {
      expect(isExchangePath(path), path).toBe(true)
      const text = Buffer.from(bytes).toString('utf8')
      for (const word of ['王芳', '监狱', '张老师', '19900000001', id]) expect(text).not.toContain(word)
    }
  })

  test('rounds without news write and take nothing', async () => {
    const { folder, pcs: [one, two] } = await office()
    for (const pc of [one, two, one, two]) await pc!.round()
    const before = new Map(folder.files)
    for (const pc of [one, two, one]) expect(await pc!.round()).toMatchObject({ sent: 0, taken: {} })
    expect(new Map(folder.files)).toEqual(before)
  })

  test('a round that lists only what is needed finds the same', async () => {
    const { pcs: [one, two], id } = await office()
    const quick = { everything: false, atOnce: true }
    for (let i = 0; i < 3; i++) {
      await typeName(one!, id, `p${i}`, { name: `第${i}人` })
      await one!.round(quick)
      await two!.round(quick)
      expect(await digestAt(one!, id)).toBe(await digestAt(two!, id))
    }
  })

  test('while somebody types, files are not written by the minute', async () => {
    const { folder, pcs: [one], id } = await office()
    const quick = { everything: false, atOnce: false }
    for (let minute = 0; minute < 12; minute++) {
      await typeName(one!, id, 'a', { remark: `${minute}` })
      one!.desk.clock.ms += 60_000
      await one!.round(quick)
    }
    expect(packages(folder).filter((path) => path.includes(id)).length).toBe(3)
  })

  test('each sees when the other was last there', async () => {
    const { pcs: [one, two] } = await office()
    one!.desk.clock.ms += 5000
    await one!.round()
    await two!.round()
    expect((await readFolderState(two!.desk.db)).heard).toEqual({ [one!.desk.identity.device]: one!.desk.now() })
  })
})

describe('what waits for a person', () => {
  test('a PC nobody knows: nothing of it is taken until somebody says that it is trusted, then all of it', async () => {
    const { pcs: [one, two], id } = await office()
    await two!.desk.db.peers.delete(one!.desk.identity.device)
    await one!.round()
    for (let i = 0; i < 2; i++) expect(await two!.round()).toMatchObject({ taken: {} })
    expect(await names(two!, id)).toEqual([])
    expect(await two!.desk.db.held.count()).toBe(0)
    // It is known by name meanwhile, so that a person can find it in the list.
    expect(await two!.desk.db.peers.get(one!.desk.identity.device)).toMatchObject({ computer: '张老师的电脑', person: '张老师' })
    await trustEachOther([one!, two!])
    await two!.round()
    expect(await names(two!, id)).toEqual(['王芳'])
  })

  test('many deletions wait aside, and the rest goes on', async () => {
    const { pcs: [one, two], id } = await office()
    const ids = Array.from({ length: 30 }, (_, i) => `t${i}`)
    await commit(one!.desk, id, ids.map((record) => ({ table: 'trainee', id: record, set: { name: record } })), 'edit')
    await one!.round()
    await two!.round()
    await commit(one!.desk, id, ids.map((record) => ({ table: 'trainee', id: record, remove: true as const })), 'edit')
    await one!.round()
    await two!.round()
    expect((await names(two!, id)).length).toBe(31)
    expect(await two!.desk.db.held.toArray()).toMatchObject([{ code: 'waiting', from: one!.desk.identity.device }])
    await typeName(one!, id, 'a', { name: '王方' })
    await one!.round()
    await two!.round()
    expect(await names(two!, id)).toContain('王方')
    await two!.round()
    expect(await two!.desk.db.held.count()).toBe(1)
  })

  test('what two filled in differently blocks nothing and is asked about on both', async () => {
    const { pcs: [one, two], id } = await office()
    await one!.round()
    await two!.round()
    await typeName(one!, id, 'a', { phone: '19911111111' })
    await typeName(two!, id, 'a', { phone: '19922222222' })
    for (const pc of [one, two, one]) await pc!.round()
    for (const pc of [one, two]) expect((await pc!.desk.db.meta.where('cf').above(0).count())).toBe(1)
    expect(await digestAt(one!, id)).toBe(await digestAt(two!, id))
  })
})

describe('a folder that is not as it was', () => {
  test('files of other programs are not looked at', async () => {
    const { folder, pcs: [one, two], id } = await office()
    await one!.round()
    const [path] = packages(folder).filter((name) => name.includes(id))
    const junk = ['desktop.ini', 'Thumbs.db', '.stfolder/x', 'c/Thumbs.db', `c/${id}/~syncthing~x.tmp`, path!.replace('.pxb', '.sync-conflict-20261123-090000-ABCDEFG.pxb'), path!.replace('.pxb', '（1）.pxb'), path!.replace('.pxb', ' (conflicted copy).pxb'), `${path}.part`, `${path!.slice(0, path!.lastIndexOf('/'))}/~pxb-0123.tmp`, 'dev/desktop.ini']
    for (const name of junk) folder.files.set(name, new Uint8Array(10))
    await two!.round()
    expect(await digestAt(one!, id)).toBe(await digestAt(two!, id))
    expect(await two!.desk.db.folderFile.where('path').startsWith('').count()).toBe(2)
    expect(await two!.desk.db.held.count()).toBe(0)
  })

  test('a file that is half there is tried again, and told after a day', async () => {
    const { folder, pcs: [one, two], id } = await office()
    await one!.round()
    const [path] = packages(folder).filter((name) => name.includes(id))
    const whole = folder.files.get(path!)!
    for (const length of [0, 1, whole.length - 1]) {
      folder.files.set(path!, whole.slice(0, length))
      await two!.round()
      expect(await names(two!, id)).toEqual([])
      expect((await readFolderState(two!.desk.db)).late).toBe(0)
    }
    two!.desk.clock.ms += 25 * 3_600_000
    await two!.round()
    expect((await readFolderState(two!.desk.db)).late).toBe(1)
    folder.files.set(path!, whole)
    await two!.round({ everything: false })
    expect(await names(two!, id)).toEqual(['王芳'])
    expect((await readFolderState(two!.desk.db)).late).toBe(0)
    expect(await two!.desk.db.held.count()).toBe(0)
  })

  test('half of an own file, which a server kept when the line broke, is put away after a day', async () => {
    const { folder, pcs: [one, two], id } = await office()
    await one!.round()
    const half = `c/${id}/${one!.desk.identity.device}/9.aaaaaaaa.pxb`
    folder.files.set(half, new Uint8Array(99))
    for (let i = 0; i < 2; i++) {
      for (const pc of [one, two]) await pc!.round()
      expect(folder.files.has(half)).toBe(true)
    }
    one!.desk.clock.ms += 25 * 3_600_000
    await one!.round()
    expect(folder.files.has(half)).toBe(false)
    expect((await readFolderState(one!.desk.db)).late).toBe(0)
  })

  test('an empty place is not taken for it, and another folder neither; nothing is written there', async () => {
    const { folder, pcs: [one] } = await office()
    await one!.round()
    const all = new Map(folder.files)
    folder.files.clear()
    expect(await one!.round()).toMatchObject({ stopped: 'no-root' })
    const stranger = await openTestDesk('别人')
    await makeFolder(stranger, folder, '另一个口令', 4)
    expect(await one!.round()).toMatchObject({ stopped: 'other-root' })
    expect([...folder.files.keys()]).toEqual(['pxb-root.json'])
    folder.files.clear()
    for (const [path, bytes] of all) folder.files.set(path, bytes)
    expect((await one!.round()).stopped).toBeUndefined()
  })

  test('wiped and made anew, everything is put there again; the others join by the passphrase and lack nothing', async () => {
    const { folder, pcs: [one, two], id } = await office()
    for (const pc of [one, two, one]) await pc!.round()
    folder.files.clear()
    expect(await makeFolder(one!.desk, folder, FOLDER_PASSPHRASE, 4)).toBe('joined')
    await one!.round()
    expect(await two!.round()).toMatchObject({ stopped: 'other-root' })
    expect(await joinFolder(two!.desk, folder, '不对')).toBe('wrong-passphrase')
    expect(await joinFolder(two!.desk, folder, FOLDER_PASSPHRASE)).toBe('joined')
    await two!.round()
    const third = await openFolderPc('王老师', folder)
    await trustEachOther([one!, two!, third])
    await third.round()
    expect(await digestAt(third, id)).toBe(await digestAt(one!, id))
  })

  test('files that somebody deleted are put there again by whoever still holds the work', async () => {
    const { folder, pcs: [one, two], id } = await office()
    for (const pc of [one, two]) await pc!.round()
    for (const path of packages(folder)) folder.files.delete(path)
    for (let i = 0; i < 3; i++) await two!.round()
    const third = await openFolderPc('王老师', folder)
    await trustEachOther([one!, two!, third])
    await third.round()
    expect(await digestAt(third, id)).toBe(await digestAt(one!, id))
  })

  test('work that came by a stick goes on to the others through the folder', async () => {
    const { folder, pcs: [one, two], id } = await office()
    const lone = await openFolderPc('王老师', createMemoryFolder())
    await trustEachOther([one!, two!, lone])
    await one!.round()
    const { exportClasses } = await import('#store/export.ts')
    const { takeFile } = await import('#store/import.ts')
    const written = await exportClasses(one!.desk, { classes: [id], from: { person: '', computer: '', campus: '' } }, { passphrase: 'abcdef', workFactor: 4 })
    if (written.kind !== 'written') throw new Error(written.code)
    await takeFile(lone.desk.db, { file: written.bytes, fileName: 'a', passphrase: 'abcdef', device: lone.desk.identity.device, now: 0 }, new Set())
    await typeName(lone, id, 'c', { name: '赵六' })
    const back = await exportClasses(lone.desk, { classes: [id], from: { person: '', computer: '', campus: '' } }, { passphrase: 'abcdef', workFactor: 4 })
    if (back.kind !== 'written') throw new Error(back.code)
    await takeFile(one!.desk.db, { file: back.bytes, fileName: 'b', passphrase: 'abcdef', device: one!.desk.identity.device, now: 0 }, new Set())
    await one!.round()
    await two!.round()
    expect(await names(two!, id)).toEqual(['王芳', '赵六'])
    expect(packages(folder).every((path) => path.includes(one!.desk.identity.device))).toBe(true)
  })

  test('a PC that has left writes nothing more', async () => {
    const { folder, pcs: [one, two], id } = await office()
    await one!.round()
    await leaveFolder(one!.desk.db)
    const before = folder.files.size
    await typeName(one!, id, 'z', { name: '不走' })
    expect(await one!.round()).toBeUndefined()
    expect(folder.files.size).toBe(before)
    await two!.round()
    expect(await names(two!, id)).toEqual(['王芳'])
  })
})

describe('two PCs under one name', () => {
  test.each([true, false])('a copied disk is noticed by both before they write over each other, takes another name, and nothing is lost (all listed: %s)', async (everything) => {
    const { folder, pcs: [one, two], id } = await office()
    await one!.round()
    await two!.round()
    const copy = await openFolderPc('张老师', folder)
    await copy.desk.db.local.put((await one!.desk.db.local.get('identity'))!)
    const clone = await sameNameAs(copy, folder)
    expect(await clone.round({ everything })).toMatchObject({ stopped: 'own-work', sent: 0 })
    await rotateIdentity(clone.desk, 'own-work', webcrypto.subtle as SubtleCrypto)
    const renamed = await sameNameAs(clone, folder)
    expect(renamed.desk.identity.device).not.toBe(one!.desk.identity.device)
    await trustEachOther([one!, two!, renamed])
    await renamed.round()
    await typeName(renamed, id, 'c', { name: '赵六' })
    for (const pc of [renamed, one, two]) expect((await pc!.round()).stopped).toBeUndefined()
    expect(await names(two!, id)).toEqual(['王芳', '赵六'])
    expect(new Set([await digestAt(one!, id), await digestAt(two!, id), await digestAt(renamed, id)]).size).toBe(1)
  })
})

test('old small files become one; they go after it was seen twice, and whoever joins then lacks nothing', async () => {
  const { folder, pcs: [one, two], id } = await office()
  for (let i = 0; i < 10; i++) {
    await typeName(one!, id, `p${i}`, { name: `第${i}人` })
    await one!.round()
    one!.desk.clock.ms += 86_400_000
  }
  await two!.round()
  await typeName(two!, id, 'q', { name: '对方' })
  await two!.round()
  one!.desk.clock.ms += 31 * 86_400_000
  const own = () => packages(folder).filter((path) => path.includes(`${id}/${one!.desk.identity.device}`))
  expect(own()).toHaveLength(10)
  await one!.round()
  expect(own()).toHaveLength(11)
  await one!.round()
  expect(own()).toHaveLength(11)
  await one!.round()
  expect(own()).toHaveLength(1)
  for (let i = 0; i < 3; i++) for (const pc of [two, one]) expect(await pc!.round()).toMatchObject({ sent: 0, taken: {} })
  const third = await openFolderPc('王老师', folder)
  await trustEachOther([one!, two!, third])
  await third.round()
  expect(await digestAt(third, id)).toBe(await digestAt(one!, id))
})
