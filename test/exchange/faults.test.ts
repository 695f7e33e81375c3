import { afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMemoryFolder } from '#host/memory-folder.ts'
import { createLocalFolder } from '#main/exchange/local-folder.ts'
import { createClass } from '#store/classes.ts'
import { ROOT_FILE } from '#sync/folder-names.ts'
import { dice } from '#support/dice.ts'
import { createFailingFolder } from '#support/exchange-servers/failing-folder.ts'
import { digestAt, openFolderPc, trustEachOther, typeName, type FolderPc } from '#support/exchange-servers/folder-office.ts'
import { copyBetween, MISCHIEF, type CopiedFolder } from '#support/exchange-servers/sync-copier.ts'

const newClass = { name: '第3期', sponsor: '演示单位', hostMode: '承办' } as const

async function areEqual(pcs: readonly FolderPc[], id: string): Promise<void> {
  const digests = await Promise.all(pcs.map((pc) => digestAt(pc, id)))
  expect(new Set(digests).size).toBe(1)
}

describe('a stick that is pulled out in the middle of a round and comes back', () => {
  test.each(['refused', 'lost'] as const)('at every call in turn (%s), and all PCs are equal after the next rounds', async (how) => {
    const shared = createMemoryFolder()
    const [one, two] = [createFailingFolder(shared), createFailingFolder(shared)]
    const pcs = [await openFolderPc('张老师', one), await openFolderPc('李辅导员', two)]
    await trustEachOther(pcs)
    const { id } = await createClass(pcs[0]!.desk, newClass)
    for (const pc of pcs) await pc.round()
    let reached = 0
    for (let k = 1; reached < 2; k++) {
      for (const [i, pc] of pcs.entries()) await typeName(pc, id, `r${k}-${i}`, { name: `学员${k}之${i}` })
      for (const [i, failing] of [one, two].entries()) {
        failing.failFrom(k, how)
        const report = await pcs[i]!.round({ everything: k % 2 === 0 })
        if (failing.calls() < k) reached++
        else expect(report.stopped).toBe('gone')
        failing.heal()
      }
      for (const pc of [...pcs, pcs[0]!]) expect((await pc.round()).stopped).toBeUndefined()
      await areEqual(pcs, id)
      expect(k).toBeLessThan(200)
    }
    // What was written twice because an answer was lost does no harm: whoever joins now lacks nothing either.
    const third = await openFolderPc('王老师', shared)
    await trustEachOther([...pcs, third])
    await third.round()
    await areEqual([...pcs, third], id)
  })
})

describe('a real folder that vanishes under a running round', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'banci-vanish-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  test('the round ends with a word, and goes on when the folder is back', async () => {
    const root = mkdtempSync(path.join(home, 'stick-'))
    const pcs = [await openFolderPc('张老师', createLocalFolder(root)), await openFolderPc('李辅导员', createLocalFolder(root))]
    await trustEachOther(pcs)
    const { id } = await createClass(pcs[0]!.desk, newClass)
    const running = pcs[0]!.round()
    await new Promise((resolve) => setTimeout(resolve, 15))
    renameSync(root, `${root}-away`)
    expect((await running).stopped).toBe('gone')
    expect((await pcs[1]!.round()).stopped).toBe('gone')
    renameSync(`${root}-away`, root)
    for (const pc of pcs) expect((await pc.round()).stopped).toBeUndefined()
    await areEqual(pcs, id)
  })
})

test.each([1, 2])('folders kept in step by a copier that delays, halves, renames, repeats and forgets: equal once it has calmed down (%i)', async (seed) => {
  const roll = dice(seed)
  const below = (n: number): number => Math.floor(roll() * n)
  const folders: CopiedFolder[] = []
  const pcs: FolderPc[] = []
  for (const name of ['张老师', '李辅导员', '王老师']) {
    const folder = createMemoryFolder()
    // The root is there before anybody joins, as a person would see to.
    const root = folders[0]?.folder.files.get(ROOT_FILE)
    if (root) folder.files.set(ROOT_FILE, root)
    const pc = await openFolderPc(name, folder)
    pcs.push(pc)
    folders.push({ device: pc.desk.identity.device, folder })
  }
  await trustEachOther(pcs)
  const { id } = await createClass(pcs[0]!.desk, newClass)
  for (let turn = 0; turn < 9; turn++) {
    for (const pc of pcs) {
      // Of other names each: two that may be one person would wait for somebody's eyes.
      const record = `p${below(6)}`
      if (below(2)) await typeName(pc, id, record, { name: `学员${record}`, remark: `${turn}`, phone: `1990000${1000 + below(9000)}` })
      pc.desk.clock.ms += 10 * 60_000 + below(60_000)
      if (below(3)) await pc.round({ everything: below(2) === 0 })
    }
    copyBetween(folders, () => MISCHIEF[below(MISCHIEF.length)]!)
  }
  // Its own folder is a PC's to keep; what a copier did there is undone, and what left is put there again after two listings.
  for (let calm = 0; calm < 4; calm++) {
    for (const pc of pcs) await pc.round()
    copyBetween(folders)
  }
  await areEqual(pcs, id)
  for (const pc of pcs) {
    expect(await pc.desk.db.held.count()).toBe(0)
    expect(await pc.round()).toMatchObject({ sent: 0, taken: {} })
  }
})
