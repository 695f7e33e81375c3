import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { IncomingFile } from '#contract/host.ts'
import { LIMITS } from '#contract/limits.ts'
import { errorCode, log } from '#main/diagnostics/log.ts'

export type ReadOutcome = { readonly kind: 'read'; readonly file: IncomingFile } | { readonly kind: 'unreadable'; readonly sentence: string }

/** A file that a person gave to the program, whole in memory; too big or unreadable is said in one sentence. */
export async function readGiven(file: string): Promise<ReadOutcome> {
  const name = path.basename(file)
  try {
    const found = await stat(file)
    if (!found.isFile()) return { kind: 'unreadable', sentence: `“${name}”不是文件，请选择一个文件。` }
    if (found.size > LIMITS.fileBytes) return { kind: 'unreadable', sentence: `“${name}”超过 ${LIMITS.fileBytes / 1024 / 1024} MB，不像是名单或数据包，没有打开。` }
    const bytes = await readFile(file)
    return { kind: 'read', file: { name, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) } }
  } catch (error) {
    log('read-failed', { code: errorCode(error) })
    const isHeld = ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error))
    return { kind: 'unreadable', sentence: isHeld ? `“${name}”正被其他程序占用或没有读取权限，请关闭后重试。` : `“${name}”读不出来，请检查 U 盘或网络位置是否还在。` }
  }
}
