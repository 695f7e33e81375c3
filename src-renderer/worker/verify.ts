/** Ed25519 by the browser: twenty times faster than the pure one. */
import type { Verify } from '#sync/device.ts'

export const verifyNatively: Verify = async (publicKey, bytes, signature) => {
  try {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(bytes))
  } catch {
    return false
  }
}
