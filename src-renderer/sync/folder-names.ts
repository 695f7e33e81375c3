/** Names inside an exchange folder: short, lower case, no word of anybody's. What does not fit them there is not ours. */
import { sha256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'
import { toUtf8 } from './bytes.ts'

/** Who the folder is; made once and never changed. */
export const ROOT_FILE = 'pxb-root.json'
/** What each PC tells of itself, a package without operations. */
export const RECEIPTS = 'dev'
export const CLASSES = 'c'

const base32 = (bytes: Uint8Array): string => base32nopad.encode(bytes).toLowerCase()

/** Ids of classes are such names already, but for those that came in from elsewhere. */
export const classFolder = (cls: string): string => (cls === 'org' || /^[a-z2-7]{16}$/.test(cls) ? cls : `x${base32(sha256(toUtf8(cls)).slice(0, 15))}`)

/** 40 bits: enough to tell a file that has arrived from one still on its way. The signature inside tells the rest. */
export const nameHash = (bytes: Uint8Array): string => base32(sha256(bytes).slice(0, 5))

export const receiptPath = (device: string): string => `${RECEIPTS}/${device}.pxb`
export const deviceFolder = (cls: string, device: string): string => `${CLASSES}/${classFolder(cls)}/${device}`
export const packagePath = (cls: string, device: string, number: number, bytes: Uint8Array): string => `${deviceFolder(cls, device)}/${number}.${nameHash(bytes)}.pxb`

/** Device, of a name in `dev`. */
export const receiptDevice = (name: string): string | undefined => /^([a-z2-7]{16})\.pxb$/.exec(name)?.[1]
export const isClassFolder = (name: string): boolean => /^[a-z0-9]{1,32}$/.test(name)

export interface PackageName {
  readonly number: number
  readonly hash: string
}

/** undefined for what other programs leave beside ours: desktop.ini, 1.aaaaaaaa.sync-conflict-….pxb, ~syncthing~1.tmp, 1.aaaaaaaa（1）.pxb. */
export function packageName(name: string): PackageName | undefined {
  const found = /^([1-9][0-9]{0,8})\.([a-z2-7]{8})\.pxb$/.exec(name)
  return found ? { number: Number(found[1]), hash: found[2]! } : undefined
}
