/** Unpacking with a count on what comes out, because what a file says of itself is not to be believed. */
import { Inflate, inflateSync } from 'fflate'
import { Hostile, Malformed } from './malformed.ts'

/** No honest text packs better than this; small ones may. */
const LARGEST_RATIO = 200
const ALWAYS_ALLOWED = 1024 * 1024
const CHUNK = 16 * 1024

/** Most bytes that `packed` bytes may become. */
export const largestOutput = (packed: number): number => Math.max(ALWAYS_ALLOWED, packed * LARGEST_RATIO)

/** Raw deflate of exactly `length` bytes. Throws Hostile where that is more than `packed` may become or more comes out, Malformed where it ends early. */
export function inflateTo(packed: Uint8Array, length: number): Uint8Array {
  if (length > largestOutput(packed.length)) throw new Hostile('unpacks to more than it may')
  const out = packed.length <= CHUNK ? inflateSmall(packed, length) : inflateLarge(packed, length)
  if (out.length > length) throw new Hostile('unpacks to more than it may')
  if (out.length < length) throw new Malformed('another length than told')
  return out
}

/** In one go, which is three times as fast: what is too long ends one byte after `length`, having cost 16 MB of work at worst. */
function inflateSmall(packed: Uint8Array, length: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(length + 1) })
  } catch {
    throw new Malformed('cannot be unpacked')
  }
}

function inflateLarge(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  let at = 0
  const inflate = new Inflate((piece) => {
    if (at + piece.length > length) throw new Hostile('unpacks to more than it may')
    out.set(piece, at)
    at += piece.length
  })
  try {
    for (let from = 0; from < packed.length || from === 0; from += CHUNK) inflate.push(packed.subarray(from, from + CHUNK), from + CHUNK >= packed.length)
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed('cannot be unpacked')
  }
  return out.subarray(0, at)
}
