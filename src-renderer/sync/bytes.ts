/** Text and base64 without DOM or Node, so that the pure layers run anywhere. */
import { base64 } from '@scure/base'
import { strFromU8, strToU8 } from 'fflate'

export const toUtf8 = (text: string): Uint8Array => strToU8(text)
export const fromUtf8 = (bytes: Uint8Array): string => strFromU8(bytes)
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes)
/** Throws on anything that is not base64. */
export const fromBase64 = (text: string): Uint8Array => base64.decode(text)

const MARK = [0xef, 0xbb, 0xbf] as const
/** Text from bytes that must be right: undefined for broken UTF-8, which is otherwise mended; a leading byte order mark, otherwise dropped, is kept. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  let marks = 0
  while (MARK.every((byte, i) => bytes[marks * 3 + i] === byte)) marks++
  const text = '\ufeff'.repeat(marks) + fromUtf8(bytes.subarray(marks * 3))
  return sameBytes(toUtf8(text), bytes) ? text : undefined
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
