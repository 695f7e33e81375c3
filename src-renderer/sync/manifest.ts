/** The first part of a package: what it is, from whom, and the hash of every other part. Read strictly, unknown members kept out. */
import { isRecipient } from './age-file.ts'
import { fromBase64, strictUtf8, toUtf8 } from './bytes.ts'
import { isClassId } from './check-operation.ts'
import { deviceId, isDeviceId } from './device.ts'
import { readIncarnations, type Incarnation } from './incarnation.ts'
import { Malformed } from './malformed.ts'

export const MAGIC = 'banci-desk/package'
/** Written, and the newest that can be read. */
export const FORMAT = 1
/** SHA-256, Ed25519, AES-SIV, age. Another number will be another set (国密). */
export const SUITE = 1

/** full: everything of its classes. delta: what the receiver lacks. receipt: only what the sender has. */
export type PackageKind = 'full' | 'delta' | 'receipt'

export interface Sender {
  readonly device: string
  /** base64 of 32 bytes. */
  readonly publicKey: string
  /** Names as their owner typed them; not verified. */
  readonly person: string
  readonly computer: string
  readonly campus: string
  /** `age1…` (X25519): what can be encrypted for it; older versions say none. */
  readonly recipient?: string
  /** The names it had before, each signed by the key it had then; only what was renamed says any. */
  readonly was?: readonly Incarnation[]
}

/** A PC whose work is inside, as the sender knows it. */
export type Author = Pick<Sender, 'device' | 'person' | 'computer' | 'campus'>

export interface ManifestClass {
  readonly cls: string
  readonly title: string
  readonly sensitive: boolean
  readonly segments: number
  readonly operations: number
}

export interface Manifest {
  readonly id: string
  readonly kind: PackageKind
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly sender: Sender
  readonly authors: readonly Author[]
  readonly classes: readonly ManifestClass[]
  readonly parts: readonly { readonly name: string; readonly length: number; readonly sha256: string }[]
}

export const MOST_AUTHORS = 10_000

type Json = Record<string, unknown>

/** Throws on what no reader would take: that is a bug of whoever made it. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const bytes = toUtf8(JSON.stringify({ magic: MAGIC, format: FORMAT, minReader: FORMAT, suite: SUITE, ...manifest }))
  readManifest(bytes)
  return bytes
}

/** A name as a manifest may hold it: no control characters, at most 200 characters. */
export const manifestName = (name: string): string => [...name.replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, ' ')].slice(0, 100).join('').trim()

/** What may be asked before anything is believed: whether it is ours, and whether this version may read it. */
export function peekManifest(bytes: Uint8Array): 'foreign' | 'newer' | 'ours' {
  const json = parse(bytes)
  if (!isObject(json) || json['magic'] !== MAGIC) return 'foreign'
  return json['minReader'] === FORMAT && json['suite'] === SUITE ? 'ours' : 'newer'
}

/** Throws Malformed. */
export function readManifest(bytes: Uint8Array): Manifest {
  const json = object(parse(bytes))
  return {
    id: text(json['id'], /^[A-Za-z0-9_-]{1,64}$/),
    kind: text(json['kind'], /^(full|delta|receipt)$/) as PackageKind,
    createdAt: instant(json['createdAt']),
    sender: sender(object(json['sender'])),
    authors: list(json['authors'], MOST_AUTHORS).map((entry) => author(object(entry))),
    classes: list(json['classes'], 10_000).map((entry) => manifestClass(object(entry))),
    parts: list(json['parts'], 32).map((entry) => {
      const part = object(entry)
      return { name: text(part['name'], /^[a-z]{1,20}\.[a-z]{1,8}$/), length: count(part['length']), sha256: text(part['sha256'], /^[0-9a-f]{64}$/) }
    })
  }
}

/** A moment that exists: screens show it as a date. */
function instant(value: unknown): string {
  const given = text(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)
  if (Number.isNaN(Date.parse(given))) throw new Malformed('not a moment')
  return given
}

function sender(json: Json): Sender {
  const publicKey = text(json['publicKey'], /^[A-Za-z0-9+/]{43}=$/)
  const optional = { ...(json['recipient'] === undefined ? {} : { recipient: recipient(json['recipient']) }), ...(json['was'] === undefined ? {} : { was: readIncarnations(json['was']) }) }
  const from = { ...author(json), publicKey, ...optional }
  if (deviceId(fromBase64(publicKey)) !== from.device) throw new Malformed('a key of another PC')
  return from
}

function recipient(value: unknown): string {
  const given = text(value, /^/)
  if (!isRecipient(given)) throw new Malformed('not a recipient')
  return given
}

function author(json: Json): Author {
  const device = text(json['device'], /^/)
  if (!isDeviceId(device)) throw new Malformed('not a PC')
  return { device, person: name(json['person']), computer: name(json['computer']), campus: name(json['campus']) }
}

function manifestClass(json: Json): ManifestClass {
  const cls = text(json['cls'], /^/)
  if (!isClassId(cls) || typeof json['sensitive'] !== 'boolean') throw new Malformed('not a class')
  return { cls, title: name(json['title']), sensitive: json['sensitive'], segments: count(json['segments']), operations: count(json['operations']) }
}

/** No honest part is longer, and a text of nothing but brackets takes thirty times its length. */
const LONGEST_JSON = 8 * 1024 * 1024

/** JSON of a part, or undefined. */
export function parse(bytes: Uint8Array): unknown {
  if (bytes.length > LONGEST_JSON) return undefined
  try {
    return JSON.parse(strictUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export function object(value: unknown): Json {
  if (!isObject(value)) throw new Malformed('not an object')
  return value
}
export function list(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Malformed('not a list')
  return value
}
export function text(value: unknown, shape: RegExp): string {
  if (typeof value !== 'string' || value.length > 1000 || !shape.test(value)) throw new Malformed('not such a text')
  return value
}
/** Signs that turn the direction of writing let one name look like another on the screen. */
const name = (value: unknown): string => text(value, /^[^\u0000-\u001f\u007f]{0,200}$/u).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
export function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Malformed('not a count')
  return value as number
}
