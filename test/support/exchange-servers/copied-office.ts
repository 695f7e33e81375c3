/** Three PCs, each with a folder of its own, and a copier between them that does everything wrong before it calms down. */
import assert from 'node:assert/strict'
import { createMemoryFolder } from '#host/memory-folder.ts'
import { createClass } from '#store/classes.ts'
import { ROOT_FILE } from '#sync/folder-names.ts'
import { dice } from '#support/dice.ts'
import { digestAt, openFolderPc, trustEachOther, typeName, type FolderPc } from './folder-office.ts'
import { copyBetween, MISCHIEF, type CopiedFolder } from './sync-copier.ts'

/** Fails where the PCs are not equal in the end, or still have something to say. */
export async function calmsDown(seed: number): Promise<void> {
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
  const { id } = await createClass(pcs[0]!.desk, { name: '第3期', sponsor: '演示单位', hostMode: '承办' })
  for (let turn = 0; turn < 9; turn++) {
    for (const pc of pcs) {
      // Of other names and numbers each: two that may be one person would wait for somebody's eyes.
      const which = below(6)
      const record = `p${which}`
      if (below(2)) await typeName(pc, id, record, { name: `学员${record}`, remark: `${turn}`, phone: `199000${which}${1000 + below(9000)}` })
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
  assert.equal(new Set(await Promise.all(pcs.map((pc) => digestAt(pc, id)))).size, 1)
  for (const pc of pcs) {
    assert.equal(await pc.desk.db.held.count(), 0)
    const { sent, taken } = await pc.round()
    assert.deepEqual({ sent, taken }, { sent: 0, taken: {} })
  }
}
