/** The parts of a package beside the manifest: segments one after the other, what the sender holds, digests, sealing keys. */
import { SEAL_KEY_LENGTH, sealKey, type SealKey } from './seal.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { fromBase64, toBase64, toUtf8 } from './bytes.ts'
import { isClassId, isNumber, isSealKind } from './check-operation.ts'
import { isDeviceId } from './device.ts'
import { Hostile, Malformed } from './malformed.ts'
import { list, object, parse, text } from './manifest.ts'
import type { Have, Range, Ranges } from './ranges.ts'
import { readHead, type Segment } from './segment.ts'

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'signature.bin'
export const SEGMENTS = 'segments.bin'
export const HAVE = 'have.json'
export const DIGESTS = 'digests.json'
export const KEYS = 'keys.json'
export const PARTS = [SEGMENTS, HAVE, DIGESTS, KEYS] as const

/** What a reader takes, so that no writer makes more. */
export const LARGEST_FILE = 128 * 1024 * 1024
/** Checking a signature takes a tenth of a millisecond in a browser; a college of a year, exchanging twice a week, has some thousands. */
export const MOST_SEGMENTS = 20_000
const MOST_RANGES = 100_000
const MOST_KEYS = 50_000

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
const sortedObject = <T, U>(map: ReadonlyMap<string, T>, to: (value: T) => U): Record<string, U> => Object.fromEntries([...map].sort(byName).map(([name, value]) => [name, to(value)]))

export const inOrder = (segments: readonly Segment[]): Segment[] =>
  [...segments].sort((a, b) => (a.cls !== b.cls ? (a.cls < b.cls ? -1 : 1) : a.device !== b.device ? (a.device < b.device ? -1 : 1) : a.n0 - b.n0))

export function writeSegments(segments: readonly Segment[]): Uint8Array {
  const out = new ByteWriter()
  for (const segment of inOrder(segments)) out.block(segment.bytes)
  return out.done()
}

export function readSegments(bytes: Uint8Array): Segment[] {
  const reader = new ByteReader(bytes)
  const segments: Segment[] = []
  while (reader.left) {
    if (segments.length === MOST_SEGMENTS) throw new Hostile('too many segments')
    segments.push(readHead(reader.block().slice()))
  }
  return segments
}

export const writeHaves = (haves: ReadonlyMap<string, Have>): Uint8Array => toUtf8(JSON.stringify(sortedObject(haves, (have) => sortedObject(have, (ranges) => ranges))))

export function readHaves(bytes: Uint8Array): Map<string, Have> {
  let left = MOST_RANGES
  const ranges = (value: unknown): Ranges => {
    if (--left < 0) throw new Hostile('too many PCs')
    let before = -1
    return list(value, MOST_RANGES).map((pair): Range => {
      const [first, last] = list(pair, 2) as [number, number]
      if (--left < 0) throw new Hostile('too many ranges')
      if (!isNumber(first) || !isNumber(last) || first > last || first <= before + 1) throw new Malformed('not a range')
      before = last
      return [first, last]
    })
  }
  return mapOf(parse(bytes), isClassId, (have) => mapOf(have, isDeviceId, ranges))
}

export const writeDigests = (digests: ReadonlyMap<string, string>): Uint8Array => toUtf8(JSON.stringify(sortedObject(digests, (digest) => digest)))
export const readDigests = (bytes: Uint8Array): Map<string, string> => mapOf(parse(bytes), isClassId, (digest) => text(digest, /^[0-9a-f]{64}$/))

export const writeKeys = (keys: readonly SealKey[]): Uint8Array =>
  toUtf8(JSON.stringify(keys.map(({ cls, kind, id, bytes }) => ({ cls, kind, id, key: toBase64(bytes) })).sort((a, b) => (`${a.cls} ${a.kind} ${a.id}` < `${b.cls} ${b.kind} ${b.id}` ? -1 : 1))))

export function readKeys(bytes: Uint8Array): SealKey[] {
  return list(parse(bytes), MOST_KEYS).map((entry) => {
    const { cls, kind, id, key } = object(entry)
    const secret = fromBase64(text(key, /^[A-Za-z0-9+/=]{88}$/))
    if (typeof cls !== 'string' || !isClassId(cls) || typeof kind !== 'string' || !isSealKind(kind) || secret.length !== SEAL_KEY_LENGTH) throw new Malformed('not a key')
    const read = sealKey(cls, kind as SealKey['kind'], secret)
    if (read.id !== id) throw new Malformed('not the key it says')
    return read
  })
}

function mapOf<T>(value: unknown, isName: (name: string) => boolean, to: (value: unknown) => T): Map<string, T> {
  return new Map(
    Object.entries(object(value)).map(([name, entry]) => {
      if (!isName(name)) throw new Malformed('not such a name')
      return [name, to(entry)]
    })
  )
}
