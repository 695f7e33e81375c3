/** What is known of the files in the folder, and which operations they hold together. */
import { union, type Have, type Ranges } from '#sync/ranges.ts'
import type { BanciDb, FolderFileRow } from '../schema.ts'

export const rowPath = (folder: string, path: string): string => `${folder}/${path}`
export const pathOfRow = ({ path }: FolderFileRow): string => path.slice(path.indexOf('/') + 1)

export const folderRows = (db: BanciDb, folder: string): Promise<FolderFileRow[]> => db.folderFile.where('path').startsWith(`${folder}/`).toArray()

/** Files that count: those a PC joining today could read this work from. */
export const counts = ({ state }: FolderFileRow): boolean => state === 'own' || state === 'taken'

/** By class, what the files hold. */
export function heldByFiles(rows: readonly FolderFileRow[]): Map<string, Have> {
  const byClass = new Map<string, Map<string, Ranges>>()
  for (const { cls, have = {} } of rows.filter(counts)) {
    const held = byClass.get(cls) ?? new Map<string, Ranges>()
    byClass.set(cls, held)
    for (const [device, ranges] of Object.entries(have)) held.set(device, union(held.get(device) ?? [], ranges))
  }
  return byClass
}

/** By class, what this PC holds. */
export async function heldHere(db: BanciDb): Promise<Map<string, Map<string, Ranges>>> {
  const byClass = new Map<string, Map<string, Ranges>>()
  for (const { cls, d, ranges } of await db.have.toArray()) {
    if (ranges.length) byClass.set(cls, (byClass.get(cls) ?? new Map<string, Ranges>()).set(d, ranges))
  }
  return byClass
}

/** Asked for by a person, after an update of the program say: what was refused is read from the folder again. */
export const forgetRefused = async (db: BanciDb): Promise<void> => void (await db.folderFile.filter(({ state }) => state === 'refused').delete())
