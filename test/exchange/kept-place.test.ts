import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { KeptPlace, type SecretLock } from '#main/exchange/kept-place.ts'

const locking = (isAvailable: boolean): SecretLock => ({ isEncryptionAvailable: () => isAvailable, encryptString: (text) => Buffer.from(text).reverse(), decryptString: (bytes) => Buffer.from(bytes).reverse().toString() })
const server = { kind: 'server', address: 'https://dav.example/a/', user: 'u', password: 'a secret word' } as const
const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'banci-place-')), 'sub', 'place.json')

test('the password is on the disk only as the system locked it, and is there again after a restart', () => {
  const file = newFile()
  new KeptPlace(file, locking(true)).keep(server)
  expect(readFileSync(file, 'utf8')).not.toContain('a secret word')
  expect(new KeptPlace(file, locking(true)).get()).toEqual(server)
})

test('where the system locks nothing the password is kept for this run alone', () => {
  const file = newFile()
  const kept = new KeptPlace(file, locking(false))
  kept.keep(server)
  expect(kept.get()).toEqual(server)
  expect(readFileSync(file, 'utf8')).not.toContain('secret')
  expect(new KeptPlace(file, locking(false)).get()).toEqual({ kind: 'server', address: server.address, user: 'u' })
})

test('a damaged file, and one that another user locked, is as if nothing had been chosen', () => {
  const file = newFile()
  new KeptPlace(file, locking(true)).keep(server)
  const foreign = { ...locking(true), decryptString: () => { throw new Error('another user') } }
  expect(new KeptPlace(file, foreign).get()).toBeUndefined()
  writeFileSync(file, '{"kind":"folder"')
  expect(new KeptPlace(file, locking(true)).get()).toBeUndefined()
})
