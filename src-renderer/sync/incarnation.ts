/**
 * A PC that took a new name (after a restore, a copy or a reinstall) tells whose work it goes on with, signed by the key it
 * had: then trust goes over, and nobody has to be asked again. Without the old key it is a stranger until people ask.
 */
import { fromBase64, toBase64, toUtf8 } from './bytes.ts'
import { deviceId, isDeviceId, type Signer, type Verify } from './device.ts'
import { Malformed } from './malformed.ts'
import { list, object, text } from './manifest.ts'

export interface Incarnation {
  /** The name it had, and the base64 of the key it belongs to. */
  readonly of: string
  readonly key: string
  /** The name it took. */
  readonly by: string
  /** base64 of the old key's signature. */
  readonly signature: string
}

/** A PC is seldom renamed; a longer list is no honest one. */
export const MOST_INCARNATIONS = 32

const signedText = (of: string, by: string): Uint8Array => toUtf8(`banci-desk incarnation\n${of} ${by}`)

export const signIncarnation = async (old: Signer, by: string): Promise<Incarnation> => ({ of: old.device, key: toBase64(old.publicKey), by, signature: toBase64(await old.sign(signedText(old.device, by))) })

/** Throws Malformed. Says nothing yet of the signatures. */
export function readIncarnations(value: unknown): Incarnation[] {
  return list(value, MOST_INCARNATIONS).map((entry) => {
    const json = object(entry)
    const read = { of: text(json['of'], /^/), key: text(json['key'], /^[A-Za-z0-9+/]{43}=$/), by: text(json['by'], /^/), signature: text(json['signature'], /^[A-Za-z0-9+/]{86}==$/) }
    if (!isDeviceId(read.by) || deviceId(fromBase64(read.key)) !== read.of) throw new Malformed('not a renamed PC')
    return read
  })
}

/** The names that `device` had before, the latest first, as far as an unbroken line of signatures goes. */
export async function namesBefore(device: string, told: readonly Incarnation[], verify: Verify): Promise<string[]> {
  const names: string[] = []
  for (let name = device; ; ) {
    const step = told.find(({ by, of }) => by === name && of !== device && !names.includes(of))
    if (!step || !(await verify(fromBase64(step.key), signedText(step.of, step.by), fromBase64(step.signature)))) return names
    names.push((name = step.of))
  }
}
