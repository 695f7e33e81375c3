/** A package behind a passphrase is an age file (age-encryption.org/v1), which the age command line opens as well. */
import { Decrypter, Encrypter } from 'age-encryption'
import { refused, type Refused } from './package-refusal.ts'

const PREFIX = 'age-encryption.org/v1\n'
/** scrypt N = 2^16 takes a third of a second; what others wrote is opened up to 2^20 (1 GiB for some seconds). */
export const WORK_FACTOR = 16
const LARGEST_WORK_FACTOR = 20

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length))
export const isEncrypted = (bytes: Uint8Array): boolean => latin(bytes, PREFIX.length) === PREFIX

/** Full-width letters that an input method left behind, and spaces around, are no part of what a person meant. */
const asMeant = (passphrase: string): string => passphrase.normalize('NFKC').trim()
export const isBlank = (passphrase: string | undefined): boolean => !passphrase || asMeant(passphrase) === ''

export async function encrypt(bytes: Uint8Array, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(asMeant(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(bytes)
}

/** The bytes inside; `file` begins with age's first line. */
export async function decrypt(file: Uint8Array, passphrase: string | undefined): Promise<Uint8Array | Refused> {
  const header = latin(file, 4096)
  const recipient = header.slice(PREFIX.length)
  const scrypt = /^-> scrypt \S+ (\d{1,9})\n/.exec(recipient)
  if (!scrypt) return refused(/^-> (?!scrypt)\S+ .*\n/.test(recipient) ? 'other-key' : file.length < 200 ? 'truncated' : 'altered')
  if (!/\n--- .*\n/.test(header)) return refused('truncated')
  if (Number(scrypt[1]) > LARGEST_WORK_FACTOR) return refused('hostile')
  if (isBlank(passphrase)) return refused('needs-passphrase')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(asMeant(passphrase!))
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    // age tells a wrong passphrase from later damage only by this sentence.
    if (error instanceof Error && error.message.includes('no identity matched')) return refused('wrong-passphrase')
    return refused('altered')
  }
}
