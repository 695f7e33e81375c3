/** A forger's tools: packages and segments that say anything at all, and are signed all the same, with the forger's own key. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { deflateSync } from 'fflate'
import { ByteReader } from '#sync/byte-reader.ts'
import { ByteWriter } from '#sync/byte-writer.ts'
import { fromUtf8, toUtf8 } from '#sync/bytes.ts'
import { COLUMNS, freshBudget, type Column } from '#sync/columns.ts'
import { writeColumns } from '#sync/columns-write.ts'
import type { Signer } from '#sync/device.ts'
import type { Operation } from '#sync/operation.ts'
import { signedText } from '#sync/package-write.ts'
import { readPacked } from '#sync/packed.ts'
import { NO_HASH } from '#sync/segment.ts'
import { readZip, writeZip } from '#sync/stored-zip.ts'

export type Parts = Map<string, Uint8Array>
/** JSON as a forger sees it: nothing is certain. */
// oxlint-disable-next-line typescript/no-explicit-any -- what is bent has no type that could be told
export type Bent = Record<string, any>

export const partsOf = (zip: Uint8Array): Parts => new Map(readZip(zip))
export const zipOf = (parts: Parts): Uint8Array => writeZip([...parts].map(([name, bytes]) => ({ name, bytes })))

/** The list of parts made right again, and the manifest signed: the lie itself is then all that is wrong. */
export async function resign(parts: Parts, signer: Signer, change: (manifest: Bent) => void = () => undefined): Promise<Uint8Array> {
  const manifest = JSON.parse(fromUtf8(parts.get('manifest.json')!)) as Bent
  manifest['sender'] = { ...manifest['sender'], device: signer.device, publicKey: Buffer.from(signer.publicKey).toString('base64') }
  manifest['parts'] = [...parts].filter(([name]) => name !== 'manifest.json' && name !== 'signature.bin').map(([name, bytes]) => ({ name, length: bytes.length, sha256: bytesToHex(sha256(bytes)) }))
  change(manifest)
  return signManifest(parts, signer, JSON.stringify(manifest))
}

export async function signManifest(parts: Parts, signer: Signer, manifest: string | Uint8Array): Promise<Uint8Array> {
  const bytes = typeof manifest === 'string' ? toUtf8(manifest) : manifest
  return zipOf(new Map(parts).set('manifest.json', bytes).set('signature.bin', await signer.sign(signedText(bytes))))
}

export interface RawSegment {
  readonly cls: string
  readonly n0: number
  readonly count: number
  readonly prev?: string
  readonly suite?: number
  readonly magic?: string
}

/** A segment of the forger's own with whatever body. */
export async function rawSegment(signer: Signer, head: RawSegment, body: Uint8Array): Promise<Uint8Array> {
  const out = new ByteWriter()
  out.raw(toUtf8(head.magic ?? 'PXS1'))
  out.whole(head.suite ?? 1)
  out.block(toUtf8(head.cls))
  out.raw(signer.publicKey)
  out.whole(head.n0)
  out.whole(head.count)
  out.raw(hexToBytes(head.prev ?? NO_HASH))
  out.block(body)
  const signed = out.done()
  return concatBytes(signed, await signer.sign(concatBytes(toUtf8('banci-desk segment\n'), sha256(signed))))
}

/** Of a segment's bytes: what the next one names as its `prev`. */
export const hashOf = (segment: Uint8Array): string => bytesToHex(sha256(segment.subarray(0, -64)))

export function segmentsPart(segments: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter()
  for (const segment of segments) out.block(segment)
  return out.done()
}

export type Columns = Record<Column, Uint8Array>

export function columnsOf(signer: Signer, operations: readonly Operation[]): Columns {
  const reader = new ByteReader(writeColumns(signer.device, operations))
  return Object.fromEntries(COLUMNS.map((name) => [name, readPacked(reader, freshBudget()).slice()])) as Columns
}

/** `told`: lengths that columns claim to have, where they lie. */
export function bodyOf(columns: Columns, told: Partial<Record<Column, number>> = {}): Uint8Array {
  const out = new ByteWriter()
  for (const name of COLUMNS) {
    const bytes = columns[name]
    const packed = bytes.length < 16 ? bytes : deflateSync(bytes, { level: 9 })
    out.whole(packed.length < bytes.length ? packed.length : 0)
    out.whole(told[name] ?? bytes.length)
    out.raw(packed.length < bytes.length ? packed : bytes)
  }
  return out.done()
}

/** A word that the writer takes becomes one of the same length that it would not. */
export function respell(columns: Columns, from: string, to: string): Columns {
  if (toUtf8(from).length !== toUtf8(to).length || from.length !== to.length) throw new Error(`“${from}” and “${to}” differ in length`)
  const text = Buffer.from(columns.texts).toString('latin1')
  const spelt = text.replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1'))
  return { ...columns, texts: new Uint8Array(Buffer.from(spelt, 'latin1')) }
}

/** Numbers in a column's coding. */
export function wholes(...numbers: readonly number[]): Uint8Array {
  const out = new ByteWriter()
  for (const number of numbers) out.whole(number)
  return out.done()
}
