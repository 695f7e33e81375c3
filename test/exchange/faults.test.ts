import { afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMemoryFolder } from '#host/memory-folder.ts'
import { createLocalFolder } from '#main/exchange/local-folder.ts'
import { createClass } from '#store/classes.ts'
import { createFailingFolder } from '#support/exchange-servers/failing-folder.ts'
import { digestAt, openFolderPc, trustEachOther, typeName, type FolderPc } from '#support/exchange-servers/folder-office.ts'
import { calmsDown } from '#support/exchange-servers/copied-office.ts'

const newClass = { name: '第3期', sponsor: '演示单位', hostMode: '承办' } as const

async function areEqual(pcs: readonly FolderPc[], id: string): Promise<void> {
  expect(new Set(await Promise.all(pcs.map((pc) => digestAt(pc, id)))).size).toBe(1)
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

test('folders kept in step by a copier that delays, halves, renames, repeats and forgets: equal once it has calmed down', () => calmsDown(1))
