/**
 * A segment: an immutable run of one PC's consecutive operations of one class, signed as it is stored. Its hash covers
 * the hash of the segment before it, so that a PC's work on a class is one chain that nobody can cut, reorder or fake.
 *
 *   "PXS1"  suite  class  public key (32)  first number  count  hash before (32)  body  |  signature (64)
 *
 * Suite 1: SHA-256, Ed25519, columns.ts. The hash is taken over everything before the bar.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { strictUtf8, toUtf8 } from './bytes.ts'
import { HIGHEST_NUMBER, isClassId, isNumber } from './check-operation.ts'
import { readColumns, type Budget } from './columns.ts'
import { writeColumns } from './columns-write.ts'
import { deviceId, type Signer, type Verify } from './device.ts'
import { Hostile, Malformed } from './malformed.ts'
import type { Operation } from './operation.ts'

/** A tail of own operations becomes a segment when a file leaves, or when it is this long. */
export const SEGMENT_OPERATIONS = 8192
/** What a reader takes, should a later version write longer ones. */
const MOST_OPERATIONS = 65_536
/** Before the first segment of a chain. */
export const NO_HASH = '0'.repeat(64)

const MAGIC = toUtf8('PXS1')
const SUITE = 1
const SIGNATURE = 64

export interface SegmentHead {
  readonly cls: string
  readonly device: string
  readonly publicKey: Uint8Array
  readonly n0: number
  readonly n1: number
  /** Hex of the segment before it; NO_HASH for the first. */
  readonly prev: string
  /** Hex. */
  readonly hash: string
}

export interface Segment extends SegmentHead {
  /** The whole file of it, signature and all. */
  readonly bytes: Uint8Array
}

/** `operations` consecutive, all of the signer. Throws on what no reader would take. */
export async function sealSegment(signer: Signer, cls: string, prev: string, operations: readonly Operation[]): Promise<Segment> {
  const n0 = operations[0]!.n
  if (!isClassId(cls)) throw new Error(`“${cls}” is no id of a class`)
  if (operations.some((op, i) => op.n !== n0 + i)) throw new Error('a segment holds consecutive operations')
  const out = new ByteWriter()
  out.raw(MAGIC)
  out.whole(SUITE)
  out.block(toUtf8(cls))
  out.raw(signer.publicKey)
  out.whole(n0)
  out.whole(operations.length)
  out.raw(hexToBytes(prev))
  out.block(writeColumns(signer.device, operations))
  const signed = out.done()
  const hash = sha256(signed)
  const signature = await signer.sign(signedText(hash))
  return { cls, device: signer.device, publicKey: signer.publicKey, n0, n1: n0 + operations.length - 1, prev, hash: bytesToHex(hash), bytes: concatBytes(signed, signature) }
}

/** What stands before the body. Throws Malformed. Says nothing yet of the signature. */
export function readHead(bytes: Uint8Array): Segment {
  return { ...parse(bytes).head, hash: bytesToHex(sha256(bytes.subarray(0, -SIGNATURE))), bytes }
}

export const isSigned = (segment: Segment, verify: Verify): Promise<boolean> => verify(segment.publicKey, signedText(hexToBytes(segment.hash)), segment.bytes.subarray(-SIGNATURE))

/** The operations of a segment whose head was read. Throws Malformed. */
export function readOperations(segment: Segment, budget: Budget): Operation[] {
  const { head, body } = parse(segment.bytes)
  const count = head.n1 - head.n0 + 1
  if ((budget.operations -= count) < 0) throw new Hostile('too many operations')
  return readColumns(head.device, head.n0, count, body, budget)
}

/** The operations of a segment that was checked when it was stored: `bytes` are not hashed again. Throws Malformed. */
export function readStored(bytes: Uint8Array, budget: Budget): Operation[] {
  const { head: { device, n0, n1 }, body } = parse(bytes)
  return readColumns(device, n0, n1 - n0 + 1, body, budget)
}

/** A hash signed for one purpose cannot be shown for another. */
const signedText = (hash: Uint8Array): Uint8Array => concatBytes(toUtf8('banci-desk segment\n'), hash)

function parse(bytes: Uint8Array): { head: Omit<SegmentHead, 'hash'>; body: Uint8Array } {
  if (bytes.length < SIGNATURE) throw new Malformed('ends too early')
  const reader = new ByteReader(bytes.subarray(0, -SIGNATURE))
  if (reader.raw(MAGIC.length).some((byte, i) => byte !== MAGIC[i]) || reader.whole() !== SUITE) throw new Malformed('not a segment')
  const cls = strictUtf8(reader.block()) ?? ''
  const publicKey = reader.raw(32)
  const n0 = reader.whole()
  const count = reader.whole()
  const prev = bytesToHex(reader.raw(32))
  const body = reader.block()
  reader.end()
  if (!isClassId(cls) || !isNumber(n0) || count < 1 || count > MOST_OPERATIONS || n0 + count > HIGHEST_NUMBER) throw new Malformed('not a segment')
  return { head: { cls, device: deviceId(publicKey), publicKey, n0, n1: n0 + count - 1, prev }, body }
}
