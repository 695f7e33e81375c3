/** The way out: of each class one more package with whatever is here and in no file of the folder yet. */
import { ORG } from '#domain/college.ts'
import { isExtract } from '#domain/need-to-know/extract.ts'
import { classFolder, packageName, packagePath } from '#sync/folder-names.ts'
import { minus, union, type Have, type Range, type Ranges } from '#sync/ranges.ts'
import type { FolderFileRow } from '../schema.ts'
import { createFile } from './calls.ts'
import { folderRows, heldByFiles, heldHere, pathOfRow, rowPath } from './files.ts'
import type { RoundDeps } from './round.ts'

/** A person who types for an hour makes a dozen files of it, not sixty. */
const NOT_AGAIN_WITHIN_MS = 5 * 60_000

/** Packages written. `atOnce`: asked for by a person, or the program is about to end. */
export async function publish(deps: RoundDeps, id: string, atOnce: boolean): Promise<number> {
  const { desk } = deps
  const { db, identity } = desk
  const rows = await folderRows(db, id)
  const inFolder = heldByFiles(rows)
  const here = await heldHere(db)
  let sent = 0
  for (const cls of [...here.keys()].sort((a, b) => Number(b === ORG) - Number(a === ORG))) {
    // Whoever reads here holds the class itself; what one department may know of it goes to that department alone.
    if (isExtract(cls)) continue
    const lacking = lackingIn(inFolder.get(cls) ?? new Map(), here.get(cls)!)
    if (!Object.keys(lacking).length) continue
    const own = rows.filter((row) => row.state === 'own' && row.cls === cls && row.d === identity.device)
    if (!atOnce && own.some(({ at }) => desk.now() - at < NOT_AGAIN_WITHIN_MS)) continue
    await writeNext(deps, id, cls, inFolder.get(cls) ?? new Map(), lacking, own)
    sent++
  }
  return sent
}

/** What is held and not in `present`, by device. */
export function lackingIn(present: Have, held: Have): Record<string, Range[]> {
  return Object.fromEntries([...held].map(([device, ranges]) => [device, [...minus(ranges, present.get(device) ?? [])]] as [string, Range[]]).filter(([, ranges]) => ranges.length))
}

/** Writes a package with all that `present` lacks; `own`: files of this class that this PC wrote here so far. */
export async function writeNext({ desk, folder, work }: RoundDeps, id: string, cls: string, present: Have, holds: Record<string, Range[]>, own: readonly FolderFileRow[], replaces?: readonly string[]): Promise<void> {
  const bytes = await work.pack(cls, present)
  const number = 1 + Math.max(0, ...own.map((row) => packageName(pathOfRow(row).split('/').at(-1)!)?.number ?? 0))
  const path = packagePath(cls, desk.identity.device, number, bytes)
  await createFile(folder, path, bytes)
  // What was read before the package was made is certainly inside; what was typed meanwhile goes with the next one.
  await desk.db.folderFile.put({ path: rowPath(id, path), cls, d: desk.identity.device, state: 'own', at: desk.now(), have: holds, ...(replaces ? { replaces: [...replaces], seen: 0 } : {}) })
}

export const unionOf = (haves: readonly Have[]): Map<string, Ranges> => {
  const all = new Map<string, Ranges>()
  for (const have of haves) for (const [device, ranges] of have) all.set(device, union(all.get(device) ?? [], ranges))
  return all
}

export const ownFolderOf = (cls: string, device: string): string => `c/${classFolder(cls)}/${device}`
