import { existsSync } from 'node:fs'
import path from 'node:path'
import { cutName, legalFileName, splitEnding } from '#contract/legal-file-name.ts'

/** Word and WPS refuse longer paths, 260 less what they append themselves while a file is open. */
export const LONGEST_PATH = 240

/** `name` made legal, numbered （2）, （3）… by `number`, and cut so that the whole path fits. */
export function pathInFolder(folder: string, name: string, number = 1): string {
  const { stem, ending } = splitEnding(legalFileName(name))
  const tail = `${number > 1 ? `（${number}）` : ''}${ending}`
  const room = LONGEST_PATH - folder.length - path.sep.length - tail.length
  // A folder so deep that nothing fits gets the name anyway: the system then says no, and we pass that on.
  return path.join(folder, `${cutName(stem, Math.max(8, room))}${tail}`)
}

/** The first path in the folder that is not taken, by the disk or by `taken`. */
export function freePath(folder: string, name: string, isTaken: (file: string) => boolean = existsSync, from = 1): string {
  for (let number = from; ; number++) {
    const file = pathInFolder(folder, name, number)
    if (!isTaken(file)) return file
  }
}
