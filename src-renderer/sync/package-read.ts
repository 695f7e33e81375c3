/**
 * Opens a `.pxb`, recognised by its content whatever its name. Nothing inside is believed before its hash and signature
 * were checked; what the operations say is read later, by the import plan. Never throws on bad input.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64 } from './bytes.ts'
import { verifyPurely, type Verify } from './device.ts'
import { Hostile } from './malformed.ts'
import { peekManifest, readManifest, type Manifest } from './manifest.ts'
import { refused, type Refused } from './package-refusal.ts'
import { DIGESTS, HAVE, KEYS, LARGEST_FILE, MANIFEST, PARTS, SEGMENTS, SIGNATURE, inOrder, readDigests, readHaves, readKeys, readSegments } from './package-parts.ts'
import { signedText } from './package-write.ts'
import { decrypt, isEncrypted, type Openers } from './age-file.ts'
import type { Have } from './ranges.ts'
import type { SealKey } from './seal.ts'
import { NO_HASH, isSigned, type Segment } from './segment.ts'
import { firstPart, isWholeZip, looksLikeZip, readZip } from './stored-zip.ts'

export interface ReceivedPackage {
  readonly kind: 'package'
  readonly manifest: Manifest
  readonly encrypted: boolean
  /** By class, PC and number; signatures checked. */
  readonly segments: readonly Segment[]
  /** What the sender holds, by class. */
  readonly haves: ReadonlyMap<string, Have>
  readonly digests: ReadonlyMap<string, string>
  readonly keys: readonly SealKey[]
}

export interface ReadOptions extends Openers {
  readonly verify?: Verify
}

export async function readPackage(file: Uint8Array, options: ReadOptions = {}): Promise<ReceivedPackage | Refused> {
  if (file.length === 0) return refused('empty')
  if (file.length > LARGEST_FILE) return refused('too-large')
  const encrypted = isEncrypted(file)
  const zip = encrypted ? await decrypt(file, options) : file
  if (!(zip instanceof Uint8Array)) return zip
  const known = recognise(zip)
  if (known !== 'ours') return refused(known)
  try {
    return await open(zip, encrypted, options.verify ?? verifyPurely)
  } catch (error) {
    return refused(error instanceof Hostile ? 'hostile' : 'altered')
  }
}

function recognise(zip: Uint8Array): 'ours' | 'not-a-package' | 'truncated' | 'newer' {
  if (!looksLikeZip(zip)) return 'not-a-package'
  const first = firstPart(zip)
  // A file cut inside its first part has no readable manifest; its name alone tells that it was ours.
  if (!first) return !isWholeZip(zip) && String.fromCharCode(...zip.subarray(30, 30 + MANIFEST.length)) === MANIFEST ? 'truncated' : 'not-a-package'
  if (first.name !== MANIFEST) return 'not-a-package'
  const ours = peekManifest(first.bytes)
  return ours === 'foreign' ? 'not-a-package' : ours === 'newer' ? 'newer' : isWholeZip(zip) ? 'ours' : 'truncated'
}

async function open(zip: Uint8Array, encrypted: boolean, verify: Verify): Promise<ReceivedPackage | Refused> {
  const parts = readZip(zip)
  const manifestBytes = parts.get(MANIFEST)!
  const manifest = readManifest(manifestBytes)
  if (!isComplete(parts, manifest)) return refused('altered')
  if (!(await verify(fromBase64(manifest.sender.publicKey), signedText(manifestBytes), parts.get(SIGNATURE)!))) return refused('signature')
  const segments = readSegments(parts.get(SEGMENTS)!)
  const haves = readHaves(parts.get(HAVE)!)
  const digests = readDigests(parts.get(DIGESTS)!)
  const keys = readKeys(parts.get(KEYS)!)
  const classes = new Map(manifest.classes.map((entry) => [entry.cls, entry]))
  if (classes.size !== manifest.classes.length) return refused('altered')
  if ([...segments, ...keys].some(({ cls }) => !classes.has(cls)) || [...haves.keys(), ...digests.keys()].some((cls) => !classes.has(cls))) return refused('altered')
  const inside = new Map<string, { segments: number; operations: number }>()
  for (const { cls, n0, n1 } of segments) {
    const { segments: before, operations } = inside.get(cls) ?? { segments: 0, operations: 0 }
    inside.set(cls, { segments: before + 1, operations: operations + n1 - n0 + 1 })
  }
  if ([...classes].some(([cls, told]) => told.segments !== (inside.get(cls)?.segments ?? 0) || told.operations !== (inside.get(cls)?.operations ?? 0))) return refused('altered')
  for (const segment of segments) if (!(await isSigned(segment, verify))) return refused('signature')
  // Only the first piece of a PC's work on a class has nothing before it. Whether chains meet is seen by the import plan.
  if (segments.some(({ n0, prev }) => (n0 === 1) !== (prev === NO_HASH))) return refused('altered')
  return { kind: 'package', manifest, encrypted, segments: inOrder(segments), haves, digests, keys }
}

/** Every part listed, every listed part there, each with its hash. */
function isComplete(parts: ReadonlyMap<string, Uint8Array>, manifest: Manifest): boolean {
  const listed = new Map(manifest.parts.map((part) => [part.name, part]))
  if (listed.size !== manifest.parts.length || parts.size !== listed.size + 2 || !parts.has(SIGNATURE)) return false
  return PARTS.every((name) => listed.has(name)) && [...listed.values()].every(({ name, length, sha256: hash }) => parts.get(name)?.length === length && bytesToHex(sha256(parts.get(name)!)) === hash)
}
