/** Unpacking with a count on what comes out, because what a file says of itself is not to be believed. */
import { Inflate, inflateSync } from 'fflate'
import { Hostile, Malformed } from './malformed.ts'

/** No honest text packs better than this; small ones may. */
const LARGEST_RATIO = 200
const ALWAYS_ALLOWED = 1024 * 1024
const CHUNK = 16 * 1024

/** Most bytes that `packed` bytes may become. */
export const largestOutput = (packed: number): number => Math.max(ALWAYS_ALLOWED, packed * LARGEST_RATIO)

/** Raw deflate. Throws Hostile as soon as more than `limit` bytes came out, Malformed where it ends early or late. */
export function inflateAtMost(packed: Uint8Array, limit: number): Uint8Array {
  const most = Math.min(limit, largestOutput(packed.length))
  return packed.length <= CHUNK ? inflateSmall(packed, most) : inflateLarge(packed, most)
}

/** In one go, which is three times as fast: what is too long ends at one byte more than allowed, after 16 MB of work at worst. */
function inflateSmall(packed: Uint8Array, most: number): Uint8Array {
  let out
  try {
    out = inflateSync(packed, { out: new Uint8Array(most + 1) })
  } catch {
    throw new Malformed('cannot be unpacked')
  }
  if (out.length > most) throw new Hostile('unpacks to more than it may')
  return out
}

function inflateLarge(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    length += piece.length
    if (length > most) throw new Hostile('unpacks to more than it may')
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK) inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed('cannot be unpacked')
  }
  const out = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}
