/** A package as it leaves a PC of the model: either the real file, or the same things handed over in memory. */
import { toBase64 } from '#sync/bytes.ts'
import type { Signer } from '#sync/device.ts'
import type { PackageKind } from '#sync/manifest.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { inOrder } from '#sync/package-parts.ts'
import { writePackage, type ClassToSend, type PackageInput } from '#sync/package-write.ts'
import { testVerify } from '#support/test-keys.ts'
import type { Mail } from './pc.ts'

export interface Letter {
  /** Of the PC it comes from. */
  readonly name: string
  readonly kind: PackageKind
  readonly send: ClassToSend
}

const inputOf = ({ name, kind, send }: Letter): PackageInput => ({ id: 'p', kind, createdAt: '2026-11-23T00:00:00Z', person: name, computer: name, campus: '', authors: [], classes: [send] })

/** Nothing is packed, hashed or signed beyond the segments: a schedule costs milliseconds. */
export function handedOver(letter: Letter, signer: Signer): ReceivedPackage {
  const { send } = letter
  const { classes: _, person, computer, campus, ...rest } = inputOf(letter)
  return {
    kind: 'package', encrypted: false, segments: inOrder(send.segments), keys: send.keys, haves: new Map([[send.cls, send.have]]), digests: new Map(send.digest === undefined ? [] : [[send.cls, send.digest]]),
    manifest: { ...rest, sender: { person, computer, campus, device: signer.device, publicKey: toBase64(signer.publicKey) }, parts: [], classes: [{ cls: send.cls, title: '', sensitive: false, segments: send.segments.length, operations: 0 }] }
  }
}

export async function asFile(letter: Letter, signer: Signer): Promise<Uint8Array> {
  const written = await writePackage(inputOf(letter), signer, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

/** What a piece of mail holds, for a PC that keeps everything in memory. */
export async function packageIn({ file }: Mail): Promise<ReceivedPackage> {
  if (!(file instanceof Uint8Array)) return file
  const read = await readPackage(file, { verify: testVerify })
  if (read.kind !== 'package') throw new Error(read.sentence)
  return read
}

export function fileOf({ file }: Mail): Uint8Array {
  if (file instanceof Uint8Array) return file
  throw new Error('this office does not write files')
}

/** The same file as a later version might write it, that only later versions may read. */
export function braked(file: Uint8Array): Uint8Array {
  const [now, later] = ['"minReader":1', '"minReader":2'].map((text) => Buffer.from(text)) as [Buffer, Buffer]
  const at = Buffer.from(file).indexOf(now)
  if (at < 0) throw new Error('no minReader in the file')
  const changed = file.slice()
  changed.set(later, at)
  return changed
}
