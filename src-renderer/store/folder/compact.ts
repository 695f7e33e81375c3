/**
 * Own small files become one after a month, so that a class of a year is a dozen files and not a thousand. The small ones
 * go only after the large one was seen by two listings: some servers show a file before they have it for good.
 */
import type { FolderFileRow } from '../schema.ts'
import { listFolder, removeFile } from './calls.ts'
import { counts, folderRows, heldByFiles, pathOfRow, rowPath } from './files.ts'
import { lackingIn, ownFolderOf, unionOf, writeNext } from './publish.ts'
import type { RoundDeps } from './round.ts'

export const OLD_MS = 30 * 86_400_000
const FEWEST = 8
const SEEN_OFTEN_ENOUGH = 2

export async function compact(deps: RoundDeps, id: string): Promise<void> {
  const { desk } = deps
  const rows = await folderRows(desk.db, id)
  const own = rows.filter((row) => row.state === 'own' && row.d === desk.identity.device)
  for (const cls of new Set(own.map((row) => row.cls))) {
    const here = own.filter((row) => row.cls === cls)
    const pack = here.find(({ replaces }) => replaces)
    if (pack) await removeReplaced(deps, id, cls, pack)
    else await packOld(deps, id, cls, here.filter(({ at }) => desk.now() - at > OLD_MS), here, rows)
  }
}

async function packOld(deps: RoundDeps, id: string, cls: string, old: readonly FolderFileRow[], own: readonly FolderFileRow[], rows: readonly FolderFileRow[]): Promise<void> {
  if (old.length < FEWEST) return
  const without = heldByFiles(rows.filter((row) => counts(row) && row.cls === cls && !old.includes(row))).get(cls) ?? new Map()
  const inside = unionOf(old.map(({ have = {} }) => new Map(Object.entries(have))))
  await writeNext(deps, id, cls, without, lackingIn(without, inside), own, old.map(pathOfRow))
}

async function removeReplaced({ desk, folder }: RoundDeps, id: string, cls: string, pack: FolderFileRow): Promise<void> {
  const { db } = desk
  const name = pathOfRow(pack).split('/').at(-1)
  if (!(await listFolder(folder, ownFolderOf(cls, desk.identity.device))).some((entry) => entry.name === name)) return
  const seen = (pack.seen ?? 0) + 1
  if (seen < SEEN_OFTEN_ENOUGH) return void (await db.folderFile.put({ ...pack, seen }))
  for (const path of pack.replaces ?? []) {
    await removeFile(folder, path)
    await db.folderFile.delete(rowPath(id, path))
  }
  const { replaces: _, seen: __, ...done } = pack
  await db.folderFile.put(done)
}
