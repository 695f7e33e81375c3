/** The same keys for the same PC on every run, so that a schedule plays out the same whenever it is played. */
import { createHash, webcrypto } from 'node:crypto'
import type { Signer } from '#sync/device.ts'
import { testSigner } from '#support/test-keys.ts'

const signers = new Map<string, Signer>()
/** `life`: how many identities the PC had before. */
export function signerFor(pc: string, life: number): Signer {
  const name = `${pc} life ${life}`
  const signer = signers.get(name) ?? testSigner(name)
  signers.set(name, signer)
  return signer
}

/** WebCrypto whose next Ed25519 key is the one `signerFor` gives for that life. */
export function subtleFor(pc: string, nextLife: () => number): SubtleCrypto {
  const { subtle } = webcrypto
  const pair = async (): Promise<CryptoKeyPair> => {
    const life = nextLife()
    const secret = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update(`${pc} life ${life}`).digest()])
    return {
      privateKey: await subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']) as CryptoKey,
      publicKey: await subtle.importKey('raw', new Uint8Array(signerFor(pc, life).publicKey), 'Ed25519', true, ['verify']) as CryptoKey
    }
  }
  return new Proxy(subtle as SubtleCrypto, {
    get: (target, name) => (name === 'generateKey' ? (algorithm: unknown, ...rest: unknown[]) => (algorithm === 'Ed25519' ? pair() : Reflect.apply(target.generateKey, target, [algorithm, ...rest])) : (Reflect.get(target, name) as () => unknown).bind(target))
  })
}
