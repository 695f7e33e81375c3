/** Real Ed25519 keys by Node, twenty times faster than the pure ones: for tests that sign thousands of times. */
import { createHash, createPrivateKey, createPublicKey, sign, verify as check } from 'node:crypto'
import { deviceId, type Signer, type Verify } from '#sync/device.ts'

const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')

/** The same key for the same name, on every run. */
export function testSigner(name: string): Signer {
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE, createHash('sha256').update(name).digest()]), format: 'der', type: 'pkcs8' })
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32))
  return { device: deviceId(publicKey), publicKey, sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)) }
}

export const testVerify: Verify = async (publicKey, bytes, signature) => check(null, bytes, createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' }), signature)
