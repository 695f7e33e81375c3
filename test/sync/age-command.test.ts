/** Whoever no longer has this program opens its files with the age command of any Linux, and it opens theirs. */
import { execFileSync, spawnSync } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decrypt, encrypt, recipientOf } from '#sync/age-file.ts'
import { signerOf } from '#sync/device.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage, type WriteOptions } from '#sync/package-write.ts'

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0
const installed = isThere('age') && isThere('age-keygen') && isThere('script')
if (!installed) console.log('age is not installed (apt-get install age): that its command and ours open each other’s files is not checked here')

const folder = mkdtempSync(path.join(tmpdir(), 'age-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, bytes?: Uint8Array): string => {
  const at = path.join(folder, name)
  if (bytes) writeFileSync(at, bytes)
  return at
}

/** age asks for a passphrase at a terminal and nowhere else: `script` gives it one, and types. */
function ageWith(typed: readonly string[], ...args: readonly string[]): void {
  const line = ['age', ...args].map((word) => `'${word}'`).join(' ')
  const { status, stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { input: typed.map((word) => `${word}\n`).join(''), timeout: 60_000 })
  if (status !== 0) throw new Error(`age: ${stdout.toString()}`)
}

const PASSPHRASE = '三月三十一 2026'

async function packageOf(options: WriteOptions): Promise<Uint8Array> {
  const signer = signerOf(new Uint8Array(32).fill(1))
  const replica = new MemoryReplica(signer)
  for (let i = 0; i < 300; i++) replica.write('class1', `trainee/${i}`, { name: `学员${i}`, phone: `1990000${String(i).padStart(4, '0')}` }, { person: '张三', why: 'edit', now: Date.UTC(2026, 10, 23) + i })
  const written = await writePackage({ id: 'p1', kind: 'full', createdAt: '2026-11-23T02:00:00Z', person: '张三', computer: '教务-07', campus: '', authors: [], classes: [await replica.toSend('class1', [])] }, signer, options)
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

describe.skipIf(!installed)('Debian’s age', () => {
  const identity = installed ? execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString() : ''
  const secret = /AGE-SECRET-KEY-1\w+/.exec(identity)?.[0] ?? ''

  it('opens a package behind a passphrase, and one for its key, to the very bytes', { timeout: 120_000 }, async () => {
    const open = await packageOf({ unencrypted: true })
    ageWith([PASSPHRASE], '-d', '-o', file('opened.pxb'), file('locked.pxb', await packageOf({ passphrase: PASSPHRASE })))
    expect(new Uint8Array(readFileSync(file('opened.pxb')))).toEqual(open)
    const toKeys = await packageOf({ recipients: [await recipientOf(secret), 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'] })
    expect(new Uint8Array(execFileSync('age', ['-d', '-i', file('key.txt', Buffer.from(identity)), file('to-keys.pxb', toKeys)]))).toEqual(open)
  })

  it('does not open it with another passphrase or key', { timeout: 120_000 }, async () => {
    const locked = file('locked-2.pxb', await packageOf({ passphrase: PASSPHRASE, workFactor: 10 }))
    expect(() => ageWith(['三月三十'], '-d', '-o', file('never.pxb'), locked)).toThrow(/incorrect passphrase/)
    expect(() => execFileSync('age', ['-d', '-i', file('key.txt', Buffer.from(identity)), locked], { stdio: 'pipe' })).toThrow()
  })

  it('writes what this program opens: behind a passphrase as typed, and for this PC’s own key', { timeout: 120_000 }, async () => {
    const open = file('open.pxb', await packageOf({ unencrypted: true }))
    ageWith([PASSPHRASE, PASSPHRASE], '-p', '-o', file('by-age.pxb'), open)
    const byAge = new Uint8Array(readFileSync(file('by-age.pxb')))
    expect(await readPackage(byAge, { passphrase: `　${PASSPHRASE.replace('2026', '２０２６')}` })).toMatchObject({ kind: 'package', encrypted: true, manifest: { id: 'p1' } })
    const { privateKey } = (await webcrypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])) as CryptoKeyPair
    execFileSync('age', ['-r', await recipientOf(privateKey), '-r', await recipientOf(secret), '-o', file('for-key.pxb'), open])
    const forKey = new Uint8Array(readFileSync(file('for-key.pxb')))
    expect(await readPackage(forKey, { identities: [privateKey] })).toMatchObject({ kind: 'package', encrypted: true })
    expect(await readPackage(forKey, { identities: [(await webcrypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']) as CryptoKeyPair).privateKey] })).toMatchObject({ kind: 'refused', code: 'other-key' })
  })

  it('agrees about every length at which its pieces of 64 KiB end', { timeout: 120_000 }, async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i % 251)
      const ours = await encrypt(bytes, { recipients: [await recipientOf(secret)] })
      expect(execFileSync('age', ['-d', '-i', file('key.txt', Buffer.from(identity)), file('piece', ours)]).equals(bytes)).toBe(true)
      execFileSync('age', ['-r', await recipientOf(secret), '-o', file('piece-by-age'), file('piece-open', bytes)])
      const opened = await decrypt(new Uint8Array(readFileSync(file('piece-by-age'))), { identities: [secret] })
      expect(opened instanceof Uint8Array && Buffer.from(opened).equals(bytes)).toBe(true)
      rmSync(file('piece-by-age'))
    }
  })
})
