/** Writes a file whole or not at all: whatever happens on the way, what stood there before still stands. */
import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { SaveFailure } from '#contract/host.ts'
import { errorCode, log } from '#main/diagnostics/log.ts'

/** The three calls that touch the disk; a test puts a failing one here, since Linux knows no file locks. */
export interface Disk {
  readonly open: typeof open
  readonly rename: typeof rename
  readonly unlink: typeof unlink
}

const realDisk: Disk = { open, rename, unlink }

/** Virus scanners and indexers hold a new file for a moment; Word holds it until it is closed. 1.5 s tells them apart. */
const RETRY_AFTER_MS = [50, 150, 300, 400, 600]
const HELD_BY_SOMEBODY = new Set(['EPERM', 'EBUSY', 'EACCES'])

export function failureOf(code: string, stage: 'writing' | 'renaming'): SaveFailure {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full'
  if (code === 'EROFS') return 'denied'
  // The folder took a new file a moment ago, so it is the old file that cannot be replaced.
  if (HELD_BY_SOMEBODY.has(code)) return stage === 'renaming' ? 'locked' : 'denied'
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'ENETUNREACH'].includes(code)) return 'gone'
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return 'denied'
  return 'failed'
}

async function writeAndSync(file: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const handle = await disk.open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!HELD_BY_SOMEBODY.has(errorCode(error))) throw error
      await wait(pause)
    }
  }
  await disk.rename(from, to)
}

/** The rename itself must survive a power cut. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** `target` is a full path. Answers saved, or why not; never throws for what a disk or a person can cause. */
export async function writeWhole(target: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<'saved' | SaveFailure> {
  const folder = path.dirname(target)
  const unfinished = path.join(folder, `.banci-${randomBytes(4).toString('hex')}.part`)
  let stage: 'writing' | 'renaming' = 'writing'
  try {
    await writeAndSync(unfinished, bytes, disk)
    stage = 'renaming'
    await renamePatiently(unfinished, target, disk)
    await syncFolder(folder)
    return 'saved'
  } catch (error) {
    await disk.unlink(unfinished).catch(() => undefined)
    const failure = failureOf(errorCode(error), stage)
    log('save-failed', { failure, code: errorCode(error) })
    return failure
  }
}
