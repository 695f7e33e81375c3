/**
 * Sealing of single values with AES-SIV (RFC 5297). It is deterministic: the same value in the same field of the same
 * record gives the same box, so that two PCs that typed one ID number are not in conflict; what it reveals is only
 * that equality. The record's address is authenticated, so a box cannot be moved to another person.
 */
import { aessiv } from '@noble/ciphers/aes.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Scalar, SealKind } from '#domain/field.ts'
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes.ts'
import type { Sealed } from './operation.ts'

/** One key of one class and kind. `bytes` is 64 long: AES-256-SIV uses two halves. */
export interface SealKey {
  readonly cls: string
  readonly kind: SealKind
  readonly id: string
  readonly bytes: Uint8Array
}

export const SEAL_KEY_LENGTH = 64

export const sealKey = (cls: string, kind: SealKind, bytes: Uint8Array): SealKey => {
  if (bytes.length !== SEAL_KEY_LENGTH) throw new Error(`a seal key has ${SEAL_KEY_LENGTH} bytes, not ${bytes.length}`)
  return { cls, kind, id: bytesToHex(sha256(bytes)).slice(0, 16), bytes }
}

const address = (key: SealKey, record: string, field: string): Uint8Array => toUtf8(`${key.cls} ${key.kind} ${record} ${field}`)

/** `record` is TABLE/ID. */
export const seal = (key: SealKey, record: string, field: string, value: Scalar): Sealed => ({
  seal: key.kind,
  key: key.id,
  box: toBase64(aessiv(key.bytes, address(key, record, field)).encrypt(toUtf8(JSON.stringify(value))))
})

/** The value, or undefined where the key is another or the box was altered or moved. */
export function unseal(key: SealKey, record: string, field: string, sealed: Sealed): Scalar | undefined {
  if (key.id !== sealed.key || key.kind !== sealed.seal) return undefined
  try {
    const value: unknown = JSON.parse(fromUtf8(aessiv(key.bytes, address(key, record, field)).decrypt(fromBase64(sealed.box))))
    return typeof value === 'object' && value !== null ? undefined : (value as Scalar)
  } catch {
    return undefined
  }
}
