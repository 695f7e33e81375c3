/** Files of a command, written whole: beside the place first, then renamed, so that what stood there survives a failure. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fittedName } from '#contract/legal-file-name.ts'
import { BadInput } from './command.ts'

export interface FileToWrite {
  readonly name: string
  readonly bytes: Uint8Array
}

const REASONS: Readonly<Record<string, string>> = { ENOSPC: '磁盘已满，请腾出空间后再试', EACCES: '没有写入权限，请换一个文件夹', EPERM: '没有写入权限，或文件正在 Word/WPS 中打开', EBUSY: '文件正在 Word/WPS 中打开，请关闭后再试', EROFS: '磁盘是只读的，请换一个文件夹', ENOENT: '这里建不了文件夹，请换一个地方', ENOTDIR: '路径中有一段不是文件夹', EEXIST: '同名的已是一个文件，请换一个文件夹', ENAMETOOLONG: '路径太长，请换一个更短的文件夹' }

/** Names as written; two files of one name get a number. Throws BadInput with what to do. */
export function writeFiles(folder: string, files: readonly FileToWrite[]): string[] {
  const target = resolve(folder)
  const taken = new Set<string>()
  return onDisk(target, () => {
    makeFolder(target)
    return files.map(({ name, bytes }) => {
      const free = nextName(target, name, taken)
      taken.add(free.toLowerCase())
      const part = join(target, `.${taken.size}.part`)
      try {
        writeFileSync(part, bytes)
        renameSync(part, join(target, free))
      } finally {
        rmSync(part, { force: true })
      }
      return free
    })
  })
}

/** Word and WPS open no longer path. */
const LONGEST_PATH = 240

/** Legal on Windows, on whose disk the folder may be copied; no two of a folder are the same to it. */
function nextName(folder: string, name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = fittedName(name, LONGEST_PATH - folder.length - 1, number)
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** One folder after another: Node's own recursive way never returns where the system answers that a new folder is not there (/proc, some network drives). */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

function onDisk<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === undefined) throw error
    throw new BadInput(`不能写入“${folder}”：${REASONS[code] ?? `系统报告 ${code}`}。`)
  }
}
