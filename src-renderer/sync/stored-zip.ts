/**
 * ZIP with every part stored as it is (what needs packing inside is packed already): any ZIP program can open it, and
 * reading it can neither unpack a bomb nor meet two meanings of one file. A reader takes only the very bytes that the
 * writer makes of what it found.
 */
import { sameBytes, toUtf8 } from './bytes.ts'
import { Malformed } from './malformed.ts'

export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, so that the same content is the same bytes. */
const DATE = 0x21
const NAME = /^[a-z]{1,20}\.[a-z]{1,8}$/
const MOST_PARTS = 32

const CRC = Uint32Array.from({ length: 256 }, (_, i) => {
  let c = i
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c >>> 0
})
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = CRC[(c ^ byte) & 255]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** Names are `word.ending` in lower-case letters. */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const size = parts.reduce((sum, { name, bytes }) => sum + 30 + 46 + name.length * 2 + bytes.length, 22)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  let at = 0
  const starts: { at: number; crc: number }[] = []
  const describe = ({ name, bytes }: Part, crc: number): void => {
    // version 2.0, no flags, stored, date, CRC, two sizes, length of the name
    const numbers = [20, 0, 0, 0, DATE] as const
    numbers.forEach((number, i) => view.setUint16(at + i * 2, number, true))
    view.setUint32(at + 10, crc, true)
    view.setUint32(at + 14, bytes.length, true)
    view.setUint32(at + 18, bytes.length, true)
    view.setUint16(at + 22, name.length, true)
  }
  for (const part of parts) {
    if (!NAME.test(part.name)) throw new Error(`“${part.name}” cannot be a part`)
    const crc = crc32(part.bytes)
    starts.push({ at, crc })
    view.setUint32(at, LOCAL, true)
    at += 4
    describe(part, crc)
    at += 26
    out.set(toUtf8(part.name), at)
    out.set(part.bytes, (at += part.name.length))
    at += part.bytes.length
  }
  const central = at
  parts.forEach((part, i) => {
    view.setUint32(at, CENTRAL, true)
    view.setUint16(at + 4, 20, true)
    at += 6
    describe(part, starts[i]!.crc)
    view.setUint32(at + 36, starts[i]!.at, true)
    at += 40
    out.set(toUtf8(part.name), at)
    at += part.name.length
  })
  view.setUint32(at, END, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, at - central, true)
  view.setUint32(at + 16, central, true)
  return out
}

/** The first part by its name and length alone, before anything else is believed. */
export function firstPart(zip: Uint8Array): Part | undefined {
  return partAt(zip, 0)?.part
}

/** Parts by name, in order. Throws Malformed for whatever writeZip did not write. */
export function readZip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (let at = 0, found; (found = partAt(zip, at)); at = found.end) {
    if (parts.has(found.part.name) || parts.size === MOST_PARTS) throw new Malformed('a part twice, or too many')
    parts.set(found.part.name, found.part.bytes)
  }
  if (!sameBytes(writeZip([...parts].map(([name, bytes]) => ({ name, bytes }))), zip)) throw new Malformed('not as it was written')
  return parts
}

function partAt(zip: Uint8Array, at: number): { part: Part; end: number } | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  if (at + 30 > zip.length || view.getUint32(at, true) !== LOCAL) return undefined
  const length = view.getUint32(at + 18, true)
  const start = at + 30 + view.getUint16(at + 26, true)
  const name = String.fromCharCode(...zip.subarray(at + 30, Math.min(start, at + 60)))
  if (!NAME.test(name) || start + length > zip.length) return undefined
  return { part: { name, bytes: zip.subarray(start, start + length) }, end: start + length }
}

/** Whether the end of a ZIP stands at the end: where not, the file was cut short on its way. */
export const isWholeZip = (bytes: Uint8Array): boolean => bytes.length >= 22 && new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 22, 4).getUint32(0, true) === END
export const looksLikeZip = (bytes: Uint8Array): boolean => bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === LOCAL
