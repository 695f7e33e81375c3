/**
 * The exchange folder on a disk: a stick, a share, what Syncthing or Nextcloud keep in step. Files appear whole, under a
 * name nobody else uses; what other programs leave there is not touched.
 */
import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ExchangeFolder, FolderEntry, FolderFailure, FolderList, FolderRead } from '#contract/exchange-folder.ts'
import { LIMITS } from '#contract/limits.ts'
import { errorCode } from '#main/diagnostics/log.ts'

/** The calls that change the disk; tests put failing ones here, since Linux knows no file locks. */
export interface FolderDisk {
  readonly open: typeof open
  readonly link: typeof link
  readonly rename: typeof rename
  readonly unlink: typeof unlink
}

const realDisk: FolderDisk = { open, link, rename, unlink }

/** Virus scanners and sharing violations pass within seconds; after half a minute the next round tries again. */
const RETRY_AFTER_MS = [50, 150, 300, 500, 1000, 2000, 4000, 8000, 14_000]
const HELD_BY_SOMEBODY = new Set(['EPERM', 'EBUSY', 'EACCES'])
/** FAT, exFAT and some shares know no second name for one file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV', 'EIO'])

function failureOf(error: unknown): FolderFailure {
  const code = errorCode(error)
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'full'
  if (['EROFS', 'EPERM', 'EACCES', 'ENAMETOOLONG'].includes(code)) return 'denied'
  if (['EBUSY', 'ENOTEMPTY', 'EISDIR', 'EMFILE', 'EAGAIN', 'EINTR'].includes(code)) return 'busy'
  return 'gone'
}

export function createLocalFolder(root: string, disk: FolderDisk = realDisk, retryAfterMs: readonly number[] = RETRY_AFTER_MS): ExchangeFolder {
  const full = (relative: string): string => path.join(root, ...relative.split('/'))
  const isThere = (): Promise<boolean> => stat(root).then((found) => found.isDirectory(), () => false)

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const pause of retryAfterMs) {
      try {
        return await work()
      } catch (error) {
        if (!HELD_BY_SOMEBODY.has(errorCode(error))) throw error
        await wait(pause)
      }
    }
    return work()
  }

  /** One by one and never the root: where a stick was pulled out, its empty mount point must not be filled. */
  async function makeFoldersAbove(relative: string): Promise<void> {
    const above = relative.split('/').slice(0, -1)
    for (let depth = 1; depth <= above.length; depth++) {
      await mkdir(full(above.slice(0, depth).join('/'))).catch((error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error
      })
    }
  }

  async function writeBeside(target: string, bytes: Uint8Array): Promise<string> {
    const unfinished = path.join(path.dirname(target), `~pxb-${randomBytes(6).toString('hex')}.tmp`)
    const handle = await disk.open(unfinished, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } catch (error) {
      await handle.close().catch(() => undefined)
      await disk.unlink(unfinished).catch(() => undefined)
      throw error
    }
    await handle.close()
    return unfinished
  }

  /**
   * A second name is given only where none stands. Where there are no second names a file is looked for first: names are
   * nobody else's but that of the root file, and who made that reads it back.
   */
  async function nameOnce(unfinished: string, target: string): Promise<void> {
    try {
      await disk.link(unfinished, target)
      return await disk.unlink(unfinished)
    } catch (error) {
      if (!NO_LINKS.has(errorCode(error))) throw error
    }
    if (await stat(target).then(() => true, () => false)) throw Object.assign(new Error('there'), { code: 'EEXIST' })
    await patiently(() => disk.rename(unfinished, target))
  }

  async function write(relative: string, bytes: Uint8Array, putInPlace: (unfinished: string, target: string) => Promise<void>): Promise<'written' | 'there' | FolderFailure> {
    if (!(await isThere())) return 'gone'
    const target = full(relative)
    let unfinished: string | undefined
    try {
      await makeFoldersAbove(relative)
      unfinished = await patiently(() => writeBeside(target, bytes))
      await putInPlace(unfinished, target)
      await syncFolder(path.dirname(target))
      return 'written'
    } catch (error) {
      if (unfinished) await disk.unlink(unfinished).catch(() => undefined)
      return errorCode(error) === 'EEXIST' ? 'there' : failureOf(error)
    }
  }

  return {
    async list(folder): Promise<FolderList> {
      try {
        const found = await readdir(full(folder), { withFileTypes: true })
        const entries = await Promise.all(found.map(async (entry): Promise<FolderEntry[]> => {
          if (entry.isDirectory()) return [{ name: entry.name, isFolder: true, length: 0 }]
          // What is removed between the two questions is not there; a link leads outside and is nobody's.
          const length = entry.isFile() ? await stat(path.join(full(folder), entry.name)).then(({ size }) => size, () => undefined) : undefined
          return length === undefined ? [] : [{ name: entry.name, isFolder: false, length }]
        }))
        return { kind: 'listed', entries: entries.flat() }
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error)) && (await isThere())) return { kind: 'listed', entries: [] }
        return { kind: failureOf(error) }
      }
    },
    async read(relative): Promise<FolderRead> {
      try {
        return await patiently(async () => {
          // A link leads outside, and a pipe would be waited for for ever.
          const found = await lstat(full(relative))
          if (!found.isFile() || found.size > LIMITS.fileBytes) return { kind: 'absent' }
          return { kind: 'read', bytes: new Uint8Array(await readFile(full(relative))) }
        })
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error)) && (await isThere())) return { kind: 'absent' }
        return { kind: failureOf(error) }
      }
    },
    async create(relative, bytes) {
      if (await stat(full(relative)).then(() => true, () => false)) return 'there'
      const outcome = await write(relative, bytes, nameOnce)
      return outcome === 'written' ? 'created' : outcome
    },
    async replace(relative, bytes) {
      const outcome = await write(relative, bytes, (from, to) => patiently(() => disk.rename(from, to)))
      return outcome === 'written' ? 'replaced' : outcome === 'there' ? 'busy' : outcome
    },
    async remove(relative) {
      try {
        await patiently(() => disk.unlink(full(relative)))
        return 'removed'
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error)) && (await isThere())) return 'removed'
        return failureOf(error)
      }
    }
  }
}

/** A name must survive a power cut as well. Windows and some shares open no folders and need no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
