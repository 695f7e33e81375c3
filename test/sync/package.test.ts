import fc from 'fast-check'
import { zipSync } from 'fflate'
import { Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromUtf8, toUtf8 } from '#sync/bytes.ts'
import { signerOf } from '#sync/device.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { readPackage } from '#sync/package-read.ts'
import { signedText, writePackage, type PackageInput, type WriteOptions } from '#sync/package-write.ts'
import { seal, sealKey } from '#sync/seal.ts'
import { readZip, writeZip } from '#sync/stored-zip.ts'

const signer = signerOf(new Uint8Array(32).fill(1))
const NOW = Date.UTC(2026, 10, 23, 2)
const ZHANG = { person: '张三', why: 'edit', now: NOW }
const OPEN: WriteOptions = { unencrypted: true }
const LOCKED: WriteOptions = { passphrase: '春眠不觉晓', workFactor: 2 }

async function inputOf(sensitive = false): Promise<PackageInput> {
  const replica = new MemoryReplica(signer)
  const key = sealKey('class1', 'identity', new Uint8Array(64).fill(9))
  replica.held('class1').keys.push(key)
  replica.write('class1', 'class/class1', { name: '骨干培训班', ...(sensitive ? { sensitive: true } : {}) }, ZHANG)
  replica.write('class1', 'trainee/a', { name: '赵一', idNumber: seal(key, 'trainee/a', 'idNumber', '990101199001010010') }, ZHANG)
  await replica.seal('class1')
  replica.write('class1', 'trainee/a', { phone: '19900000001' }, ZHANG)
  return { id: 'p1', kind: 'full', createdAt: '2026-11-23T02:00:00Z', person: '张三', computer: '教务-07', campus: '本部', authors: [], classes: [await replica.toSend('class1', [])] }
}

async function write(input: PackageInput, options: WriteOptions): Promise<Uint8Array> {
  const outcome = await writePackage(input, signer, options)
  if (outcome.kind !== 'written') throw new Error(outcome.sentence)
  return outcome.bytes
}

let plain: Uint8Array
let locked: Uint8Array
beforeAll(async () => {
  plain = await write(await inputOf(), OPEN)
  locked = await write(await inputOf(), LOCKED)
})

const codeOf = async (bytes: Uint8Array, passphrase?: string): Promise<string> => {
  const outcome = await readPackage(bytes, passphrase === undefined ? {} : { passphrase })
  if (outcome.kind === 'refused') expect(outcome.sentence).toMatch(/本机数据没有改动。.+。$/)
  return outcome.kind === 'refused' ? outcome.code : 'package'
}

/** The package with some parts changed and, where told, signed again as a liar with a key of his own would. */
async function forged(change: (parts: Map<string, Uint8Array>) => void, lie = true): Promise<Uint8Array> {
  const parts = new Map(readZip(plain))
  change(parts)
  if (lie) {
    const manifest = JSON.parse(fromUtf8(parts.get('manifest.json')!)) as { parts: object[] }
    manifest.parts = [...parts].filter(([name]) => name !== 'manifest.json' && name !== 'signature.bin').map(([name, bytes]) => ({ name, length: bytes.length, sha256: bytesToHex(sha256(bytes)) }))
    parts.set('manifest.json', toUtf8(JSON.stringify(manifest)))
    parts.set('signature.bin', await signer.sign(signedText(parts.get('manifest.json')!)))
  }
  return writeZip([...parts].map(([name, bytes]) => ({ name, bytes })))
}
const manifestWith = (change: (json: Record<string, any>) => void) => (parts: Map<string, Uint8Array>) => {
  const json = JSON.parse(fromUtf8(parts.get('manifest.json')!)) as Record<string, any>
  change(json)
  parts.set('manifest.json', toUtf8(JSON.stringify(json)))
}

describe('a package', () => {
  it('gives back what was put in, with and without a passphrase, and any ZIP program can list it', async () => {
    for (const [bytes, options] of [[plain, {}], [locked, LOCKED]] as const) {
      const read = await readPackage(bytes, options)
      if (read.kind !== 'package') throw new Error(read.sentence)
      const input = await inputOf()
      expect(read.manifest).toMatchObject({ id: 'p1', kind: 'full', sender: { device: signer.device, person: '张三', computer: '教务-07', campus: '本部' }, classes: [{ cls: 'class1', title: '骨干培训班', sensitive: false, segments: 2, operations: 3 }] })
      expect(read.encrypted).toBe(bytes === locked)
      expect(read.segments.map(({ bytes: own }) => own)).toEqual(input.classes[0]!.segments.map(({ bytes: own }) => own))
      expect(read.haves.get('class1')).toEqual(input.classes[0]!.have)
      expect(read.digests.get('class1')).toBe(input.classes[0]!.digest)
      expect(read.keys).toEqual(input.classes[0]!.keys)
    }
    const { unzipSync } = await import('fflate')
    expect(Object.keys(unzipSync(plain))).toEqual(['manifest.json', 'signature.bin', 'segments.bin', 'have.json', 'digests.json', 'keys.json'])
  })

  it('is the same bytes for the same content', async () => expect(await write(await inputOf(), OPEN)).toEqual(plain))

  it('opens with the passphrase as a person means it: full-width digits and spaces do not matter', async () => {
    const bytes = await write(await inputOf(), { passphrase: 'abc123', workFactor: 2 })
    expect(await codeOf(bytes, ' ａｂｃ１２３ ')).toBe('package')
  })

  it('shows nothing of a person to whoever has no passphrase', () => {
    const text = String.fromCharCode(...locked)
    expect(text).not.toContain('manifest')
    expect(text).not.toContain(String.fromCharCode(...toUtf8('赵一')))
  })

  it('of a 敏感班次 is never written without a passphrase; of others only when a person said so', async () => {
    expect(await writePackage(await inputOf(true), signer, OPEN)).toMatchObject({ kind: 'refused', code: 'sensitive', sentence: expect.stringContaining('骨干培训班') })
    expect(await writePackage(await inputOf(true), signer, LOCKED)).toMatchObject({ kind: 'written' })
    expect(await writePackage(await inputOf(), signer, {})).toMatchObject({ kind: 'refused', code: 'needs-passphrase' })
    expect(await writePackage(await inputOf(), signer, { passphrase: '  ' })).toMatchObject({ kind: 'refused', code: 'needs-passphrase' })
  })

  it('that only says what was received is under two kilobytes', async () => {
    const input = await inputOf()
    const bytes = await write({ ...input, kind: 'receipt', classes: input.classes.map((entry) => ({ ...entry, segments: [], keys: [] })) }, OPEN)
    expect(bytes.length).toBeLessThan(2048)
    expect(await codeOf(bytes)).toBe('package')
  })

  it('may carry parts and members of a later version that this one does not need', async () => {
    expect(await codeOf(await forged((parts) => parts.set('receipts.json', toUtf8('{}'))))).toBe('package')
    expect(await codeOf(await forged(manifestWith((json) => void (json['channel'] = 'usb'))))).toBe('package')
  })
})

describe('a file that is refused', () => {
  it('is empty, or something else', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty')
    expect(await codeOf(toUtf8('你好'))).toBe('not-a-package')
    expect(await codeOf(zipSync({ 'word/document.xml': toUtf8('<w/>') }))).toBe('not-a-package')
    expect(await codeOf(writeZip([{ name: 'manifest.json', bytes: toUtf8('{"magic":"other"}') }]))).toBe('not-a-package')
    expect(await codeOf(new Uint8Array(128 * 1024 * 1024 + 1))).toBe('too-large')
  })

  it('needs a passphrase, has another one, or is meant for another key', async () => {
    expect(await codeOf(locked)).toBe('needs-passphrase')
    expect(await codeOf(locked, '夜来风雨声')).toBe('wrong-passphrase')
    const encrypter = new Encrypter()
    encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')
    expect(await codeOf(await encrypter.encrypt(plain), 'x')).toBe('other-key')
  })

  it('was cut short', async () => {
    for (let length = 200; length < plain.length; length += 97) expect(await codeOf(plain.subarray(0, length)), `${length}`).toBe('truncated')
    expect(await codeOf(locked.subarray(0, 60), LOCKED.passphrase)).toBe('truncated')
    for (let length = 250; length < locked.length; length += 211) expect(await codeOf(locked.subarray(0, length), LOCKED.passphrase)).toBe('altered')
  })

  it('was altered: one changed byte is seen wherever it stands', async () => {
    for (let at = 0; at < plain.length; at += 17) {
      const bytes = plain.slice()
      bytes[at]! ^= 1
      expect(await codeOf(bytes), `${at}`).not.toBe('package')
    }
    for (let at = 0; at < locked.length; at += 41) {
      const bytes = locked.slice()
      bytes[at]! ^= 1
      expect(await codeOf(bytes, LOCKED.passphrase), `${at}`).not.toBe('package')
    }
  })

  it('has parts in another order, twice, unlisted, missing, or with a path', async () => {
    const parts = [...readZip(plain)].map(([name, bytes]) => ({ name, bytes }))
    expect(await codeOf(writeZip([parts[0]!, ...parts.slice(1).reverse()]))).toBe('package')
    expect(await codeOf(writeZip([...parts, parts[2]!]))).toBe('altered')
    expect(await codeOf(writeZip(parts.slice(0, 5)))).toBe('altered')
    expect(await codeOf(writeZip([...parts, { name: 'more.bin', bytes: new Uint8Array() }]))).toBe('altered')
    expect(await codeOf(zipSync(Object.fromEntries([...parts, { name: '../evil.bin', bytes: new Uint8Array(9) }].map(({ name, bytes }) => [name, [bytes, { level: 0 }]]))))).toBe('altered')
    expect(await codeOf(zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, [bytes, { level: name === 'manifest.json' ? 0 : 9 }]]))))).toBe('altered')
  })

  it('comes from a newer version', async () => {
    expect(await codeOf(await forged(manifestWith((json) => void (json['minReader'] = 2))))).toBe('newer')
    expect(await codeOf(await forged(manifestWith((json) => void (json['suite'] = 2))))).toBe('newer')
  })

  it('is not signed by whom it names', async () => {
    expect(await codeOf(await forged((parts) => parts.set('signature.bin', new Uint8Array(64)), false))).toBe('signature')
    const segments = readZip(plain).get('segments.bin')!.slice()
    segments[segments.length - 1]! ^= 1
    expect(await codeOf(await forged((parts) => parts.set('segments.bin', segments)))).toBe('signature')
    expect(await codeOf(await forged(manifestWith((json) => void (json['sender'].device = 'a'.repeat(16)))))).toBe('altered')
  })

  it('lies about its classes, holdings or keys', async () => {
    expect(await codeOf(await forged(manifestWith((json) => void (json['classes'][0].operations = 2))))).toBe('altered')
    expect(await codeOf(await forged(manifestWith((json) => void (json['classes'] = []))))).toBe('altered')
    for (const have of ['{"class1":{"x":[[1,2]]}}', `{"class1":{"${signer.device}":[[2,1]]}}`, `{"class1":{"${signer.device}":[[1,2],[3,4]]}}`, `{"__proto__":{}}`, '[', 'null']) expect(await codeOf(await forged((parts) => parts.set('have.json', toUtf8(have)))), have).toBe('altered')
    expect(await codeOf(await forged((parts) => parts.set('keys.json', toUtf8(fromUtf8(parts.get('keys.json')!).replace('CQkJ', 'CgkJ')))))).toBe('altered')
  })

  it('would cost too much to open', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase('x')
    encrypter.setScryptWorkFactor(2)
    const file = await encrypter.encrypt(plain)
    const head = fromUtf8(file.subarray(0, 100))
    const dear = new Uint8Array([...toUtf8(head.replace(/ 2\n/, ' 31\n')), ...file.subarray(toUtf8(head).length)])
    expect(await codeOf(dear, 'x')).toBe('hostile')
  })

  it('never makes the reader throw, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(plain, locked), fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(40)), { maxLength: 5 }), fc.option(fc.nat()), async (whole, changes, cut) => {
        const bytes = whole.slice(0, cut === null ? undefined : cut % whole.length)
        for (const [at, byte, length] of changes) if (bytes.length) bytes.fill(byte, at % bytes.length, (at % bytes.length) + length)
        const read = await readPackage(bytes, LOCKED)
        if (read.kind === 'package') expect((await planImport(read, new MemoryReplica(signerOf(new Uint8Array(32).fill(2))), { now: NOW })).kind).toBe('plan')
      }),
      { numRuns: 400 }
    )
  })
})
