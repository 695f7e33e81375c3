/** A PC is known by an Ed25519 key; its short name is derived from it, so that nobody can take another's. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'

/** Whoever holds a PC's private key. `sign` gives the 64 bytes of Ed25519. */
export interface Signer {
  readonly device: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** First ten bytes of the public key's SHA-256 in lower-case base32: 16 characters. */
export const deviceId = (publicKey: Uint8Array): string => base32nopad.encode(sha256(publicKey).slice(0, 10)).toLowerCase()
export const isDeviceId = (text: string): boolean => /^[a-z2-7]{16}$/.test(text)

/** Checks a signature. WebCrypto does it twenty times faster than the pure one, so whoever has it passes it in. */
export type Verify = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>

export const verifyPurely: Verify = async (publicKey, bytes, signature) => {
  try {
    // As strictly as browsers do, so that no file is good for the command line and bad for the program.
    return ed25519.verify(signature, bytes, publicKey, { zip215: false })
  } catch {
    return false
  }
}

/** A signer whose key lives in memory, for the command line; 32 secret bytes. */
export function signerOf(secret: Uint8Array): Signer {
  const publicKey = ed25519.getPublicKey(secret)
  return { device: deviceId(publicKey), publicKey, sign: async (bytes) => ed25519.sign(bytes, secret) }
}
