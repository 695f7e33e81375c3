/** Who this PC is: an Ed25519 key that never leaves it, and an id derived from it. */
import { sha256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'
import type { BanciDb } from './schema.ts'

export interface DeviceIdentity {
  /** First ten bytes of the public key's SHA-256, base32 in lower case. */
  readonly device: string
  readonly publicKey: Uint8Array
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

interface StoredIdentity {
  readonly publicKey: Uint8Array
  readonly privateKey: CryptoKey
}

const IDENTITY = 'identity'
export const deviceId = (publicKey: Uint8Array): string => base32nopad.encode(sha256(publicKey).slice(0, 10)).toLowerCase()

/** The identity kept in this database, made on first use. */
export async function ownIdentity(db: BanciDb, subtle: SubtleCrypto): Promise<DeviceIdentity> {
  let stored = (await db.local.get(IDENTITY))?.value as StoredIdentity | undefined
  if (!stored) {
    const pair = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
    const fresh: StoredIdentity = { publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)), privateKey: pair.privateKey }
    // Two windows may start at once: the first one stored counts for both.
    stored = await db.transaction('rw', db.local, async () => {
      const other = (await db.local.get(IDENTITY))?.value as StoredIdentity | undefined
      if (!other) await db.local.put({ key: IDENTITY, value: fresh })
      return other ?? fresh
    })
  }
  const { publicKey, privateKey } = stored
  return {
    device: deviceId(publicKey),
    publicKey,
    sign: async (bytes) => new Uint8Array(await subtle.sign('Ed25519', privateKey, new Uint8Array(bytes)))
  }
}
