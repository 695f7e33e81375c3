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

export async function asFile(letter: Letter, signer: Signer): Promise<{ pkg: ReceivedPackage; bytes: Uint8Array }> {
  const written = await writePackage(inputOf(letter), signer, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  return { pkg: await opened(written.bytes), bytes: written.bytes }
}

export async function opened(bytes: Uint8Array): Promise<ReceivedPackage> {
  const read = await readPackage(bytes, { verify: testVerify })
  if (read.kind !== 'package') throw new Error(read.sentence)
  return read
}

/** The file of a piece of mail, whoever packed it. */
export function fileOf({ bytes }: Mail): Uint8Array {
  if (!bytes) throw new Error('this office does not write files')
  return bytes
}
