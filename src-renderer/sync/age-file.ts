/**
 * An encrypted package is an age file (age-encryption.org/v1), which the age command line opens as well: behind a
 * passphrase, or for the PCs it was made for, which need none.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { refused, type Refused } from './package-refusal.ts'

/** passphrase: for whoever knows it. recipients: `age1…` of each PC (X25519) that may open it. */
export type Lock = { readonly passphrase: string; readonly workFactor?: number | undefined } | { readonly recipients: readonly string[] }

/** A CryptoKey (X25519) that cannot leave the PC. The pure layers know no WebCrypto, so only its shape is told. */
export interface PrivateKey {
  readonly type: string
}

/** What this PC can open files with; an identity is its own key or an `AGE-SECRET-KEY-1…`. */
export interface Openers {
  readonly passphrase?: string
  readonly identities?: readonly (PrivateKey | string)[]
}

const PREFIX = 'age-encryption.org/v1\n'
/** scrypt N = 2^16 takes a third of a second; what others wrote is opened up to 2^19 (512 MiB for three seconds; age itself writes 2^18). */
export const WORK_FACTOR = 16
const LARGEST_WORK_FACTOR = 19
/** Room for the stanzas of several hundred recipients. */
const LONGEST_HEADER = 64 * 1024

const latin = (bytes: Uint8Array, length: number): string => Array.from(bytes.subarray(0, length), (byte) => String.fromCharCode(byte)).join('')
export const isEncrypted = (bytes: Uint8Array): boolean => latin(bytes, PREFIX.length) === PREFIX

/** Whether something can be encrypted to it. One bad address among twenty would keep the file from all of them. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false
  try {
    // Throws for the handful of points with which every secret is the same.
    return x25519.getSharedSecret(new Uint8Array(32).fill(1), bech32.decodeToBytes(text).bytes).length === 32
  } catch {
    return false
  }
}

/** What others encrypt to so that `identity` opens it. */
export const recipientOf = (identity: PrivateKey | string): Promise<string> => identityToRecipient(identity as string)

/** Full-width letters that an input method left behind, and spaces around, are no part of what a person meant. */
const asMeant = (passphrase: string): string => passphrase.normalize('NFKC').trim()
export const isBlank = (passphrase: string | undefined): boolean => !passphrase || asMeant(passphrase) === ''

export async function encrypt(bytes: Uint8Array, lock: Lock): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    encrypter.setPassphrase(asMeant(lock.passphrase))
    encrypter.setScryptWorkFactor(lock.workFactor ?? WORK_FACTOR)
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** The bytes inside; `file` begins with age's first line. */
export async function decrypt(file: Uint8Array, { passphrase, identities = [] }: Openers): Promise<Uint8Array | Refused> {
  const header = latin(file, LONGEST_HEADER)
  const recipient = header.slice(PREFIX.length)
  const scrypt = /^-> scrypt \S+ (\d{1,9})\n/.exec(recipient)
  const isForKeys = !scrypt && /^-> (?!scrypt)\S+ .*\n/.test(recipient)
  if (!scrypt && !isForKeys) return refused(file.length < 200 ? 'truncated' : 'altered')
  if (!/\n--- .*\n/.test(header)) return refused('truncated')
  if (isForKeys && !identities.length) return refused('other-key')
  if (scrypt && Number(scrypt[1]) > LARGEST_WORK_FACTOR) return refused('hostile')
  if (scrypt && isBlank(passphrase)) return refused('needs-passphrase')
  const decrypter = new Decrypter()
  if (scrypt) decrypter.addPassphrase(asMeant(passphrase!))
  else for (const identity of identities) decrypter.addIdentity(identity as string)
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    // age tells a wrong key from later damage only by this sentence.
    if (error instanceof Error && error.message.includes('no identity matched')) return refused(scrypt ? 'wrong-passphrase' : 'other-key')
    return refused('altered')
  }
}
