/** Files as they come back: a .docx of ours with a word changed, or without its marks. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The same file with one text of its document.xml replaced. */
export function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml']!)
  if (!xml.includes(from)) throw new Error(`not in the file: ${from}`)
  parts['word/document.xml'] = strToU8(xml.replace(from, to))
  return zipSync(parts)
}

/** As Word's document inspector leaves it. */
export function withoutProperties(bytes: Uint8Array): Uint8Array {
  const { 'docProps/custom.xml': _, ...parts } = unzipSync(bytes)
  return zipSync(parts)
}
