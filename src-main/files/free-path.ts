import { existsSync } from 'node:fs'
import path from 'node:path'
import { fittedName } from '#contract/legal-file-name.ts'

/** Word and WPS refuse longer paths, 260 less what they append themselves while a file is open. */
export const LONGEST_PATH = 240

/**
 * `name` made legal, numbered （2）, （3）… by `number`, and cut so that the whole path fits. A folder so deep that nothing
 * fits gets the name anyway: the system then says no, and we pass that on.
 */
export function pathInFolder(folder: string, name: string, number = 1): string {
  return path.join(folder, fittedName(name, LONGEST_PATH - folder.length - path.sep.length, number))
}

/** The first path in the folder that is not taken, by the disk or by `taken`. */
export function freePath(folder: string, name: string, isTaken: (file: string) => boolean = existsSync, from = 1): string {
  for (let number = from; ; number++) {
    const file = pathInFolder(folder, name, number)
    if (!isTaken(file)) return file
  }
}
