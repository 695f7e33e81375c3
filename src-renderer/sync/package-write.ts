/** Makes a `.pxb`: what travels by stick or mail from one PC to another. Its parts: package-parts.ts, manifest.ts. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { toBase64, toUtf8 } from './bytes.ts'
import type { Signer } from './device.ts'
import type { Incarnation } from './incarnation.ts'
import { MOST_AUTHORS, manifestName, writeManifest, type Author, type PackageKind, type Sender } from './manifest.ts'
import { DIGESTS, HAVE, KEYS, LARGEST_FILE, MANIFEST, MOST_SEGMENTS, SEGMENTS, SIGNATURE, writeDigests, writeHaves, writeKeys, writeSegments } from './package-parts.ts'
import { encrypt, isBlank, type Lock } from './age-file.ts'
import type { Have } from './ranges.ts'
import type { SealKey } from './seal.ts'
import type { Segment } from './segment.ts'
import { writeZip } from './stored-zip.ts'

export interface ClassToSend {
  readonly cls: string
  /** What a person calls the class; stands in the preview. */
  readonly title: string
  /** 敏感班次: never without a passphrase. */
  readonly sensitive: boolean
  readonly segments: readonly Segment[]
  /** All that the sender holds, not only what is inside: every package is a receipt as well. */
  readonly have: Have
  /** digestOf all records of the class at `have`; a receipt has none. */
  readonly digest?: string
  /** The keys the receiver may have; a profile leaves kinds out. */
  readonly keys: readonly SealKey[]
}

export interface PackageInput {
  /** Letters, digits, `_` and `-`; never used twice. */
  readonly id: string
  readonly kind: PackageKind
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly person: string
  readonly computer: string
  readonly campus: string
  /** `age1…` of the sending PC, so that others can answer without a passphrase. */
  readonly recipient?: string
  /** The names it had before (see incarnation.ts). */
  readonly was?: readonly Incarnation[]
  readonly authors: readonly Author[]
  readonly classes: readonly ClassToSend[]
}

export interface WriteOptions {
  readonly passphrase?: string
  /** `age1…` of the PCs it is for; counts where no passphrase is given. */
  readonly recipients?: readonly string[]
  /** Said by a person who was warned. */
  readonly unencrypted?: true
  /** log2 of scrypt's N; lower only in tests. */
  readonly workFactor?: number
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: 'needs-passphrase' | 'sensitive' | 'too-large'; readonly sentence: string }

export async function writePackage(input: PackageInput, signer: Signer, options: WriteOptions): Promise<WriteOutcome> {
  const lock = lockOf(options)
  const open = lock === undefined
  const sensitive = input.classes.find((entry) => entry.sensitive)
  if (open && sensitive) return { kind: 'refused', code: 'sensitive', sentence: `“${sensitive.title}”是敏感班次，交换文件必须加口令。没有写出文件。请设一个口令再导出。` }
  if (open && !options.unencrypted) return { kind: 'refused', code: 'needs-passphrase', sentence: '没有设口令，文件里的个人信息谁都能看到。没有写出文件。请设一个口令再导出。' }
  const segments = input.classes.flatMap((entry) => entry.segments)
  if (segments.length > MOST_SEGMENTS || segments.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGEST_FILE - ROOM_FOR_THE_REST) return { kind: 'refused', code: 'too-large', sentence: '选中的班次内容太多，一个交换文件放不下。没有写出文件。请少选几个班次，分几次导出。' }
  const zip = await zipOf(input, signer)
  return { kind: 'written', bytes: lock ? await encrypt(zip, lock) : zip }
}

/** Manifest, holdings, digests, keys, and what encryption adds. */
const ROOM_FOR_THE_REST = 8 * 1024 * 1024

const lockOf = ({ passphrase, recipients, workFactor }: WriteOptions): Lock | undefined => (!isBlank(passphrase) ? { passphrase: passphrase!, workFactor } : recipients?.length ? { recipients } : undefined)

async function zipOf(input: PackageInput, signer: Signer): Promise<Uint8Array> {
  const classes = [...input.classes].sort((a, b) => (a.cls < b.cls ? -1 : 1))
  const parts = [
    { name: SEGMENTS, bytes: writeSegments(classes.flatMap((entry) => entry.segments)) },
    { name: HAVE, bytes: writeHaves(new Map(classes.map(({ cls, have }) => [cls, have]))) },
    { name: DIGESTS, bytes: writeDigests(new Map(classes.flatMap(({ cls, digest }) => (digest === undefined ? [] : [[cls, digest] as const])))) },
    { name: KEYS, bytes: writeKeys(classes.flatMap((entry) => entry.keys)) }
  ]
  const sender: Sender = { device: signer.device, publicKey: toBase64(signer.publicKey), ...namesOf(input), ...(input.recipient ? { recipient: input.recipient } : {}), ...(input.was?.length ? { was: input.was } : {}) }
  const manifest = writeManifest({
    id: input.id,
    kind: input.kind,
    createdAt: input.createdAt,
    sender,
    // Names only; no number of PCs that somebody told of may keep a file from being written.
    authors: input.authors.slice(0, MOST_AUTHORS).map(({ device, ...names }) => ({ device, ...namesOf(names) })).sort((a, b) => (a.device < b.device ? -1 : 1)),
    classes: classes.map(({ cls, title, sensitive, segments }) => ({ cls, title: manifestName(title), sensitive, segments: segments.length, operations: segments.reduce((sum, { n0, n1 }) => sum + n1 - n0 + 1, 0) })),
    parts: parts.map(({ name, bytes }) => ({ name, length: bytes.length, sha256: bytesToHex(sha256(bytes)) }))
  })
  const signature = await signer.sign(signedText(manifest))
  return writeZip([{ name: MANIFEST, bytes: manifest }, { name: SIGNATURE, bytes: signature }, ...parts])
}

const namesOf = ({ person, computer, campus }: Omit<Author, 'device'>): Omit<Author, 'device'> => ({ person: manifestName(person), computer: manifestName(computer), campus: manifestName(campus) })

export const signedText = (manifest: Uint8Array): Uint8Array => concatBytes(toUtf8('banci-desk package\n'), sha256(manifest))
