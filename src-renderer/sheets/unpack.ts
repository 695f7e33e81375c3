/**
 * Unpacks the parts of an Office file by its central directory, counting the bytes that really come out, so that a
 * small file cannot fill the memory whatever sizes it claims.
 */
import { Inflate } from 'fflate'
import { decodeGbk, decodeUtf8 } from './decode-text.ts'

export type Unpacked = { readonly tag: 'unpacked'; readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly tag: 'too-big' } | { readonly tag: 'damaged' } | { readonly tag: 'protected' }

interface Entry {
  readonly name: string
  readonly method: number
  readonly start: number
  readonly packed: number
}

const MOST_ENTRIES = 10_000
/** Deflate grows at most 1032-fold: a slice of this size gives at most 17 MB before we look at the count again. */
const SLICE = 16_384

/** Passes each piece of a part on its way; gives what to keep of it. */
export type PartFilter = (name: string) => ((piece: Uint8Array, last: boolean) => Uint8Array) | undefined

export interface UnpackLimits {
  /** Bytes of all wanted parts together as they come out. */
  readonly unpacked: number
  /** Of these, bytes that are kept after the filter. */
  readonly kept: number
}

/** The parts that `wanted` names, or that they are more than the limits allow. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnpackLimits, filter: PartFilter = () => undefined): Unpacked {
  const entries = directoryOf(bytes)
  if (!Array.isArray(entries)) return { tag: entries }
  const parts = new Map<string, Uint8Array>()
  let { unpacked, kept } = limits
  for (const entry of entries) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue
    const packed = bytes.subarray(entry.start, entry.start + entry.packed)
    const pieces: Uint8Array[] = []
    const pass = filter(entry.name)
    let tooBig = false
    const take = (piece: Uint8Array, last: boolean): void => {
      if (tooBig) return
      const rest = pass ? pass(piece, last) : piece
      unpacked -= piece.length
      kept -= rest.length
      tooBig = unpacked < 0 || kept < 0
      if (!tooBig) pieces.push(rest)
    }
    if (entry.method === 0) take(packed, true)
    else if (!inflateInto(packed, take, () => tooBig)) return { tag: 'damaged' }
    if (tooBig) return { tag: 'too-big' }
    parts.set(entry.name, joined(pieces))
  }
  return { tag: 'unpacked', parts }
}

function inflateInto(packed: Uint8Array, take: (piece: Uint8Array, last: boolean) => void, enough: () => boolean): boolean {
  let done = false
  const inflate = new Inflate((piece, last) => {
    take(piece, last)
    done = last
  })
  try {
    for (let at = 0; at < packed.length && !enough(); at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  } catch {
    return false
  }
  return done || enough()
}

/** Names and places of all parts, or why they cannot be read. */
function directoryOf(bytes: Uint8Array): Entry[] | 'damaged' | 'protected' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_535)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) return 'damaged'
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return 'damaged'
    const flags = view.getUint16(at + 8, true)
    if (flags & 1) return 'protected'
    const nameLength = view.getUint16(at + 28, true)
    const header = view.getUint32(at + 42, true)
    if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) return 'damaged'
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
    const packed = view.getUint32(at + 20, true)
    if (start + packed > bytes.length) return 'damaged'
    const name = (flags & 0x800 ? decodeUtf8(nameBytes) : decodeGbk(nameBytes)).replaceAll('\\', '/').replace(/^\/+/, '')
    entries.push({ name, method: view.getUint16(at + 10, true), start, packed })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
