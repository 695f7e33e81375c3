/** Who this PC is: an Ed25519 key that never leaves it, and the id derived from it. */
import { deviceId, type Signer } from '#sync/device.ts'
import type { BanciDb } from './schema.ts'

interface StoredIdentity {
  readonly publicKey: Uint8Array
  readonly privateKey: CryptoKey
}

const IDENTITY = 'identity'

/** The identity kept in this database, made on first use. */
export async function ownIdentity(db: BanciDb, subtle: SubtleCrypto): Promise<Signer> {
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
