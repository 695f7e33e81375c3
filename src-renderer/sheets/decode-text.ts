/** Text files of unknown encoding: byte order marks, UTF-8, UTF-16, else the Chinese code page. */

/** Every runtime we bundle for has it, but neither the DOM's nor Node's types belong into a pure layer. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

/** GB 18030 contains GBK and GB 2312 and, other than the usual code page 936 tables, rare characters of four bytes. */
export const decodeGbk = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes)
export const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
export const decodeUtf16 = (bytes: Uint8Array, order: 'le' | 'be' = 'le'): string => new TextDecoder(`utf-16${order}`).decode(bytes)

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text of a file; undefined where its bytes are no text at all. */
export function decodeTextFile(bytes: Uint8Array): string | undefined {
  const text = decodeByMark(bytes)
  // A picture or a program read as GB 18030 is full of control and replacement characters.
  const strange = (text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length
  return strange > Math.min(text.length, 20_000) * 0.01 ? undefined : text.replace(/^\ufeff/, '')
}

function decodeByMark(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decodeUtf16(bytes)
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes, 'be')
  const order = unmarkedUtf16(bytes)
  if (order) return decodeUtf16(bytes, order)
  return isUtf8(bytes) ? decodeUtf8(bytes) : decodeGbk(bytes)
}

/** A list holds line ends, commas or tabs; in UTF-16 every one of them has a zero byte beside it. */
function unmarkedUtf16(bytes: Uint8Array): 'le' | 'be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  let le = 0
  let be = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i + 1] === 0 && bytes[i] !== 0) le++
    if (bytes[i] === 0 && bytes[i + 1] !== 0) be++
  }
  const some = Math.max(4, length / 40)
  return le > some && be === 0 ? 'le' : be > some && le === 0 ? 'be' : undefined
}
