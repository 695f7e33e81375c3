/**
 * The root file of an exchange folder: its id, what everything in it is encrypted to, and the key to that behind the
 * folder's passphrase. Whoever knows the passphrase once keeps the key and needs it no more.
 */
import { bech32, base32nopad } from '@scure/base'
import { decrypt, encrypt, isRecipient, recipientOf } from './age-file.ts'
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes.ts'
import { parse } from './manifest.ts'

const FORMAT = 1

export interface FolderRoot {
  /** 26 characters of base32; another folder, or the same one made anew, has another. */
  readonly id: string
  /** `age1…` */
  readonly recipient: string
  /** base64 of an age file with the key, behind the passphrase. */
  readonly key: string
}

export interface FolderKey {
  readonly id: string
  readonly recipient: string
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
}

/** `chance`: 48 bytes nobody can guess. */
export async function makeRoot(chance: Uint8Array, passphrase: string, workFactor?: number): Promise<{ file: Uint8Array; key: FolderKey }> {
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', chance.slice(0, 32)).toUpperCase()
  const id = base32nopad.encode(chance.slice(32, 48)).toLowerCase()
  const recipient = await recipientOf(identity)
  const key = toBase64(await encrypt(toUtf8(identity), { passphrase, workFactor }))
  return { file: toUtf8(JSON.stringify({ magic: 'banci-desk/folder', format: FORMAT, id, recipient, key })), key: { id, recipient, identity } }
}

/** unfinished: half of it has arrived. newer: made by a later version of this program. */
export function readRoot(file: Uint8Array): FolderRoot | 'unfinished' | 'newer' {
  const json = parse(file) as Partial<Record<'format' | keyof FolderRoot, unknown>> | undefined
  if (typeof json !== 'object' || json === null || file.length > 64 * 1024) return 'unfinished'
  const { format, id, recipient, key } = json
  if (typeof format === 'number' && format > FORMAT) return 'newer'
  if (format !== FORMAT || typeof id !== 'string' || !/^[a-z2-7]{26}$/.test(id) || typeof recipient !== 'string' || !isRecipient(recipient) || typeof key !== 'string') return 'unfinished'
  return { id, recipient, key }
}

/** altered: the key inside is not the one that the folder is encrypted to, so somebody put another in its place. */
export async function openRoot({ id, recipient, key }: FolderRoot, passphrase: string): Promise<FolderKey | 'wrong-passphrase' | 'altered'> {
  try {
    const opened = await decrypt(fromBase64(key), { passphrase })
    if (!(opened instanceof Uint8Array)) return opened.code === 'wrong-passphrase' || opened.code === 'needs-passphrase' ? 'wrong-passphrase' : 'altered'
    const identity = fromUtf8(opened)
    return (await recipientOf(identity)) === recipient ? { id, recipient, identity } : 'altered'
  } catch {
    return 'altered'
  }
}
