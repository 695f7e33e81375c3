/** Who this PC is: an Ed25519 key that never leaves it, and the id derived from it. */
import { deviceId, type Signer } from '#sync/device.ts'
import type { Desk } from './desk.ts'
import { sealTail } from './seal-tail.ts'
import type { BanciDb } from './schema.ts'

interface StoredIdentity {
  readonly publicKey: Uint8Array
  readonly privateKey: CryptoKey
}

const IDENTITY = 'identity'

async function freshIdentity(subtle: SubtleCrypto): Promise<StoredIdentity> {
  const pair = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
  return { publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)), privateKey: pair.privateKey }
}

/**
 * A new identity for a PC whose data was restored or copied: what it wrote so far is sealed under the old name, and the
 * page must be loaded again to write under the new one. Returns the new device id.
 */
export async function rotateIdentity(desk: Desk, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  const { db } = desk
  for (const cls of new Set((await db.tail.toArray()).map((row) => row.cls))) await sealTail(desk, cls)
  const fresh = await freshIdentity(subtle)
  await db.local.bulkPut([{ key: IDENTITY, value: fresh }, { key: 'incarnation-of', value: desk.identity.device }])
  return deviceId(fresh.publicKey)
}

/** The identity kept in this database, made on first use. */
export async function ownIdentity(db: BanciDb, subtle: SubtleCrypto): Promise<Signer> {
  let stored = (await db.local.get(IDENTITY))?.value as StoredIdentity | undefined
  if (!stored) {
    const fresh = await freshIdentity(subtle)
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
