import { open, readFile } from 'node:fs/promises'
import type { SaveFailure } from '#contract/host.ts'
import { errorCode } from '#main/diagnostics/log.ts'
import { failureOf } from './write-whole.ts'

/**
 * What stands at a path where one of many files would go. same: these very bytes. taken: others, which somebody may have
 * corrected by hand, so they are not written over unasked. A failure: it is held (open in Word), or is no file.
 */
export async function standsThere(target: string, bytes: Uint8Array): Promise<'nothing' | 'same' | 'taken' | SaveFailure> {
  try {
    const there = await readFile(target)
    if (there.equals(bytes)) return 'same'
    // Word lets others read what it has open, and refuses only this.
    await (await open(target, 'r+')).close()
    return 'taken'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'nothing' : failureOf(errorCode(error), 'renaming')
  }
}
