/**
 * What Syncthing, Nextcloud or a person with a stick do between the folders of several PCs: files arrive late, in any
 * order, half, under passing names, twice, or not at all for a while. Each file has one writer, whose folder is right.
 */
import { ROOT_FILE } from '#sync/folder-names.ts'
import type { MemoryFolder } from '#host/memory-folder.ts'

export interface CopiedFolder {
  readonly device: string
  readonly folder: MemoryFolder
}

const writerOf = (path: string, folders: readonly CopiedFolder[]): CopiedFolder | undefined => (path === ROOT_FILE ? folders[0] : folders.find(({ device }) => path.includes(device)))

export type Mischief = 'copied' | 'late' | 'half' | 'passing' | 'twice' | 'listed-empty' | 'gone-again'
export const MISCHIEF: readonly Mischief[] = ['copied', 'late', 'half', 'passing', 'twice', 'listed-empty', 'gone-again']

/** One pass over all folders. `dice` gives what becomes of each file; without it everything arrives as it should. */
export function copyBetween(folders: readonly CopiedFolder[], dice?: () => Mischief): void {
  for (const to of folders) {
    const own = (path: string): boolean => writerOf(path, folders) === to
    const right = new Map<string, Uint8Array>()
    for (const from of folders) for (const [path, bytes] of from.folder.files) if (writerOf(path, folders) === from && !isPassing(path)) right.set(path, bytes)
    if (!dice) for (const path of Array.from(to.folder.files.keys())) if (isPassing(path) || !right.has(path)) to.folder.files.delete(path)
    for (const [path, bytes] of right) {
      if (own(path) || path === ROOT_FILE) continue
      put(to.folder.files, path, bytes, dice?.() ?? 'copied')
    }
  }
}

const isPassing = (path: string): boolean => /sync-conflict|~syncthing~|（1）/.test(path)

function put(files: Map<string, Uint8Array>, path: string, bytes: Uint8Array, what: Mischief): void {
  const slash = path.lastIndexOf('/') + 1
  if (what === 'copied') files.set(path, bytes)
  if (what === 'half') files.set(path, bytes.slice(0, bytes.length >> 1))
  if (what === 'listed-empty') files.set(path, new Uint8Array())
  if (what === 'passing') files.set(`${path.slice(0, slash)}~syncthing~${path.slice(slash)}.tmp`, bytes.slice(0, bytes.length >> 1))
  if (what === 'gone-again') files.delete(path)
  if (what === 'twice') {
    files.set(path, bytes)
    files.set(path.replace('.pxb', '.sync-conflict-20261123-090000-ABCDEFG.pxb'), bytes)
    files.set(path.replace('.pxb', '（1）.pxb'), bytes)
  }
}
