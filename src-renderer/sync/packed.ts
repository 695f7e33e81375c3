/**
 * A column as stored: its packed length, its own length, and raw deflate; or 0, its length, and its bytes where packing
 * gains nothing. Each column alone, because one Huffman table for all costs a tenth (test/bench/segments.bench.ts).
 */
import { deflateSync } from 'fflate'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { inflateTo, largestOutput } from './inflate.ts'
import { Hostile } from './malformed.ts'

export function writePacked(out: ByteWriter, bytes: Uint8Array): void {
  const packed = bytes.length < 16 ? bytes : deflateSync(bytes, { level: 9 })
  // A reader would take what packs beyond measure for an attack.
  const gains = packed.length < bytes.length && bytes.length <= largestOutput(packed.length)
  out.whole(gains ? packed.length : 0)
  out.whole(bytes.length)
  out.raw(gains ? packed : bytes)
}

/** No honest column is longer: a segment holds at most some thousand operations. */
const LARGEST_COLUMN = 64 * 1024 * 1024

/** Takes what comes out from the budget of bytes. */
export function readPacked(from: ByteReader, budget: { bytes: number }): Uint8Array {
  const packed = from.whole()
  const length = from.whole()
  if (length > LARGEST_COLUMN || (budget.bytes -= length) < 0) throw new Hostile('unpacks to more than it may')
  if (!packed) return from.raw(length)
  return inflateTo(from.raw(packed), length)
}
